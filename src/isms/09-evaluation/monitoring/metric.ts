import { add, type PlainDate } from '#isms/kernel/values/calendar.ts';
import {
  choice,
  date,
  duration,
  line,
  number,
  prose,
  reference,
  references,
} from '#isms/kernel/declarations/fields.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { register } from '#isms/kernel/declarations/register.ts';
import { earliest, latest } from '../../across/latest-record.ts';
import { areInOrder } from '../../across/value-order.ts';
import { reading } from './reading.ts';

const limit = (title: string, help: string) => number({ title, help, optional: true, material: true });

const planned = register({
  key: 'metric',
  clause: '9.1',
  title: 'Metric',
  plural: 'Metrics',
  code: 'MTR',
  synonyms: ['KPI', 'indicator', 'measurement'],
  purpose:
    'What is monitored and measured, how, when and by whom, and who makes sense of it: the organisation has to settle each of these. An auditor asks why just these, whether the numbers can be reproduced, and what was done about the bad ones.',
  label: 'title',
  fields: {
    title: line({ title: 'Metric', help: 'What is measured, as people here call it.', material: true }),
    purpose: prose({
      title: 'What it tells',
      help: 'The question about security or the ISMS that it answers, and for whom.',
      optional: true,
    }),
    status: choice({
      title: 'Status',
      help: 'Whether it is measured at present.',
      options: { active: 'Active', paused: 'Paused', ended: 'Ended' },
      default: 'active',
    }),
    processes: references('process', {
      title: 'Processes',
      help: 'The processes whose working it shows.',
      optional: true,
      material: true,
    }),
    controls: references('catalogue-control', {
      title: 'Controls',
      help: 'The controls whose working it shows, of any catalogue.',
      optional: true,
      material: true,
    }),
    measures: references('measure', {
      title: 'Measures',
      help: 'The measures of yours whose working it shows.',
      optional: true,
      material: true,
    }),
    method: prose({
      title: 'Method',
      help: 'How the value is arrived at: what is counted, divided by what, and what is left out.',
      optional: true,
      material: true,
    }),
    source: line({
      title: 'Data source',
      help: 'The system, log or register the data come from.',
      optional: true,
      material: true,
    }),
    reproduced: prose({
      title: 'How to reproduce it',
      help: 'What somebody else would do to arrive at the same value from the same data.',
      optional: true,
    }),
    unit: line({ title: 'Unit', help: 'Such as %, days or incidents a month.', longest: 40, optional: true }),
    targetFrom: limit('Target from', 'The lowest value that is on target; empty where low is good.'),
    targetTo: limit('Target up to', 'The highest value that is on target; empty where high is good.'),
    warningFrom: limit(
      'Warning from',
      'The lowest value that is only a warning; below it the target is missed.',
    ),
    warningTo: limit(
      'Warning up to',
      'The highest value that is only a warning; above it the target is missed.',
    ),
    every: duration({
      title: 'Measured every',
      help: 'How often a value is taken.',
      optional: true,
      material: true,
    }),
    collector: reference('person', {
      title: 'Measured by',
      help: 'Who takes the values or answers for the collector that does.',
      optional: true,
      material: true,
      concerns: true,
    }),
    from: date({
      title: 'First reading due',
      help: 'The day by which the first value is to be there; later ones follow at the interval.',
      optional: true,
    }),
    analysedEvery: duration({
      title: 'Analysed every',
      help: 'How often somebody asks what the values mean.',
      optional: true,
      material: true,
    }),
    analyst: reference('person', {
      title: 'Analysed by',
      help: 'Who makes sense of the values and says what follows.',
      optional: true,
      material: true,
      responsible: true,
    }),
    reportedTo: references('person', {
      title: 'Reported to',
      help: 'Who gets to see the results.',
      optional: true,
    }),
  },
  sections: {
    'What is measured': ['title', 'purpose', 'status', 'processes', 'controls', 'measures'],
    'How it is measured': ['method', 'source', 'reproduced', 'unit'],
    'What is good': ['targetFrom', 'targetTo', 'warningFrom', 'warningTo'],
    'When and by whom': ['every', 'collector', 'from', 'analysedEvery', 'analyst', 'reportedTo'],
  },
  // A planned reading has no deadline of its own: its value is recorded at the metric, which asks for the next one.
  deadlines: {
    reading: { title: 'Reading of a metric', on: { computed: 'nextOn' }, who: 'collector', recurs: true },
  },
  columns: ['title', 'latest', 'unit', 'state', 'latestOn', 'nextOn', 'collector', 'analyst'],
  order: 'title',
  stands: ['status'],
  example: {
    title: 'Laptops patched within 14 days',
    purpose: 'Whether known weaknesses in software are closed before they are used against us.',
    status: 'active',
    controls: ['2022-A-8-8'],
    method: 'Laptops with every critical patch older than 14 days, divided by all laptops seen in the month.',
    source: 'Device management',
    reproduced: 'Run the saved report “Patch age” for the last day of the month.',
    unit: '%',
    targetFrom: 95,
    warningFrom: 90,
    every: 'P1M',
    collector: 'PER-6',
    from: '2025-05-31',
    analysedEvery: 'P3M',
    analyst: 'PER-2',
  },
})
  .invariant('targetTo', 'is below the lowest value on target', [], ({ fields }) =>
    areInOrder(fields.targetFrom, fields.targetTo),
  )
  .invariant('warningFrom', 'lies inside the target, where there is nothing to warn of', [], ({ fields }) =>
    areInOrder(fields.warningFrom, fields.targetFrom),
  )
  .invariant('warningTo', 'lies inside the target, where there is nothing to warn of', [], ({ fields }) =>
    areInOrder(fields.targetTo, fields.warningTo),
  );

