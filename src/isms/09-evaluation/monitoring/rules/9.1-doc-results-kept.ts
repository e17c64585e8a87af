import { add } from '#isms/kernel/values/calendar.ts';
import { fails, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { organisation } from '../../../across/organisation.ts';
import { earliest } from '../../../across/latest-record.ts';
import { metric, plannedReadings, readingDueOn } from '../metric.ts';
import { reading } from '../reading.ts';

type Reading = Stored<typeof reading>;

export const resultsKept = rule({
  key: 'measuring-results-kept',
  title: 'The results of measuring are on record, with nothing missing in between',
  answers: citesBoth('9.1 [doc]'),
  mode: 'computed',
  why: 'A gap in a series is where the bad month was, or where nobody looked. An auditor accepts a value that was missed and said to be; not one that was left out.',
  of: metric,
  only: { status: ['active'] },
  reads: [reading, organisation],
  empty: missing('Nothing is measured, so there are no results.', 'Settle what is measured, and begin.'),
  findings: {
    overdue: fails(
      'A reading of {record} was due on {due} and is not there.',
      'Take it, or enter it as missed and say why.',
      { act: 'record-reading' },
    ),
    hole: weakens(
      'Between {from} and {to} there is no reading of {record}.',
      'Enter what was measured then, or that it was missed and why.',
    ),
    sourceless: weakens(
      'The reading of {record} for {on} does not show where it was read from.',
      'Name the report, query or system, precise enough to read it again.',
    ),
    unexplained: weakens(
      'There is no value of {record} for {on}, and nothing says why.',
      'Say what kept it from being taken and what was done about that, or that there was nothing to measure.',
    ),
  },
  *each(record, s, find) {
    const tolerance = s.setting(organisation, 'tolerance');
    const readings = s.referring(reading, 'metric', record.id);
    const { every } = record.fields;
    const due = earliest([
      ...plannedReadings(record, s),
      readingDueOn(record, s) ?? (every && add(record.createdAt.slice(0, 10), every)),
    ]);
    if (due !== undefined && add(due, tolerance) < s.asOf) yield find.overdue(record, { due });
    const days = readings.flatMap((each) => dayOf(each) ?? []).toSorted();
    for (const [n, to] of days.entries()) {
      const from = days[n - 1];
      if (from !== undefined && every && add(add(from, every), tolerance) < to)
        yield find.hole(record, { from, to });
    }
    for (const each of readings) {
      const { status, source, missedBecause } = each.fields;
      const on = dayOf(each) ?? each.createdAt.slice(0, 10);
      if (status === 'taken' && source === undefined) yield find.sourceless(record, { on });
      if ((status === 'missed' || status === 'no case') && missedBecause === undefined)
        yield find.unexplained(record, { on });
    }
  },
});

/** Returns the day of a past reading, taken or missed; undefined for one that is still planned. */
const dayOf = ({ fields }: Reading) =>
  fields.status === 'planned' ? undefined : (fields.takenOn ?? fields.due);
