import {
  choice,
  date,
  line,
  number,
  prose,
  reference,
  references,
} from '#isms/kernel/declarations/fields.ts';
import { add, type PlainDate } from '#isms/kernel/values/calendar.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { register } from '#isms/kernel/declarations/register.ts';
import { lapsedSince } from '../across/interval.ts';
import { organisation } from '../across/organisation.ts';
import { areInOrder } from '../across/value-order.ts';

/** An action that removes the cause of a nonconformity, with the verdict on whether it did (10.2). */
export const correctiveAction = register({
  key: 'corrective-action',
  clause: '10.2',
  title: 'Corrective action',
  plural: 'Corrective actions',
  code: 'CAP',
  synonyms: ['CAPA'],
  purpose:
    'What is done so that a nonconformity does not come back, with its result and a verdict on whether it worked. Auditors often find symptoms mended, causes left alone and effectiveness never checked.',
  label: 'title',
  partOf: 'nonconformity',
  fields: {
    nonconformity: reference('nonconformity', {
      title: 'Nonconformity',
      help: 'The case whose cause it removes.',
      material: true,
    }),
    title: line({ title: 'Action', help: 'What is done, in a few words.', material: true }),
    how: prose({
      title: 'What is done',
      help: 'The steps, and which part of the cause they remove.',
      optional: true,
      material: true,
    }),
    owner: reference('person', {
      title: 'Owner',
      help: 'Who does it or sees to it that it is done.',
      beginsAs: 'nonconformity',
      optional: true,
      material: true,
      responsible: true,
    }),
    status: choice({
      title: 'Status',
      help: 'Whether it is still to be done.',
      options: { open: 'Open', done: 'Done', dropped: 'Dropped' },
      default: 'open',
    }),
    startedOn: date({ title: 'Started on', help: 'When work on it began.', optional: true, happened: true }),
    due: date({ title: 'Due', help: 'When it is to be done.', optional: true, material: true, dueDay: true }),
    lateBecause: prose({
      title: 'Why later than first agreed',
      help: 'Only where the day was moved: from when, why, and who agreed.',
      optional: true,
    }),
    effort: number({ unit: 'day', title: 'Effort', help: 'In days of work.', least: 0, optional: true }),
    cost: number({
      money: true,
      title: 'Cost',
      help: 'In the reference currency.',
      least: 0,
      optional: true,
    }),
    change: reference('change', {
      title: 'Planned change',
      help: 'The change through which it is carried out, where it changes the ISMS or how work is done.',
      optional: true,
    }),
    doneOn: date({
      title: 'Done on',
      help: 'When it was in place.',
      optional: true,
      material: true,
      happened: true,
    }),
    result: prose({
      title: 'Result',
      help: 'What was done in the end and what came of it.',
      optional: true,
      material: true,
    }),
    evidence: references('evidence', {
      title: 'Evidence',
      help: 'What shows that it is done.',
      optional: true,
    }),
    droppedBecause: prose({
      title: 'Why it was dropped',
      help: 'Only where it was: why it is no longer needed, or what is done instead.',
      optional: true,
    }),
    criterion: prose({
      title: 'Success criterion',
      help: 'By what one will see that it worked, settled beforehand.',
      optional: true,
      material: true,
    }),
    effectivenessDue: date({
      title: 'Effect judged by',
      help: 'The day agreed for the verdict, once enough will have happened to tell; within the usual time after it was done, if left empty.',
      optional: true,
      material: true,
    }),
    effective: choice({
      title: 'Effective',
      help: 'Whether it worked, judged once it has been in place long enough to tell.',
      options: { yes: 'Yes', partly: 'Partly', no: 'No' },
      optional: true,
      material: true,
    }),
    verifier: reference('person', {
      title: 'Judged by',
      help: 'Who checks whether it worked: somebody other than the owner.',
      optional: true,
      concerns: true,
    }),
    verifiedOn: date({ title: 'Judged on', help: 'When that was checked.', optional: true, happened: true }),
    verification: prose({
      title: 'How it was judged',
      help: 'What was looked at to tell, such as cases since, readings or a new sample.',
      optional: true,
      material: true,
    }),
    verificationEvidence: references('evidence', {
      title: 'Evidence that it works',
      help: 'What shows the effect, which is more than that the work was done.',
      optional: true,
    }),
  },
  sections: {
    Action: ['nonconformity', 'title', 'how', 'owner', 'status', 'change'],
    'When and at what cost': ['startedOn', 'due', 'lateBecause', 'effort', 'cost'],
    Result: ['doneOn', 'result', 'evidence', 'droppedBecause'],
    Effectiveness: [
      'criterion',
      'effectivenessDue',
      'effective',
      'verifier',
      'verifiedOn',
      'verification',
      'verificationEvidence',
    ],
  },
  columns: ['title', 'status', 'owner', 'due', 'doneOn', 'effective', 'nonconformity', 'verifier'],
  order: 'status,due',
  stands: ['status', 'effective'],
  deadlines: {
    completion: {
      title: 'Corrective action',
      on: 'due',
      while: { status: ['open'] },
      who: 'owner',
    },
    effectiveness: {
      title: 'Verdict on a corrective action',
      on: 'effectivenessDue',
      from: 'doneOn',
      every: { setting: 'effectivenessCheck' },
      while: { status: ['done'] },
      until: 'effective',
      who: 'verifier',
    },
  },
  example: {
    nonconformity: 'NCR-2',
    title: 'Sign-in of the VPN from the central directory',
    how: 'The VPN asks the directory, so that closing the account there closes the VPN as well.',
    owner: 'PER-6',
    status: 'done',
    startedOn: '2025-10-06',
    due: '2025-11-30',
    effort: 6,
    doneOn: '2025-11-18',
    result: 'Local VPN accounts are gone; two service accounts remain, with an owner and an expiry.',
    criterion: 'No account of a leaver is open after the last day for three months.',
    effective: 'yes',
    verifier: 'PER-2',
    verifiedOn: '2026-03-02',
    verification: 'All three leavers since December: every account closed on the last day.',
  },
})
  .invariant('doneOn', 'is before the work began', [], ({ fields }) =>
    areInOrder(fields.startedOn, fields.doneOn),
  )
  .invariant(
    'doneOn',
    'is missing: what is done has a day',
    [],
    ({ fields }) => fields.status !== 'done' || fields.doneOn !== undefined,
  )
  .invariant('verifiedOn', 'is before it was done', [], ({ fields }) =>
    areInOrder(fields.doneOn, fields.verifiedOn),
  );

/**
 * Returns the first day on which it can be judged whether an action worked; undefined until it is carried out. It has
 * to have been in place for a while. A day that was agreed beforehand is never too early, because it was chosen by what
 * could be seen by then.
 */
export function mayBeJudgedFrom(
  { fields: { doneOn, effectivenessDue } }: Stored<typeof correctiveAction>,
  s: Neighbourhood<typeof organisation>,
): PlainDate | undefined {
  if (doneOn === undefined) return undefined;
  const usual = add(doneOn, s.setting(organisation, 'effectivenessWait'));
  return effectivenessDue !== undefined && doneOn < effectivenessDue && effectivenessDue < usual
    ? effectivenessDue
    : usual;
}

/**
 * Returns the day by which it should have been judged whether an action worked, once that has passed; an agreed day has
 * no tolerance.
 */
export function verdictMissingSince(
  { fields: { doneOn, effectivenessDue } }: Stored<typeof correctiveAction>,
  s: Neighbourhood<typeof organisation>,
): PlainDate | undefined {
  if (effectivenessDue !== undefined) return effectivenessDue < s.asOf ? effectivenessDue : undefined;
  return doneOn && lapsedSince(doneOn, s.setting(organisation, 'effectivenessCheck'), s);
}
