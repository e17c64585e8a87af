import { asks, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import type { Neighbourhood, Reader } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { scope } from '../../../04-context/scope.ts';
import { unit, unitsAbove } from '../../../04-context/unit.ts';
import { activePerson } from '../../../07-support/people/active-person.ts';
import { person } from '../../../07-support/people/person.ts';

export const managersSupported = rule({
  key: 'managers-supported',
  title: 'Managers can lead on security in their own areas',
  answers: citesBoth('5.1 h)'),
  mode: 'judged',
  why: 'People do what their own manager takes seriously. Records show whether managers have been given duties; whether top management helps them with it, they can tell.',
  of: unit,
  only: (record, s) => isInScope(record, s),
  reads: [unit, scope, person],
  empty: missing(
    'No unit in scope is on record whose manager could lead.',
    'Record the units, and who manages each.',
  ),
  findings: {
    leaderless: weakens('{record} has no manager who works here.', 'Name who leads it.'),
    dutiless: asks(
      'Nothing on record says what the manager of {record} answers for in security.',
      'Agree on it with the manager, and write it down.',
    ),
    judge: asks(
      'The managers of {dutiful} of {units} units in scope have duties in security on record; whether they are helped to lead is for a person to judge.',
      'Ask two of them what they do for security in their area and who backs them, and record your judgement.',
    ),
  },
  *each(record, s, find) {
    const { manager, securityDuties } = record.fields;
    if (!activePerson(manager, s)) yield find.leaderless(record);
    if (securityDuties === undefined) yield find.dutiless(record);
  },
  *check(s, find) {
    const units = unitsInScope(s);
    if (units.length === 0) return;
    const dutiful = units.filter(({ fields }) => fields.securityDuties !== undefined).length;
    yield find.judge(undefined, { dutiful, units: units.length });
  },
});

type Units = typeof unit | typeof scope;

/** Checks whether a scope names the unit or one it is part of. */
const isInScope = (record: Stored<typeof unit>, s: Neighbourhood<Units>): boolean =>
  [record, ...unitsAbove(record, s)].some(({ id }) => s.referring(scope, 'units', id).length > 0);

const unitsInScope = (s: Reader<Units>): readonly Stored<typeof unit>[] =>
  s.all(unit).filter((each) => isInScope(each, s));
