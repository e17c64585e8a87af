import { choice, choices, date, line, prose, reference, references } from '#isms/kernel/fields.ts';
import { register } from '#isms/kernel/register.ts';
import { inOrder } from '../across/order.ts';

/** What makes the ISMS better without anything having been wrong (10.1; 10.2 in 2013). */
export const improvement = register({
  key: 'improvement',
  clause: '10.1',
  title: 'Improvement',
  plural: 'Improvements',
  code: 'IMP',
  purpose:
    'Ideas that make the ISMS more suitable, adequate or effective, decided upon and carried out. The standard wants it to keep getting better; an auditor looks for ideas that became something, and for those left lying.',
  label: 'title',
  fields: {
    title: line({ title: 'Improvement', help: 'What would be better, in a few words.', material: true }),
    idea: prose({
      title: 'Idea',
      help: 'What is to change, and what would be gained by it.',
      optional: true,
      material: true,
    }),
    source: choice({
      title: 'Source',
      help: 'What gave rise to it; the finding, decision or feedback itself points here.',
      options: {
        audit: 'Audit',
        'management review': 'Management review',
        incident: 'Incident or exercise',
        metric: 'Metric or objective',
        feedback: 'Feedback',
        staff: 'Suggestion from staff',
        other: 'Something else',
      },
      optional: true,
    }),
    aims: choices({
      title: 'Makes the ISMS more',
      help: 'In which respects the ISMS gets better.',
      options: { suitable: 'Suitable', adequate: 'Adequate', effective: 'Effective' },
      optional: true,
    }),
    raisedBy: reference('person', { title: 'Raised by', help: 'Whose idea it was.', optional: true }),
    raisedOn: date({ title: 'Raised on', help: 'When it was put forward.', optional: true, happened: true }),
    sponsor: reference('person', {
      title: 'Sponsor',
      help: 'Who of top management stands behind it.',
      optional: true,
    }),
    decisionDue: date({
      title: 'Decision due',
      help: 'When it is to be decided whether it is taken up.',
      optional: true,
    }),
    decision: choice({
      title: 'Decision',
      help: 'Whether it is taken up; empty until that is decided.',
      options: { accepted: 'Accepted', rejected: 'Rejected' },
      optional: true,
      material: true,
    }),
    decisionReason: prose({
      title: 'Reason',
      help: 'What spoke for or against it.',
      optional: true,
      material: true,
    }),
    decidedBy: reference('person', { title: 'Decided by', help: 'Who decided.', optional: true }),
    decidedOn: date({ title: 'Decided on', help: 'When that was.', optional: true, happened: true }),
    status: choice({
      title: 'Status',
      help: 'Whether anything is still to be decided or done.',
      options: { open: 'Open', closed: 'Closed' },
      default: 'open',
    }),
    owner: reference('person', {
      title: 'Owner',
      help: 'Who sees to it that it is carried out.',
      optional: true,
      material: true,
    }),
    action: prose({ title: 'Action', help: 'What is done to carry it out.', optional: true, material: true }),
    due: date({ title: 'Due', help: 'When it is to be in place.', optional: true, material: true }),
    change: reference('change', {
      title: 'Planned change',
      help: 'The change through which it is carried out, where it changes the ISMS.',
      optional: true,
    }),
    closedOn: date({
      title: 'Closed on',
      help: 'When it was in place, or put aside for good.',
      optional: true,
      happened: true,
    }),
    result: prose({
      title: 'Result',
      help: 'What is better now, measured if that can be.',
      optional: true,
      material: true,
    }),
    evidence: references('evidence', {
      title: 'Evidence',
      help: 'What shows that it is in place and what it brought.',
      optional: true,
    }),
  },
  sections: {
    Idea: ['title', 'idea', 'aims', 'source', 'raisedBy', 'raisedOn', 'sponsor'],
    Decision: ['decisionDue', 'decision', 'decisionReason', 'decidedBy', 'decidedOn'],
    'Carried out': ['status', 'owner', 'action', 'due', 'change'],
    Result: ['closedOn', 'result', 'evidence'],
  },
  columns: ['title', 'status', 'decision', 'owner', 'due', 'source', 'raisedBy', 'closedOn'],
  order: '-raisedOn',
  stands: ['status', 'decision'],
  deadlines: {
    decision: {
      title: 'Decision on an improvement',
      on: 'decisionDue',
      while: { status: ['open'] },
      until: 'decision',
      who: 'owner',
    },
    completion: {
      title: 'Improvement',
      on: 'due',
      while: { status: ['open'], decision: ['accepted'] },
      who: 'owner',
    },
  },
  sequences: [['decidedOn', 'closedOn']],
  example: {
    title: 'Restore tests that start by themselves',
    idea: 'A job restores a random backup each month into a test environment, so that nobody has to remember.',
    source: 'audit',
    aims: ['effective'],
    raisedBy: 'PER-3',
    raisedOn: '2026-05-20',
    sponsor: 'PER-1',
    decisionDue: '2026-06-30',
    decision: 'accepted',
    decisionReason: 'It costs little and would have shown the failed restore two months sooner.',
    decidedBy: 'PER-1',
    decidedOn: '2026-06-12',
    status: 'closed',
    owner: 'PER-3',
    action: 'Write the job, report its result as a metric.',
    due: '2026-09-15',
    closedOn: '2026-09-10',
    result: 'Three restores since, all complete; the longest took 41 minutes.',
  },
})
  .invariant(
    'closedOn',
    'is missing: what is closed has a day of closing',
    [],
    ({ fields }) => fields.status !== 'closed' || fields.closedOn !== undefined,
  )
  .invariant('decidedOn', 'is before it was raised', [], ({ fields }) =>
    inOrder(fields.raisedOn, fields.decidedOn),
  );
