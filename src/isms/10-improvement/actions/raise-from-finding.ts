import { sentences } from '../../kernel/values/sentence.ts';
import { action } from '#isms/kernel/declarations/action.ts';
import { amend } from '#isms/kernel/declarations/change.ts';
import { auditFinding, isNonconformity } from '../../09-evaluation/audits/audit-finding.ts';
import { criteriaNames } from '../../09-evaluation/audits/criteria.ts';
import { nonconformity } from '../nonconformity.ts';
import {
  cannotRaise,
  idOfCaseFrom,
  raise,
  raisingConsequence,
  nonconformityInput,
  raisingTitle,
} from '../nonconformity-input.ts';

const texts = sentences('action.raise-from-finding', {
  itIsAStrength: 'It is a strength, and nothing to be put right.',
});

/** The action that opens a case from a finding, with the criteria of that finding (10.2). */
export const raiseFromFinding = action({
  key: 'raise-nonconformity-from-finding',
  clause: '10.2',
  title: raisingTitle,
  consequence: raisingConsequence,
  by: { fields: ['acceptedBy', 'audit.lead'], roles: ['isms-manager'] },
  awaited: ({ fields: { grade, nonconformity: raised, clearedOn } }) =>
    isNonconformity(grade) && raised === undefined && clearedOn === undefined,
  on: auditFinding,
  reads: [nonconformity],
  input: nonconformityInput,
  obstacle: ({ fields }, s, actor) =>
    fields.grade === 'strength' ? texts.itIsAStrength : cannotRaise(fields.nonconformity, s, actor),
  decide: ({ subject, input, actor, s }) => {
    const { title, statement, facts, processes, foundOn, auditor } = subject.fields;
    const description = [statement, facts].filter((each) => each !== undefined).join('\n\n');
    const id = idOfCaseFrom(subject);
    const criteria = Object.fromEntries(criteriaNames.map((name) => [name, subject.fields[name]]));
    const known = {
      title,
      source: 'audit',
      ...(description !== '' && { description }),
      processes,
      foundOn: foundOn ?? s.asOf,
      foundBy: auditor ?? actor.person,
      ...criteria,
    } as const;
    return [raise(id, known, input, actor, s), amend(subject, { nonconformity: id })];
  },
});
