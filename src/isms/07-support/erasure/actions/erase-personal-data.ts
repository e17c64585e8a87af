import { sentences } from '../../../kernel/values/sentence.ts';
import { action } from '#isms/kernel/declarations/action.ts';
import { amend, erase } from '#isms/kernel/declarations/change.ts';
import { refused } from '#isms/kernel/values/problem.ts';
import { approvalInForce, approvalOf } from '../../../across/decision.ts';
import { evidence } from '../../../across/evidence.ts';
import { erasure } from '../erasure.ts';
import { namings } from '../erasure-reach.ts';
import { furtherRecords, namingText, stillDue, stillHere, wrongRecords } from '../erasure-steps.ts';
import { person } from '../../people/person.ts';
import { callsOf, dataOf, linkTo, mentionsOf } from '../../people/personal-data.ts';

const texts = sentences('action.erase-personal-data', {
  itIsClosed: 'It is closed.',
  nobodyHasApproved:
    'Nobody has approved it as it is. Somebody other than who put it on record approves it first.',
  itIsNotApproved: 'It is not approved as it is.',
});

/** Erases what was approved, and records in the same commit what remains (7.5.3, A.5.34). */
export const erasePersonalData = action({
  key: 'erase-personal-data',
  clause: '7.5',
  title: 'Erase personal data',
  consequence:
    'What is listed as erased below is gone from now on, also from every day in the past. Nobody brings it back. What remains is put on record with the request.',
  by: { roles: ['isms-manager'] },
  awaited: (record, s) => approvalOf(record, s) === 'in force',
  on: erasure,
  reads: 'all',
  input: {},
  preview: { view: 'erasure-reach', subject: 'erasure' },
  obstacle: (subject, s) => {
    const about = s.get(person, subject.fields.person);
    if (subject.fields.outcome !== undefined) return texts.itIsClosed;
    if (approvalOf(subject, s) !== 'in force') return texts.nobodyHasApproved;
    return about && stillHere(about, s);
  },
  decide: ({ subject, actor, why, s }) => {
    const about = s.get(person, subject.fields.person);
    const approved = approvalInForce(subject, s);
    if (!about || !approved) return refused(texts.itIsNotApproved);
    const chosen = furtherRecords(subject.fields, s);
    const refusal = stillDue(about.id, s) ?? wrongRecords(chosen, s) ?? namingText([why], about, s);
    if (refusal) return refusal;
    const approver = s.get(person, approved.fields.by)?.code ?? 'nobody';
    const approval = `${subject.code}, approved by ${approver} (${approved.code})`;
    const data = dataOf(about.id, s);
    const withFiles = chosen.filter(({ register }) => register.key === evidence.key);
    const reached = new Map([...data, ...chosen].map((each) => [each.record.id, each]));
    const mentions = [...mentionsOf(callsOf(about, data), [...reached.values()], s)];
    const inUse = mentions.filter(({ record }) => !record.retired);
    const retired = mentions.filter(({ record }) => record.retired);
    return [
      ...[...reached.values()].map((each) =>
        erase(each.record, approval, { files: withFiles.includes(each) }),
      ),
      ...withFiles
        .filter(({ record }) => !record.retired && record.fields['file'] !== undefined)
        .map(({ record }) => amend(record, { file: null })),
      amend(subject, {
        outcome: 'erased',
        closedOn: s.asOf,
        ...(actor.person !== undefined && { closedBy: actor.person }),
        ...(inUse.length > 0 && { mentions: inUse.map(linkTo) }),
        remains: whatRemains(
          about.code,
          [...namings(about.id, s)],
          retired.map(({ record }) => record.code),
          withFiles.map(({ record }) => record.code),
        ),
      }),
    ];
  },
});

function whatRemains(
  code: string,
  naming: readonly { readonly title: string; readonly count: number }[],
  retired: readonly string[],
  withFiles: readonly string[],
): string {
  const counted = naming.map(({ title, count }) => `${title} (${count})`).join(', ');
  return [
    `The record ${code} with position, unit, relation, days of joining and leaving, so that duties and decisions of then can be followed (5.3, 7.2, 7.5.3).`,
    ...(counted
      ? [`References to ${code}, as evidence of who decided, did and reviewed (7.5.3, 9.2): ${counted}.`]
      : []),
    ...(retired.length > 0
      ? [`Texts that named the person in records out of use: ${retired.join(', ')}.`]
      : []),
    ...(withFiles.length > 0
      ? [`Files of ${withFiles.join(', ')} that another record names or once named.`]
      : []),
    'Reasons of commits and former wordings of texts, which stand in the chain of the journal.',
    'Rows of the access log, until the setting for it removes them (A.8.15).',
    'Backups, exports and mails from before, which those who keep them delete.',
  ].join('\n');
}
