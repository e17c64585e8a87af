import type { PlainDate } from '#isms/kernel/values/calendar.ts';
import {
  choice,
  date,
  line,
  links,
  prose,
  reference,
  references,
  yesNo,
} from '#isms/kernel/declarations/fields.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { register } from '#isms/kernel/declarations/register.ts';
import { severities } from '../across/grades.ts';
import { areInOrder } from '../across/value-order.ts';
import { criteria, criteriaNames } from '../09-evaluation/audits/criteria.ts';
import { correctiveAction } from './corrective-action.ts';

const yesOrNo = (title: string, help: string) =>
  choice({ title, help, options: { yes: 'Yes', no: 'No' }, optional: true, material: true });

const recorded = register({
  key: 'nonconformity',
  clause: '10.2',
  title: 'Nonconformity',
  plural: 'Nonconformities',
  code: 'NCR',
  synonyms: ['NC', 'non-conformance', 'noncompliance'],
  purpose:
    'Wherever something is not as it has to be: what was done at once, what caused it, where else it could be, and what keeps it from coming back. An auditor follows a case from end to end, and an ISMS without any is hard to believe.',
  label: 'title',
  fields: {
    title: line({ title: 'Nonconformity', help: 'What does not conform, in a few words.', material: true }),
    description: prose({
      title: 'Description',
      help: 'What is the case, how it should be instead, and the facts that show it.',
      optional: true,
      material: true,
    }),
    source: choice({
      title: 'Source',
      help: 'How it came to light; the finding, incident, test or feedback itself points to this case.',
      options: {
        audit: 'Audit finding',
        incident: 'Incident',
        metric: 'Metric',
        complaint: 'Complaint',
        operation: 'Check or test in operation',
        'management review': 'Management review',
        own: 'Noticed by ourselves',
      },
      optional: true,
      material: true,
    }),
    foundOn: date({
      title: 'Found on',
      help: 'When it came to light.',
      optional: true,
      material: true,
      happened: true,
      initially: { as: 'today' },
    }),
    foundBy: reference('person', {
      title: 'Found by',
      help: 'Who noticed or reported it.',
      optional: true,
      concerns: true,
      initially: { as: 'me' },
    }),
    ...criteria,
    severity: choice({
      title: 'Severity',
      help: 'How much it weighs; while it is open, what it names can be met in part only, or not at all if it is major.',
      options: severities,
      material: true,
    }),
    processes: references('process', { title: 'Processes', help: 'Where it happened.', optional: true }),
    owner: reference('person', {
      title: 'Owner',
      help: 'Who sees the case through to its end.',
      optional: true,
      material: true,
      responsible: true,
    }),
    status: choice({
      title: 'Status',
      help: 'Whether the case is still open.',
      options: { open: 'Open', closed: 'Closed' },
      default: 'open',
    }),
    due: date({ title: 'Due', help: 'When the case is to be closed.', optional: true, dueDay: true }),
    correction: prose({
      title: 'Correction',
      help: 'What was done at once to contain it and put it right.',
      optional: true,
      material: true,
    }),
    correctedOn: date({ title: 'Corrected on', help: 'When that was done.', optional: true, happened: true }),
    noCorrection: prose({
      title: 'Why there is no correction',
      help: 'Only where nothing could be put right at once: why not.',
      optional: true,
      material: true,
    }),
    consequences: prose({
      title: 'Consequences',
      help: 'What it led to, and how that was dealt with; say so if it led to nothing.',
      optional: true,
      material: true,
    }),
    reviewedOn: date({
      title: 'Looked into on',
      help: 'When it was looked into and decided whether the cause has to be removed.',
      optional: true,
      happened: true,
    }),
    reviewedBy: reference('person', { title: 'Looked into by', help: 'Who did that.', optional: true }),
    causeMethod: choice({
      title: 'How the cause was sought',
      help: 'The way in which one got from the symptom to the cause.',
      options: {
        'five whys': 'Five whys',
        fishbone: 'Fishbone',
        timeline: 'Course of events',
        other: 'Another way',
      },
      optional: true,
    }),
    cause: prose({
      title: 'Root cause',
      help: 'Why it could happen, step by step down to what can be changed.',
      optional: true,
      material: true,
    }),
    causeFoundOn: date({
      title: 'Cause found on',
      help: 'When it was settled; corrective action starts after it.',
      optional: true,
      happened: true,
    }),
    similar: prose({
      title: 'Similar cases',
      help: 'Where else the like was looked for, and what was found, if only that there is none.',
      optional: true,
      material: true,
    }),
    similarRecords: links({
      title: 'Where it was found as well',
      help: 'Other cases, assets, processes or suppliers with the same trouble.',
      optional: true,
    }),
    actionNeeded: yesOrNo('Corrective action needed', 'Whether the cause has to be removed.'),
    actionReason: prose({
      title: 'Why, or why not',
      help: 'What speaks for or against removing the cause, given what it led to.',
      optional: true,
      material: true,
    }),
    changeNeeded: yesOrNo(
      'Change to the ISMS needed',
      'Whether the case shows that the ISMS itself has to change; answered before it is closed.',
    ),
    changes: references('change', {
      title: 'Changes',
      help: 'The planned changes that make it so.',
      optional: true,
    }),
    risks: references('risk', {
      title: 'Risks looked at again',
      help: 'The risks that were assessed anew or added because of it.',
      optional: true,
    }),
    proportionate: yesNo({
      title: 'In proportion',
      help: 'Whether what was done fits what the nonconformity caused, as whoever closes the case sees it.',
      optional: true,
    }),
    proportionReason: prose({
      title: 'Why in proportion',
      help: 'What was weighed: severity and consequences on one side, effort and cost on the other.',
      optional: true,
    }),
    evidence: references('evidence', {
      title: 'Evidence',
      help: 'Files and links that show what was the case and what was put right at once.',
      optional: true,
    }),
    closedOn: date({
      title: 'Closed on',
      help: 'When the case was closed.',
      optional: true,
      happened: true,
      afterwardsBy: ['close-nonconformity'],
    }),
    closedBy: reference('person', { title: 'Closed by', help: 'Who closed it.', optional: true }),
  },
  sections: {
    'What does not conform': [
      'title',
      'description',
      'severity',
      'source',
      'foundOn',
      'foundBy',
      'processes',
      'evidence',
    ],
    'Held against': [...criteriaNames],
    'Who sees to it': ['owner', 'status', 'due'],
    'At once': ['correction', 'correctedOn', 'noCorrection', 'consequences'],
    Cause: [
      'reviewedOn',
      'reviewedBy',
      'causeMethod',
      'cause',
      'causeFoundOn',
      'similar',
      'similarRecords',
      'actionNeeded',
      'actionReason',
    ],
    Closure: [
      'changeNeeded',
      'changes',
      'risks',
      'proportionate',
      'proportionReason',
      'closedOn',
      'closedBy',
    ],
  },
  columns: ['title', 'stage', 'severity', 'owner', 'due', 'foundOn', 'source', 'closedOn'],
  order: '-foundOn',
  stands: ['severity'],
  deadlines: {
    decision: {
      title: 'Decision on corrective action',
      from: { computed: 'decisionFrom' },
      every: { setting: 'correctiveActionDecision' },
      while: { status: ['open'] },
      until: 'actionNeeded',
      who: 'owner',
    },
    closure: {
      title: 'Closing of a nonconformity',
      on: 'due',
      while: { status: ['open'] },
      who: 'owner',
    },
  },
  sequences: [
    ['correctedOn', 'closedOn'],
    ['foundOn', 'reviewedOn', 'closedOn'],
    ['foundOn', 'causeFoundOn', 'closedOn'],
  ],
  example: {
    title: 'Access of leavers withdrawn late',
    description:
      'Accounts are to be closed on the last day. One of five leavers kept a VPN account for nine days.',
    source: 'audit',
    foundOn: '2025-09-09',
    foundBy: 'PER-9',
    controls: ['2022-A-5-18'],
    sections: [{ document: 'DOC-7', section: '5.3' }],
    severity: 'minor',
    processes: ['PRC-3'],
    owner: 'PER-6',
    status: 'closed',
    due: '2026-03-31',
    correction:
      'The account had been closed on 9 July; all other VPN accounts were compared with the staff list.',
    correctedOn: '2025-09-10',
    consequences: 'None: the log shows no sign-in after the last day.',
    reviewedOn: '2025-09-22',
    reviewedBy: 'PER-2',
    causeMethod: 'five whys',
    cause:
      'The VPN keeps accounts of its own, which are not on the checklist for leavers because nobody owned the VPN.',
    causeFoundOn: '2025-09-22',
    similar: 'The build server has accounts of its own as well; all of them belong to people who work here.',
    actionNeeded: 'yes',
    actionReason: 'It would happen again with the next leaver.',
    changeNeeded: 'no',
    proportionate: true,
    proportionReason: 'Six days of work against the risk of a stranger in the network.',
    closedOn: '2026-03-04',
    closedBy: 'PER-2',
  },
})
  .invariant(
    'closedOn',
    'is missing: a case is closed by “Close nonconformity”, which asks what that needs',
    [],
    ({ fields }) => fields.status !== 'closed' || fields.closedOn !== undefined,
  )
  .invariant('closedOn', 'is before it was found', [], ({ fields }) =>
    areInOrder(fields.foundOn, fields.closedOn),
  );

