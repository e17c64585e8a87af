import { optionOf } from '../../../kernel/declarations/titles.ts';
import { sentences, inline } from '../../../kernel/values/sentence.ts';
import { action } from '#isms/kernel/declarations/action.ts';
import { add } from '#isms/kernel/values/calendar.ts';
import { amend, create } from '#isms/kernel/declarations/change.ts';
import { date, line, number, prose } from '#isms/kernel/declarations/fields.ts';
import { refused } from '#isms/kernel/values/problem.ts';
import { notAPerson } from '../../../across/settings.ts';
import { metric } from '../metric.ts';
import { reading } from '../reading.ts';

const texts = sentences('action.record-reading', {
  nothingIsMeasuredHere: 'Nothing is measured here: the metric is {status}.',
  aValueIsOfToday: 'A value is of today or of a day that has passed.',
});

/** The action that records a value and plans the next reading, so that it becomes due by itself (9.1 c, [doc]). */
export const recordReading = action({
  key: 'record-reading',
  clause: '9.1',
  title: 'Record reading',
  consequence:
    'The value is on record with its day and source. The next reading is planned at the interval of the metric, and comes due for whoever takes its values.',
  settles: ['reading'],
  by: { fields: ['collector'], roles: ['isms-manager'] },
  on: metric,
  reads: [reading],
  input: {
    value: number({ title: 'Value', help: 'In the unit of the metric.' }),
    takenOn: date({ title: 'Day', help: 'The day the value is of; today, if left empty.', optional: true }),
    source: line({
      title: 'Source',
      help: 'The report or query it was read from; the source of the metric, if left empty.',
      optional: true,
    }),
    note: prose({
      title: 'Note',
      help: 'What one has to know to read the value right.',
      optional: true,
    }),
  },
  obstacle: (record, _, actor) => {
    if (notAPerson(actor)) return notAPerson(actor);
    const { status } = record.fields;
    return status === 'active'
      ? undefined
      : texts.nothingIsMeasuredHere({ status: inline(optionOf(metric, 'status', status)) });
  },
  decide: ({ subject, input, actor, s }) => {
    const { takenOn = s.asOf, source = subject.fields.source, note, value } = input;
    if (takenOn > s.asOf) return refused(texts.aValueIsOfToday);
    const { every, collector } = subject.fields;
    const planned = s
      .referring(reading, 'metric', subject.id)
      .filter(({ fields }) => fields.status === 'planned')
      .toSorted((one, other) => ((one.fields.due ?? '') < (other.fields.due ?? '') ? -1 : 1));
    const [first, ...rest] = planned;
    const fields = {
      status: 'taken',
      takenOn,
      value,
      by: actor.person,
      ...(source !== undefined && { source }),
      ...(note !== undefined && { note }),
    } as const;
    const due = every && add(first?.fields.due ?? takenOn, every);
    const next = due && {
      metric: subject.id,
      status: 'planned' as const,
      due,
      ...(collector !== undefined && { by: collector }),
    };
    return [
      first ? amend(first, fields) : create(reading, { metric: subject.id, ...fields }),
      ...(next && rest.length === 0 ? [create(reading, next)] : []),
    ];
  },
});
