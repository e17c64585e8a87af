import { choice, date, frozen, line, link, list, number, prose, reference } from '#isms/kernel/fields.ts';
import type { Neighbourhood } from '#isms/kernel/reader.ts';
import type { Stored } from '#isms/kernel/record.ts';
import { register } from '#isms/kernel/register.ts';
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

/** Whether a decision still counts on a day, and which fields of which record ended it if it does not. */
export interface DecisionStanding {
  readonly is: Standing;
  readonly changed: readonly { readonly record: Stored; readonly fields: readonly string[] }[];
}

/** A decision is void once a subject differs from what was seen, and expired after its last day. */
export function standingOf(decision: Stored<typeof decided>, s: Neighbourhood): DecisionStanding {
  const changed = decision.fields.subjects.flatMap(({ record: link, version, shape, seen }) => {
    const subject = s.follow(link);
    if (!subject) return [];
    const fields = changedSince(subject.register, { version, shape, fields: seen }, subject.record);
    return fields.length > 0 ? [{ record: subject.record, fields }] : [];
  });
  if (changed.length > 0) return { is: 'void', changed };
  const { until } = decision.fields;
  return { is: until !== undefined && until < s.asOf ? 'expired' : 'in force', changed };
}

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
