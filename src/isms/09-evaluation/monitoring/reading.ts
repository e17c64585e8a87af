import {
  choice,
  date,
  line,
  number,
  prose,
  reference,
  references,
} from '#isms/kernel/declarations/fields.ts';
import { register } from '#isms/kernel/declarations/register.ts';

/** A value of a metric, or the occasion on which it is to be taken (9.1). */
export const reading = register({
  key: 'reading',
  clause: '9.1',
  title: 'Reading',
  plural: 'Readings',
  code: 'RDG',
  synonyms: ['measured value'],
  purpose:
    'The results of monitoring and measuring, which the standard wants kept. An auditor picks a few, asks where each number came from, and looks for the ones that are missing.',
  label: 'takenOn',
  called: ['metric', 'takenOn'],
  partOf: 'metric',
  fields: {
    metric: reference('metric', { title: 'Metric', help: 'What was measured.', material: true }),
    status: choice({
      title: 'Status',
      help: 'Whether it lies ahead, was taken, had nothing to measure, or was missed for good.',
      options: { planned: 'Planned', taken: 'Taken', 'no case': 'Nothing to measure', missed: 'Missed' },
      default: 'taken',
    }),
    due: date({
      title: 'Due',
      help: 'The planned day, where the reading was planned one by one.',
      optional: true,
      dueDay: true,
    }),
    takenOn: date({
      title: 'Taken on',
      help: 'The day the value is of.',
      optional: true,
      material: true,
      happened: true,
    }),
    value: number({ title: 'Value', help: 'In the unit of the metric.', optional: true, material: true }),
    by: reference('person', {
      title: 'Taken by',
      help: 'Who took it, or stands behind the collector that did.',
      optional: true,
      responsible: true,
    }),
    source: line({
      title: 'Source',
      help: 'The report, query or system this value was read from, precise enough to read it again.',
      optional: true,
      material: true,
    }),
    evidence: references('evidence', {
      title: 'Evidence',
      help: 'The export, report or screenshot that shows the value.',
      optional: true,
    }),
    note: prose({
      title: 'Note',
      help: 'What one has to know to read the value right, such as a change in how it is counted.',
      optional: true,
    }),
    missedBecause: prose({
      title: 'Why there is no value',
      help: 'What kept it from being taken and what was done about that, or that there was nothing to measure.',
      optional: true,
    }),
  },
  sections: {
    Reading: ['metric', 'status', 'takenOn', 'value', 'note'],
    'Where it comes from': ['by', 'source', 'evidence'],
    'As planned': ['due', 'missedBecause'],
  },
  columns: ['metric', 'takenOn', 'value', 'status', 'by', 'source', 'due'],
  order: '-takenOn',
  stands: ['status'],
  example: {
    metric: 'MTR-3',
    status: 'taken',
    due: '2026-08-31',
    takenOn: '2026-08-31',
    value: 96.4,
    by: 'PER-6',
    source: 'Patch report of the device management, all managed laptops',
  },
})
  .invariant(
    'value',
    'is missing: a reading that was taken has a value and a day',
    [],
    ({ fields }) => fields.status !== 'taken' || (fields.value !== undefined && fields.takenOn !== undefined),
  )
  .invariant(
    'value',
    'cannot be there, since the reading was not taken',
    [],
    ({ fields }) => fields.status === 'taken' || fields.value === undefined,
  );
