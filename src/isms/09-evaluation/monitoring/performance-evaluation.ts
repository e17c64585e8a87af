import {
  choice,
  date,
  frozen,
  line,
  prose,
  reference,
  references,
} from '#isms/kernel/declarations/fields.ts';
import { register } from '#isms/kernel/declarations/register.ts';
import { areInOrder } from '../../across/value-order.ts';
import { approvalOf, decision, decisionStates } from '../../across/decision.ts';

/** An evaluation of what all results of a period together say about security and the ISMS (9.1). */
export const performanceEvaluation = register({
  key: 'performance-evaluation',
  clause: '9.1',
  title: 'Performance evaluation',
  plural: 'Performance evaluations',
  code: 'PEV',
  purpose:
    'Metrics, audits, objectives and treatment drawn together into a verdict on how well information is protected and whether the ISMS works. An auditor looks for the step from numbers to a verdict, and for who was told.',
  label: 'title',
  fields: {
    title: line({ title: 'Title', help: 'Such as second half of 2026.', material: true }),
    status: choice({
      title: 'Status',
      help: 'Whether it lies ahead, was done, or was called off.',
      options: { planned: 'Planned', done: 'Done', cancelled: 'Called off' },
      default: 'planned',
    }),
    from: date({ title: 'From', help: 'The first day of the period.', optional: true, material: true }),
    to: date({ title: 'To', help: 'The last day of the period.', optional: true, material: true }),
    due: date({ title: 'Due', help: 'When it is to be done.', optional: true, dueDay: true }),
    evaluatedOn: date({
      title: 'Evaluated on',
      help: 'When it was done.',
      optional: true,
      material: true,
      happened: true,
    }),
    by: reference('person', {
      title: 'Evaluated by',
      help: 'Who weighed the results and came to the verdict.',
      optional: true,
      material: true,
      responsible: true,
    }),
    metrics: references('metric', {
      title: 'Metrics considered',
      help: 'The metrics whose readings and analyses went into it.',
      optional: true,
    }),
    readings: prose({
      title: 'What the readings show',
      help: 'What metrics and their analyses say, trends included.',
      optional: true,
      material: true,
    }),
    audits: prose({
      title: 'What audits show',
      help: 'What audits of the period found, and how far that is put right.',
      optional: true,
      material: true,
    }),
    objectives: prose({
      title: 'What objectives show',
      help: 'Which objectives were reached, which were not, and why.',
      optional: true,
      material: true,
    }),
    treatment: prose({
      title: 'What treatment shows',
      help: 'How far the treatment of risks has come and what risk is left.',
      optional: true,
      material: true,
    }),
    incidents: prose({
      title: 'What incidents show',
      help: 'What events and incidents of the period tell about protection as it really is.',
      optional: true,
      material: true,
    }),
    shown: frozen({
      title: 'As the records stood',
      help: 'The figures of the registers on the day of the evaluation, kept as they were.',
      optional: true,
      material: true,
    }),
    performance: choice({
      title: 'Verdict on security',
      help: 'How well information is protected, all results considered.',
      options: { good: 'Good', sufficient: 'Sufficient', insufficient: 'Insufficient' },
      optional: true,
      material: true,
    }),
    effectiveness: choice({
      title: 'Verdict on the ISMS',
      help: 'Whether the ISMS brings about what it is there for.',
      options: {
        effective: 'Effective',
        'partly effective': 'Partly effective',
        ineffective: 'Not effective',
      },
      optional: true,
      material: true,
    }),
    reason: prose({
      title: 'Reasons',
      help: 'How the verdicts follow from the results, in a way another evaluator could follow.',
      optional: true,
      material: true,
    }),
    report: reference('document', {
      title: 'Report',
      help: 'The document it is written up in, if there is one.',
      optional: true,
    }),
    reportedTo: references('person', {
      title: 'Reported to',
      help: 'Who was told, top management included.',
      optional: true,
    }),
    reportedOn: date({ title: 'Reported on', help: 'When they were told.', optional: true, happened: true }),
    next: reference('performance-evaluation', {
      title: 'Next evaluation',
      help: 'The one that is planned after this.',
      optional: true,
    }),
  },
  sections: {
    Period: ['title', 'status', 'from', 'to', 'due', 'evaluatedOn', 'by'],
    Results: ['metrics', 'readings', 'audits', 'objectives', 'treatment', 'incidents', 'shown'],
    Verdict: ['performance', 'effectiveness', 'reason'],
    'What follows': ['report', 'reportedTo', 'reportedOn', 'next'],
  },
  columns: ['title', 'status', 'to', 'performance', 'effectiveness', 'approval', 'reportedOn', 'due'],
  order: '-to',
  stands: ['status', 'performance', 'effectiveness'],
  deadlines: {
    evaluation: {
      title: 'Performance evaluation',
      on: 'due',
      while: { status: ['planned'] },
      who: 'by',
      recurs: true,
    },
    following: {
      title: 'Planning of the next performance evaluation',
      from: 'evaluatedOn',
      every: { setting: 'performanceEvaluation' },
      while: { status: ['done'] },
      until: 'next',
      who: 'by',
      recurs: true,
    },
  },
  sequences: [['to', 'evaluatedOn', 'reportedOn']],
  example: {
    title: 'First half of 2026',
    status: 'done',
    from: '2026-01-01',
    to: '2026-06-30',
    due: '2026-07-10',
    evaluatedOn: '2026-07-08',
    by: 'PER-2',
    metrics: ['MTR-1', 'MTR-3'],
    readings: 'Twelve of fifteen metrics on target; patching slips, see the analysis of MTR-3.',
    audits: 'The partial audit in May found one minor nonconformity, corrected in June.',
    objectives: 'Five of six on course; multi-factor sign-in at suppliers is late.',
    treatment: 'One treatment overdue by a month, with a new date agreed by the owner of the risk.',
    performance: 'sufficient',
    effectiveness: 'effective',
    reason: 'What slipped was noticed by our own metrics and audits, and was acted on before harm was done.',
    reportedTo: ['PER-1'],
    reportedOn: '2026-07-10',
  },
})
  .invariant('to', 'is before the first day of the period', [], ({ fields }) =>
    areInOrder(fields.from, fields.to),
  )
  .invariant(
    'evaluatedOn',
    'is missing: what is done has a day',
    [],
    ({ fields }) => fields.status !== 'done' || fields.evaluatedOn !== undefined,
  )
  .derive(
    'approval',
    choice({ title: 'Approval', help: 'How its approval stands.', options: decisionStates }),
    [decision],
    approvalOf,
  );
