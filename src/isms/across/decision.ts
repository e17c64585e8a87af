import {
  materialChanges,
  materialChangesText,
  type MaterialChange,
  type DecidedRecord,
} from '#isms/kernel/snapshot/material-changes.ts';
import {
  choice,
  date,
  frozen,
  line,
  link,
  list,
  number,
  prose,
  reference,
} from '#isms/kernel/declarations/fields.ts';
import type { Following, Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { register } from '#isms/kernel/declarations/register.ts';

/** The fields of a record that a decision is about: the record, its version, and the material values at that moment. */
export const subjectFields = {
  record: link({ title: 'Record', help: 'The record that was decided on.' }),
  version: number({ title: 'Version', help: 'Its version at that moment.', whole: true, least: 0 }),
  shape: number({ title: 'Shape', help: 'The shape its fields were stored in.', whole: true, least: 1 }),
  seen: frozen({ title: 'What was seen', help: 'The values of its material fields at that moment.' }),
};

const decided = register({
  key: 'decision',
  clause: '5.3',
  title: 'Decision',
  plural: 'Decisions',
  code: 'DEC',
  purpose:
    'Approvals and acceptances, each with what was seen, by whom and why. A decision is void once what it was about changes in a field that matters; nobody has to remember to reopen anything.',
  label: 'act',
  fixed: true,
  actionsOnly: true,
  arises:
    'Approve, accept or reject a record on its own page: the act leaves a decision here, with what was seen.',
  fields: {
    act: line({ title: 'Act', help: 'What was done, in the words of its button.' }),
    kind: choice({
      title: 'Kind',
      help: 'Whether something was approved, rejected, or a risk accepted.',
      options: { approval: 'Approval', rejection: 'Rejection', acceptance: 'Acceptance' },
    }),
    subjects: list(subjectFields, { title: 'Subjects', help: 'What was decided on, frozen as it was seen.' }),
    by: reference('person', { title: 'Decided by', help: 'Who decided.', concerns: true }),
    role: line({ title: 'In the role of', help: 'The role in which they decided, such as risk owner.' }),
    on: date({ title: 'Decided on', help: 'The day of the decision.', happened: true }),
    reason: prose({ title: 'Reason', help: 'Why it was decided this way.', optional: true }),
    conditions: prose({ title: 'Conditions', help: 'Under which conditions it holds.', optional: true }),
    until: date({ title: 'Holds until', help: 'The last day on which it counts.', optional: true }),
  },
  columns: ['act', 'subjects', 'standing', 'by', 'on', 'role', 'until', 'changed'],
  order: '-on',
  sections: {
    'What was decided': ['act', 'kind', 'subjects'],
    'By whom and why': ['by', 'role', 'on', 'reason'],
    'How far it reaches': ['conditions', 'until'],
  },
  deadlines: {
    renewal: {
      title: 'Renewal of a decision',
      on: { computed: 'renewBy' },
      who: 'by',
      about: 'subjects',
    },
  },
  example: {
    act: 'Accept residual risk',
    kind: 'acceptance',
    subjects: [
      {
        record: { register: 'treatment', id: 'TRT-3' },
        version: 2,
        shape: 1,
        seen: { option: 'retain', residualImpact: 3 },
      },
    ],
    by: 'PER-4',
    role: 'Risk owner',
    on: '2026-03-02',
    reason: 'Replacing the test bench would cost more than the loss it could cause in five years.',
    until: '2027-03-02',
  },
});

/** Whether a decision is in force on a day, with the changes of the records it is about. */
export interface DecisionStanding {
  readonly is: 'in force' | 'void' | 'expired';
  readonly changed: readonly MaterialChange[];
}

/**
 * Returns the state of a decision or judgement about records as they were seen: void once one of them differs, expired
 * after its last day.
 */
export function standingOn(
  sights: readonly DecidedRecord[],
  until: string | undefined,
  s: Following,
): DecisionStanding {
  const changed = materialChanges(sights, s);
  if (changed.length > 0) return { is: 'void', changed };
  return { is: until !== undefined && until < s.asOf ? 'expired' : 'in force', changed };
}

export const standingOf = (
  { fields: { subjects, until } }: Stored<typeof decided>,
  s: Following,
): DecisionStanding => standingOn(subjects, until, s);

/** Returns what made a decision void, with the titles of the fields: `Due, Cost of TRT-3`. */
export const whatChanged = (decision: Stored<typeof decided>, s: Following): string =>
  materialChangesText(standingOf(decision, s).changed);

/** The computed columns of registers whose records are based on other records as they were seen. */
export const standingColumn = choice({
  title: 'Standing',
  help: 'Whether it counts today: void when what was seen has changed, expired after its last day.',
  options: { 'in force': 'In force', void: 'Void', expired: 'Expired' },
});
export const changedColumn = line({
  title: 'Changed since',
  help: 'What made it void: the fields that are no longer as they were seen, and of which record.',
  optional: true,
});

/**
 * Returns the last day of the latest acceptance of a record, by which it must be renewed. Returns undefined if the
 * acceptance is void or the accepted record is retired or closed.
 */
function renewalOf(record: Stored<typeof decided>, s: Neighbourhood<typeof decided>): string | undefined {
  const { kind, subjects, until } = record.fields;
  if (kind !== 'acceptance' || until === undefined || standingOf(record, s).is === 'void') return undefined;
  const isOver = subjects.some(({ record: link }) => {
    const subject = s.follow(link)?.record;
    return subject !== undefined && (subject.retired || subject.fields['status'] === 'closed');
  });
  const [first] = subjects;
  const last = s
    .referring(decided, 'subjects', first?.record.id ?? '')
    .findLast((each) => each.fields.kind === 'acceptance');
  return isOver || (last !== undefined && last.id !== record.id) ? undefined : until;
}

/** Decisions, with the computed state of each today. */
export const decision = decided
  .derive('standing', standingColumn, 'all', (record, s) => standingOf(record, s).is)
  .derive('changed', changedColumn, 'all', (record, s) => whatChanged(record, s) || undefined)
  .derive(
    'renewBy',
    date({
      title: 'Renew by',
      help: 'For the latest acceptance of what is still open and as it was seen: its last day.',
      optional: true,
    }),
    'all',
    renewalOf,
  );

type Kind = 'approval' | 'rejection' | 'acceptance';

/** Returns the latest decision of these kinds about a record, without retired ones; undefined if there is none. */
export function latestDecision(
  record: Stored,
  kinds: readonly Kind[],
  s: Neighbourhood<typeof decided>,
): Stored<typeof decided> | undefined {
  return s.referring(decided, 'subjects', record.id).findLast((each) => kinds.includes(each.fields.kind));
}

/** The states of an approval or acceptance of a record. */
export const decisionStates = {
  none: 'None',
  'in force': 'In force',
  void: 'Void',
  expired: 'Expired',
} as const;

export type DecisionState = keyof typeof decisionStates;

/**
 * Returns the state of the approval of a record. The latest decision counts, so a rejection ends an earlier approval.
 */
export function approvalOf(record: Stored, s: Neighbourhood<typeof decided>): DecisionState {
  const last = latestDecision(record, ['approval', 'rejection'], s);
  return last?.fields.kind === 'approval' ? standingOf(last, s).is : 'none';
}

/** Checks whether the latest decision about a record is a rejection and the record has not changed since. */
export function isRejected(record: Stored, s: Neighbourhood<typeof decided>): boolean {
  const last = latestDecision(record, ['approval', 'rejection'], s);
  return last?.fields.kind === 'rejection' && standingOf(last, s).is === 'in force';
}

/** Returns the approval in force of a record; undefined if it is void or expired, or if a rejection came later. */
export const approvalInForce = (
  record: Stored,
  s: Neighbourhood<typeof decided>,
): Stored<typeof decided> | undefined =>
  approvalOf(record, s) === 'in force' ? latestDecision(record, ['approval'], s) : undefined;

/** Returns the state of the acceptance of a record. */
export function acceptanceOf(record: Stored, s: Neighbourhood<typeof decided>): DecisionState {
  const last = latestDecision(record, ['acceptance'], s);
  return last ? standingOf(last, s).is : 'none';
}
