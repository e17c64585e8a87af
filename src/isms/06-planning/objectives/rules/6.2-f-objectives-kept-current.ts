import { add } from '#isms/kernel/values/calendar.ts';
import { current } from '#isms/kernel/declarations/condition.ts';
import { fails } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { cites } from '#isms/standard/cites.ts';
import { organisation } from '../../../across/organisation.ts';
import { noObjectives } from '../missing-objectives.ts';
import { objective } from '../objective.ts';

export const objectivesKeptCurrent = rule({
  key: 'objectives-kept-current',
  title: 'Objectives are looked at again in time, and none is pursued past its day',
  answers: cites({ '2013': ['6.2 e)'], '2022': ['6.2 f)'] }),
  mode: 'computed',
  why: 'Objectives age: what was urgent in January is solved or overtaken by July. One that is still active after its day was forgotten, or missed and nobody said so.',
  of: objective,
  only: { status: ['active'] },
  reads: [organisation],
  empty: noObjectives,
  findings: {
    stale: fails(
      'Whether {record} is still the right one was to be asked by {due}.',
      'Review it: confirm it, change it or close it.',
    ),
    overrun: fails(
      '{record} was to be achieved by {due}, and is still pursued without a verdict.',
      'Conclude it with its verdict, or agree on a new day and say why.',
    ),
  },
  conditions: { stale: current('review') },
  *each(record, s, find) {
    const { due } = record.fields;
    // The result is often known only after the day, so the objective gets the tolerance of intervals.
    if (due !== undefined && add(due, s.setting(organisation, 'tolerance')) < s.asOf)
      yield find.overrun(record, { due });
  },
});
