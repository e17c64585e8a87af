import { add } from '#isms/kernel/values/calendar.ts';
import { fails, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { process } from '../../../04-context/process.ts';
import { speaksForToday } from '../../../across/interval.ts';
import { organisation } from '../../../across/organisation.ts';
import { operatingRecord } from '../operating-record.ts';

export const occurrencesRecorded = rule({
  key: 'occurrences-recorded',
  title: 'Each planned cycle of a process has left its record',
  answers: citesBoth('8.1 [doc]'),
  mode: 'supported',
  why: 'Records are what gives confidence that processes ran as planned. An auditor takes a month and asks what should have happened in it.',
  of: operatingRecord,
  reads: [process, organisation],
  empty: missing('There is no record of any process having run.', 'Record what is done, cycle by cycle.'),
  findings: {
    unrecorded: fails(
      '{record} was planned for {due}, and nothing shows that it was done.',
      'Record what was done, or that it was not done and why.',
    ),
    unexplained: fails('{record} was not done, and no reason is on record.', 'Note why it was left out.'),
    resultless: weakens('{record} was done on {on} without a result.', 'Say whether the criteria were met.'),
    gap: fails(
      'Between {from} and {to} there is no record of {record}, though its cycle is {cycle}.',
      'Record what was done meanwhile, or that nothing was and why.',
    ),
  },
  *each(record, s, find) {
    const { due, performedOn: on, result, note } = record.fields;
    if (result === 'not done') {
      if (note === undefined) yield find.unexplained(record);
    } else if (on !== undefined) {
      if (result === undefined) yield find.resultless(record, { on });
    } else if (due !== undefined && add(due, s.setting(organisation, 'tolerance')) < s.asOf)
      yield find.unrecorded(record, { due });
  },
  *check(s, find) {
    const byProcess = Map.groupBy(s.all(operatingRecord), ({ fields }) => fields.process);
    for (const [id, runs] of byProcess) {
      const owner = s.get(process, id);
      if (!owner || owner.retired) continue;
      const { interval: cycle } = owner.fields;
      // An occurrence that was left out with a reason closes a gap; its planned day counts.
      const days = runs
        .flatMap(
          ({ fields }) => fields.performedOn ?? (fields.result === 'not done' ? (fields.due ?? []) : []),
        )
        .toSorted();
      // The days are in order: those before the last one that is too old to matter today need not be checked.
      const tooOld = days.findLastIndex((day) => day <= s.asOf && !speaksForToday(day, s));
      for (const [n, from] of days.entries()) {
        const to = n < tooOld ? undefined : days[n + 1];
        if (to === undefined || to > s.asOf) continue;
        if (add(add(from, cycle), s.setting(organisation, 'tolerance')) < to)
          yield find.gap(owner, { from, to, cycle });
      }
    }
  },
});