const stages = {
  correct: 'To be corrected',
  decide: 'Cause to be looked into',
  plan: 'Action to be planned',
  act: 'Being acted upon',
  judge: 'Effectiveness to be judged',
  ineffective: 'Action did not work',
  close: 'To be closed',
  closed: 'Closed',
} as const;

/** Returns the corrective actions of a case, without those that were dropped. */
export const actionsOf = (
  { id }: Stored<typeof recorded>,
  s: Neighbourhood<typeof correctiveAction>,
): readonly Stored<typeof correctiveAction>[] =>
  s.referring(correctiveAction, 'nonconformity', id).filter(({ fields }) => fields.status !== 'dropped');

/** Returns what a case waits for. */
export const stageOf = (
  record: Stored<typeof recorded>,
  s: Neighbourhood<typeof correctiveAction>,
): keyof typeof stages => (record.fields.status === 'closed' ? 'closed' : nextStageOf(record, s));

/**
 * Returns what a case waits for according to its records alone, even if its status is closed. After an action that did
 * not work, another one is needed.
 */
export function nextStageOf(
  record: Stored<typeof recorded>,
  s: Neighbourhood<typeof correctiveAction>,
): Exclude<keyof typeof stages, 'closed'> {
  const { fields } = record;
  if (fields.correction === undefined && fields.noCorrection === undefined) return 'correct';
  if (fields.actionNeeded === undefined) return 'decide';
  if (fields.actionNeeded === 'no') return 'close';
  const actions = actionsOf(record, s);
  if (actions.length === 0) return 'plan';
  if (actions.some((action) => action.fields.status === 'open')) return 'act';
  if (actions.some((action) => action.fields.effective === undefined)) return 'judge';
  return actions.at(-1)?.fields.effective === 'yes' ? 'close' : 'ineffective';
}

