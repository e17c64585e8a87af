import { choice, date, frozen, line, link, list, number, prose, reference } from '#isms/kernel/fields.ts';
import type { Following, Neighbourhood } from '#isms/kernel/reader.ts';
import type { Stored } from '#isms/kernel/record.ts';
import { register, type AnyRegister } from '#isms/kernel/register.ts';
import { changedSince } from '#isms/kernel/seen.ts';

/** What somebody decided to see and sign: which record, at which version, with which material values. */
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
  fields: {
    act: line({ title: 'Act', help: 'What was done, in the words of its button.' }),
    kind: choice({
      title: 'Kind',
      help: 'Whether something was approved, rejected, or a risk accepted.',
      options: { approval: 'Approval', rejection: 'Rejection', acceptance: 'Acceptance' },
    }),
    subjects: list(subjectFields, { title: 'Subjects', help: 'What was decided on, frozen as it was seen.' }),
    by: reference('person', { title: 'Decided by', help: 'Who decided.' }),
    role: line({ title: 'In the role of', help: 'The role in which they decided, such as risk owner.' }),
    on: date({ title: 'Decided on', help: 'The day of the decision.' }),
    reason: prose({ title: 'Reason', help: 'Why it was decided this way.', optional: true }),
    conditions: prose({ title: 'Conditions', help: 'Under which conditions it holds.', optional: true }),
    until: date({ title: 'Holds until', help: 'The last day on which it counts.', optional: true }),
  },
  columns: ['act', 'subjects', 'by', 'role', 'on', 'until', 'standing'],
  deadlines: {
    renewal: { title: 'Renewal of a decision', on: 'until', who: 'by', while: { kind: ['acceptance'] } },
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

export type Standing = 'in force' | 'void' | 'expired';

/** A record that is no longer what a decision saw, and the fields in which it is not. */
interface Changed {
  readonly record: Stored;
  readonly register: AnyRegister;
  readonly fields: readonly string[];
}

/** Whether a decision still counts on a day, and which fields of which record ended it if it does not. */
export interface DecisionStanding {
  readonly is: Standing;
  readonly changed: readonly Changed[];
}

/** A decision is void once a subject differs from what was seen, and expired after its last day. */
export function standingOf(decision: Stored<typeof decided>, s: Following): DecisionStanding {
  const changed = decision.fields.subjects.flatMap(({ record: link, version, shape, seen }) => {
    const subject = s.follow(link);
    if (!subject) return [];
    const fields = changedSince(subject.register, { version, shape, fields: seen }, subject.record);
    return fields.length > 0 ? [{ ...subject, fields }] : [];
  });
  if (changed.length > 0) return { is: 'void', changed };
  const { until } = decision.fields;
  return { is: until !== undefined && until < s.asOf ? 'expired' : 'in force', changed };
}

/** What ended a decision, as people call the fields: `Due, Cost of TRT-3`. */
export const whatChanged = (decision: Stored<typeof decided>, s: Following): string =>
  standingOf(decision, s)
    .changed.map(({ record, register, fields }) => {
      const titles = fields.map((name) => register.fields[name]?.title ?? name);
      return `${titles.join(', ')} of ${record.code}`;
    })
    .join('; ');

/** Whether a decision counts today; what it was about may have changed since. */
export const decision = decided.derive(
  'standing',
  choice({
    title: 'Standing',
    help: 'Whether it counts today: void when what was seen has changed, expired after its last day.',
    options: { 'in force': 'In force', void: 'Void', expired: 'Expired' },
  }),
  'all',
  (record, s) => standingOf(record, s).is,
);

type Kind = 'approval' | 'rejection' | 'acceptance';

/** The latest decision of these kinds about a record that was not retired, if there is one. */
export function latestDecision(
  record: Stored,
  kinds: readonly Kind[],
  s: Neighbourhood<typeof decided>,
): Stored<typeof decided> | undefined {
  return s.referring(decided, 'subjects', record.id).findLast((each) => kinds.includes(each.fields.kind));
}

export type DecisionState = 'none' | Standing;

/** How the approval of a record stands. The latest word counts, so a rejection ends an earlier approval. */
export function approvalOf(record: Stored, s: Neighbourhood<typeof decided>): DecisionState {
  const last = latestDecision(record, ['approval', 'rejection'], s);
  return last?.fields.kind === 'approval' ? standingOf(last, s).is : 'none';
}

/** How the acceptance of a record stands. */
export function acceptanceOf(record: Stored, s: Neighbourhood<typeof decided>): DecisionState {
  const last = latestDecision(record, ['acceptance'], s);
  return last ? standingOf(last, s).is : 'none';
}
