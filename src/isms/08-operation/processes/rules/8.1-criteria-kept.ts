import { sentences } from '../../../kernel/values/sentence.ts';
import { fails, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { cites } from '#isms/standard/cites.ts';
import { process } from '../../../04-context/process.ts';
import { action } from '../../../across/action.ts';
import { lapsedSince } from '../../../across/interval.ts';
import { latest } from '../../../across/latest-record.ts';
import { organisation } from '../../../across/organisation.ts';
import { operatingRecord } from '../operating-record.ts';

const texts = sentences('criteria-kept', {
  noDay: 'no day',
});

export const criteriaKept = rule({
  key: 'operating-criteria-kept',
  title: 'Processes are held to their criteria',
  answers: cites({ '2022': ['8.1 [control]'] }),
  mode: 'supported',
  why: 'Control means that somebody compares each run with the criteria, and that a breach has consequences.',
  of: process,
  reads: [operatingRecord, action, organisation],
  empty: missing(
    'No process is on record that could be held to criteria.',
    'Record the processes and their criteria.',
  ),
  findings: {
    unchecked: fails(
      '{record} ran on {ran}, and its criterion {number} was last checked on {last}.',
      'Check the run against the criterion and record the result.',
    ),
    breach: fails(
      '{occurrence} of {record} breached the criteria, and neither a nonconformity nor an action followed.',
      'Raise a nonconformity, or plan what keeps it from happening again.',
    ),
    blank: weakens(
      '{occurrence} of {record} breached the criteria, and it does not say how.',
      'Note what was found.',
    ),
  },
  *each(record, s, find) {
    const runs = s.referring(operatingRecord, 'process', record.id);
    const ran = latest(runs, ({ fields }) => fields.performedOn)?.fields.performedOn;
    // Whether the process ran at all is a question of another requirement.
    if (ran !== undefined && lapsedSince(ran, record.fields.interval, s) === undefined)
      for (const number of (record.fields.criteria ?? []).keys()) {
        const checks = runs.filter(
          ({ fields }) =>
            (fields.result === 'met' || fields.result === 'breached') &&
            (fields.criterion === undefined || fields.criterion === number + 1),
        );
        const last = latest(checks, ({ fields }) => fields.performedOn)?.fields.performedOn;
        if (last === undefined || lapsedSince(last, record.fields.interval, s) !== undefined)
          yield find.unchecked(record, { ran, number: number + 1, last: last ?? texts.noDay });
      }
    for (const { id, code: occurrence, fields } of runs) {
      if (fields.result !== 'breached') continue;
      if (fields.nonconformity === undefined && s.referring(action, 'serves', id).length === 0)
        yield find.breach(record, { occurrence });
      if (fields.note === undefined) yield find.blank(record, { occurrence });
    }
  },
});
