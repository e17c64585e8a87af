import { choice, date, line, number, prose, reference, references } from '#isms/kernel/fields.ts';
import { register } from '#isms/kernel/register.ts';
import { inOrder } from '../across/order.ts';

/** What is to be achieved for information security (6.2). */
export const objective = register({
  key: 'objective',
  clause: '6.2',
  title: 'Objective',
  plural: 'Objectives',
  code: 'OBJ',
  purpose:
    'What is to be achieved, for whom, until when, and how one will know. An auditor asks who is working on it, how far it has come, and what was done when it fell behind.',
  label: 'title',
  fields: {
    title: line({
      title: 'Objective',
      help: 'What will be achieved, as a result rather than an activity.',
      material: true,
    }),
    why: prose({ title: 'Why', help: 'What it is good for.', optional: true }),
    policy: reference('document', {
      title: 'Policy',
      help: 'The policy it puts into practice.',
      optional: true,
      material: true,
    }),
    policyStatement: prose({
      title: 'Statement of the policy',
      help: 'Which of its commitments, in its words or by its section.',
      optional: true,
    }),
    level: choice({
      title: 'Level',
      help: 'For whom it is set.',
      options: {
        organisation: 'Whole organisation',
        function: 'Function',
        site: 'Site',
        process: 'Process',
        project: 'Project or product',
      },
      optional: true,
    }),
    units: references('unit', {
      title: 'Functions',
      help: 'The organisational units it is set for; none means all of them.',
      optional: true,
    }),
    risks: references('risk', {
      title: 'Risks considered',
      help: 'The risks and results of treatment it takes into account.',
      optional: true,
    }),
    requirements: references('party-requirement', {
      title: 'Requirements considered',
      help: 'The requirements of parties it takes into account.',
      optional: true,
    }),
    metric: reference('metric', {
      title: 'Metric',
      help: 'What is measured to see how far it has come; its readings are the progress.',
      optional: true,
      material: true,
    }),
    baseline: number({
      title: 'Baseline',
      help: 'The value at the start, in the unit of the metric.',
      optional: true,
    }),
    target: number({
      title: 'Target',
      help: 'The value at which it is achieved, in the unit of the metric.',
      optional: true,
      material: true,
    }),
    notMeasurable: prose({
      title: 'Why it is not measured',
      help: 'Only where no metric is practicable: what makes it so, and how progress is seen instead.',
      optional: true,
    }),
    what: prose({
      title: 'What is done',
      help: 'The way there, in a few sentences; each action is a record of its own that serves this one.',
      optional: true,
    }),
    resources: prose({ title: 'Resources', help: 'People, money and tools it needs.', optional: true }),
    owner: reference('person', {
      title: 'Responsible',
      help: 'Who answers for reaching it.',
      optional: true,
      material: true,
      responsible: true,
    }),
    from: date({ title: 'From', help: 'The day from which it counts.', optional: true }),
    due: date({ title: 'Due', help: 'The day by which it is achieved.', optional: true, material: true }),
    evaluation: prose({
      title: 'How results are evaluated',
      help: 'Who compares what with what at the end, and what counts as achieved.',
      optional: true,
    }),
    communicatedOn: date({
      title: 'Communicated on',
      help: 'When those concerned were last told of it as it is now.',
      optional: true,
      happened: true,
    }),
    communicatedTo: line({
      title: 'Communicated to',
      help: 'Who was told, and by which way.',
      optional: true,
    }),
    status: choice({
      title: 'Status',
      help: 'Whether it is being worked on.',
      options: { draft: 'Draft', active: 'Active', closed: 'Closed' },
      default: 'draft',
    }),
    progress: prose({
      title: 'Progress',
      help: 'How far it has come, in words, as of the last review.',
      optional: true,
    }),
    reviewedOn: date({
      title: 'Reviewed on',
      help: 'When someone last asked whether it is still the right one.',
      optional: true,
      happened: true,
    }),
    verdict: choice({
      title: 'Verdict',
      help: 'What came of it in the end.',
      options: {
        achieved: 'Achieved',
        'partly achieved': 'Partly achieved',
        missed: 'Missed',
        dropped: 'Dropped',
      },
      optional: true,
    }),
    verdictReason: prose({
      title: 'What shows it',
      help: 'What the verdict rests on, and what follows from it.',
      optional: true,
    }),
    closedOn: date({ title: 'Closed on', help: 'The day of the verdict.', optional: true, happened: true }),
    evidence: references('evidence', {
      title: 'Evidence',
      help: 'What shows the communication, the progress or the result.',
      optional: true,
    }),
  },
  sections: {
    'What will be achieved': ['title', 'why', 'level', 'units', 'status'],
    'What it follows from': ['policy', 'policyStatement', 'risks', 'requirements'],
    'How it is measured': ['metric', 'baseline', 'target', 'notMeasurable'],
    'How it is reached': ['what', 'resources', 'owner', 'from', 'due', 'evaluation'],
    'Told and kept up to date': ['communicatedOn', 'communicatedTo', 'progress', 'reviewedOn'],
    Result: ['verdict', 'verdictReason', 'closedOn', 'evidence'],
  },
  columns: ['title', 'status', 'owner', 'due', 'target', 'metric', 'verdict', 'level'],
  order: 'status,due',
  stands: ['status', 'verdict'],
  deadlines: {
    completion: {
      title: 'Objective to be achieved',
      on: 'due',
      who: 'owner',
      while: { status: ['active'] },
      until: 'closedOn',
    },
    review: {
      title: 'Review of an objective',
      from: 'reviewedOn',
      every: { setting: 'objectiveReview' },
      who: 'owner',
      while: { status: ['active'] },
      recurs: true,
    },
  },
  sequences: [['from', 'closedOn']],
  example: {
    title: 'Critical flaws in our products are fixed within 30 days',
    why: 'Customers have to report to their authorities when we are late.',
    policy: 'DOC-1',
    policyStatement: 'Section 3: products stay secure for as long as we sell support.',
    level: 'function',
    units: ['UNT-2'],
    risks: ['RISK-1'],
    requirements: ['RQT-1'],
    metric: 'MTR-4',
    baseline: 62,
    target: 95,
    what: 'A second person for triage; automatic tests for every release branch.',
    resources: 'Half a position; 12,000 for the test bench.',
    owner: 'PER-5',
    from: '2026-01-01',
    due: '2026-12-31',
    evaluation: 'The head of development compares the share of each quarter with the target.',
    communicatedOn: '2026-01-20',
    communicatedTo: 'Firmware and R&D, in their monthly meeting',
    status: 'active',
    reviewedOn: '2026-07-14',
  },
})
  .invariant('due', 'cannot be before the day from which it counts', [], ({ fields }) =>
    inOrder(fields.from, fields.due),
  )
  .invariant(
    'closedOn',
    'is needed for what is closed, and only for that',
    [],
    ({ fields }) => (fields.status === 'closed') === (fields.closedOn !== undefined),
  );
