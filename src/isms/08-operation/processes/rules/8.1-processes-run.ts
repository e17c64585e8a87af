import { fails, missing } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { process } from '../../../04-context/process.ts';
import { activePerson } from '../../../07-support/people/active-person.ts';
import { person } from '../../../07-support/people/person.ts';
import { lapsedSince } from '../../../across/interval.ts';
import { latest } from '../../../across/latest-record.ts';
import { organisation } from '../../../across/organisation.ts';
import { operatingRecord } from '../operating-record.ts';

export const processesRun = rule({
  key: 'processes-run',
  title: 'Processes have an owner and run in their planned cycle',
  answers: citesBoth('8.1 [processes]'),
  mode: 'supported',
  why: 'A process that exists on paper protects nothing. An auditor asks its owner when it last ran, and for the record.',
  of: process,
  reads: [operatingRecord, person, organisation],
  empty: missing('No process is on record that could run.', 'Record the processes, each with its owner.'),
  findings: {
    none: missing('No process has left a record of having run.', 'Record what was done, process by process.'),
    unowned: fails('{record} has no owner who works here.', 'Appoint an owner.'),
    idle: fails(
      '{record} last ran on {last} as far as records show, and was due again on {due}.',
      'Carry out what was due and record it, or plan a longer cycle if that is what is needed.',
      { adds: 'operating-record' },
    ),
    never: fails(
      '{record} has been on record since {since}, and nothing shows that it ever ran.',
      'Carry it out and record the result.',
      { adds: 'operating-record' },
    ),
  },
  *each(record, s, find) {
    if (!activePerson(record.fields.owner, s)) yield find.unowned(record);
    const runs = s.referring(operatingRecord, 'process', record.id);
    const last = latest(runs, ({ fields }) => fields.performedOn)?.fields.performedOn;
    const since = record.createdAt.slice(0, 10);
    const due = lapsedSince(last ?? since, record.fields.interval, s);
    if (due !== undefined)
      yield last === undefined ? find.never(record, { since }) : find.idle(record, { last, due });
  },
  *check(s, find) {
    if (!s.all(operatingRecord).some(({ fields }) => fields.performedOn !== undefined)) yield find.none();
  },
});
