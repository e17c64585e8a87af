import { choice, date, prose, reference } from '#isms/kernel/declarations/fields.ts';
import { register } from '#isms/kernel/declarations/register.ts';
import { areInOrder } from '../../across/value-order.ts';

/** An analysis of what the readings of a metric mean (9.1). */
export const metricAnalysis = register({
  key: 'metric-analysis',
  clause: '9.1',
  title: 'Analysis of a metric',
  plural: 'Analyses of metrics',
  code: 'MAN',
  purpose:
    'What somebody made of the values of a period, and what follows from it. Numbers that nobody interprets are a common audit finding; actions that serve an analysis point here.',
  label: 'conclusion',
  called: ['metric', 'to'],
  partOf: 'metric',
  fields: {
    metric: reference('metric', {
      title: 'Metric',
      help: 'The metric whose values are analysed.',
      material: true,
    }),
    from: date({ title: 'From', help: 'The first day of the period.', optional: true, material: true }),
    to: date({ title: 'To', help: 'The last day of the period.', optional: true, material: true }),
    due: date({ title: 'Due', help: 'When the analysis is to be done.', optional: true, dueDay: true }),
    analysedOn: date({
      title: 'Analysed on',
      help: 'When it was done.',
      optional: true,
      material: true,
      happened: true,
    }),
    by: reference('person', {
      title: 'Analysed by',
      help: 'Who made sense of the values.',
      optional: true,
      responsible: true,
    }),
    verdict: choice({
      title: 'Verdict',
      help: 'How things stand in what the metric tells about, the target and its reasons considered.',
      options: { satisfactory: 'Satisfactory', watch: 'To be watched', unsatisfactory: 'Unsatisfactory' },
      optional: true,
      material: true,
    }),
    trend: choice({
      title: 'Trend',
      help: 'Where it is heading, compared with the periods before.',
      options: { better: 'Getting better', steady: 'Steady', worse: 'Getting worse', unclear: 'Unclear' },
      optional: true,
      material: true,
    }),
    conclusion: prose({
      title: 'Conclusion',
      help: 'What the values mean and why they are as they are, missing ones included.',
      optional: true,
      material: true,
    }),
    nonconformity: reference('nonconformity', {
      title: 'Nonconformity',
      help: 'Where something does not conform: the case in which it is put right.',
      optional: true,
    }),
    noActionBecause: prose({
      title: 'Why nothing is done',
      help: 'For a verdict that is not satisfactory and has no action: what speaks for waiting.',
      optional: true,
    }),
  },
  sections: {
    Period: ['metric', 'from', 'to', 'due'],
    'What it means': ['analysedOn', 'by', 'verdict', 'trend', 'conclusion'],
    'What follows': ['nonconformity', 'noActionBecause'],
  },
  columns: ['metric', 'to', 'verdict', 'trend', 'conclusion', 'by', 'analysedOn', 'due'],
  order: '-to',
  stands: ['verdict'],
  deadlines: {
    analysis: {
      title: 'Analysis of a metric',
      on: 'due',
      until: 'analysedOn',
      who: 'by',
      about: 'metric',
      recurs: true,
    },
  },
  sequences: [['to', 'analysedOn']],
  example: {
    metric: 'MTR-3',
    from: '2026-04-01',
    to: '2026-06-30',
    due: '2026-07-15',
    analysedOn: '2026-07-09',
    by: 'PER-2',
    verdict: 'watch',
    trend: 'worse',
    conclusion:
      'Three test benches were offline for six weeks and came back unpatched. Without them the share is above the target.',
  },
}).invariant('to', 'is before the first day of the period', [], ({ fields }) =>
  areInOrder(fields.from, fields.to),
);
