import type { PlainDate } from '#isms/kernel/values/calendar.ts';
import type { Id } from '#isms/kernel/field-kinds/field.ts';
import { fails } from '#isms/kernel/declarations/finding.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { cites } from '#isms/standard/cites.ts';
import { lapsedSince } from '../../../across/interval.ts';
import { latest } from '../../../across/latest-record.ts';
import { organisation } from '../../../across/organisation.ts';
import { metric } from '../../../09-evaluation/monitoring/metric.ts';
import { reading } from '../../../09-evaluation/monitoring/reading.ts';
import { noObjectives } from '../missing-objectives.ts';
import { objective } from '../objective.ts';

export const objectivesMonitored = rule({
  key: 'objectives-monitored',
  title: 'Somebody looks how far each objective has come, as often as was settled',
  answers: cites({ '2022': ['6.2 d)'] }),
  mode: 'computed',
  why: 'An objective that is looked at only on its last day is reached or missed by chance. Readings of its metric are the progress; where there is no metric, a review with a word on how far it has come.',
  of: objective,
  only: { status: ['active'] },
  reads: [metric, reading, organisation],
  empty: noObjectives,
  findings: {
    unread: fails(
      'How far {record} has come was to be read by {due}, and was not.',
      'Take the reading now, and settle who takes the next one.',
    ),
    unseen: fails(
      'How far {record}, which is not measured, has come was to be looked at by {due}, and was not.',
      'Review it, and record how far it has come.',
    ),
    wordless: fails(
      'Nothing says how far {record}, which is not measured, has come.',
      'Record it in a sentence at each review.',
    ),
  },
  *each(record, s, find) {
    const { metric: measuredBy, reviewedOn, progress } = record.fields;
    const start = record.fields.from ?? record.createdAt.slice(0, 10);
    const last = (measuredBy === undefined ? reviewedOn : lastReadOn(measuredBy, s)) ?? start;
    // Readings before the start only show the initial value, so the first reading is due one interval after the start.
    const due = lapsedSince(last > start ? last : start, s.setting(organisation, 'objectiveMonitoring'), s);
    if (due !== undefined)
      yield measuredBy === undefined ? find.unseen(record, { due }) : find.unread(record, { due });
    else if (measuredBy === undefined && reviewedOn !== undefined && progress === undefined)
      yield find.wordless(record);
  },
});

/** Returns the day of the newest value of a metric that is not in the future. */
const lastReadOn = (
  id: Id<'metric'>,
  s: Neighbourhood<typeof metric | typeof reading>,
): PlainDate | undefined =>
  latest(
    s.referring(reading, 'metric', id).filter(({ fields: { takenOn = '' } }) => takenOn <= s.asOf),
    ({ fields }) => fields.takenOn,
  )?.fields.takenOn;