type Metric = Stored<typeof planned>;

type Reading = Stored<typeof reading>;

const dayOf = ({ fields }: Reading): PlainDate | undefined => fields.takenOn ?? fields.due;

/** Returns the past readings, taken or missed for good. */
const pastReadings = (record: Metric, s: Neighbourhood<typeof reading>): readonly Reading[] =>
  s.referring(reading, 'metric', record.id).filter(({ fields }) => fields.status !== 'planned');

/** Returns the newest reading by the day it was taken on. */
const latestReading = (record: Metric, s: Neighbourhood<typeof reading>): Reading | undefined =>
  latest(pastReadings(record, s), ({ fields }) => fields.takenOn);

/**
 * Returns the day by which the interval requires the next reading. A reading that was missed for good is not required
 * again.
 */
export function readingDueOn(record: Metric, s: Neighbourhood<typeof reading>): PlainDate | undefined {
  const { status, every, from } = record.fields;
  if (status !== 'active') return undefined;
  const last = latest(pastReadings(record, s), dayOf);
  const day = last && dayOf(last);
  if (day === undefined) return from;
  return every && add(day, every);
}

/** Returns the days of planned readings that were neither taken nor given up. */
export const plannedReadings = (
  { id }: Metric,
  s: Neighbourhood<typeof reading>,
): readonly (PlainDate | undefined)[] =>
  s
    .referring(reading, 'metric', id)
    .filter(({ fields }) => fields.status === 'planned')
    .map(({ fields }) => fields.due);

const states = {
  'no reading': 'No reading',
  'no target': 'No target',
  'on target': 'On target',
  warning: 'Warning',
  'off target': 'Off target',
} as const;

/** Returns the state of a value against the target of its metric. */
export function stateOf({ fields }: Metric, value: number | undefined): keyof typeof states {
  if (value === undefined) return 'no reading';
  const { targetFrom, targetTo, warningFrom = targetFrom, warningTo = targetTo } = fields;
  if (targetFrom === undefined && targetTo === undefined) return 'no target';
  const within = (from = -Infinity, to = Infinity): boolean => from <= value && value <= to;
  if (within(targetFrom, targetTo)) return 'on target';
  return within(warningFrom, warningTo) ? 'warning' : 'off target';
}

/** A metric, with its readings (9.1). */
export const metric = planned
  .derive(
    'latest',
    number({ title: 'Latest value', help: 'The newest value, by the day it is of.' }),
    [reading],
    (record, s) => latestReading(record, s)?.fields.value,
  )
  .derive(
    'latestOn',
    date({ title: 'Latest reading', help: 'The day the newest value is of.' }),
    [reading],
    (record, s) => latestReading(record, s)?.fields.takenOn,
  )
  .derive(
    'nextOn',
    date({ title: 'Next reading', help: 'The day by which the next value is to be there, as planned.' }),
    [reading],
    (record, s) =>
      record.fields.status === 'active'
        ? (earliest(plannedReadings(record, s)) ?? readingDueOn(record, s))
        : undefined,
  )
  .derive(
    'state',
    choice({ title: 'State', help: 'Where the newest value stands against the target.', options: states }),
    [reading],
    (record, s) => stateOf(record, latestReading(record, s)?.fields.value),
  );