/**
 * Returns whether a case still counts against what it cites. Once corrective action has worked, the problem is solved
 * and closing the case is a formality. If no action was needed, only closing it shows that it was settled.
 */
export const standsAgainst = (
  record: Stored<typeof recorded>,
  s: Neighbourhood<typeof correctiveAction>,
): boolean =>
  record.fields.status === 'open' &&
  !(record.fields.actionNeeded === 'yes' && nextStageOf(record, s) === 'close');

/**
 * Returns the day from which the time to decide on corrective action counts: the day it was found or put on record,
 * whichever is later, so that nobody is late on the day they raise a case.
 */
export function decisionFrom({ fields, createdAt }: Stored<typeof recorded>): PlainDate {
  const made = createdAt.slice(0, 10);
  return fields.foundOn !== undefined && fields.foundOn > made ? fields.foundOn : made;
}

/** A nonconformity, whatever revealed it (10.2; 10.1 in 2013). */
export const nonconformity = recorded
  .derive(
    'stage',
    choice({ title: 'Stage', help: 'What the case waits for.', options: stages }),
    [correctiveAction],
    stageOf,
  )
  .derive(
    'decisionFrom',
    date({
      title: 'Time to decide counts from',
      help: 'The day it was found, or put on record, whichever is later.',
    }),
    [],
    decisionFrom,
  );
