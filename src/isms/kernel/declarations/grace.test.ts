import { describe, expect, test } from 'vitest';
import { cast, house, note, person, thing } from '../testing/cast-tester.ts';
import { current, present } from './condition.ts';
import { fails, type Finding } from './finding.ts';
import { line } from './fields.ts';
import { a, snapshotOf, type Given } from '../testing/fixture.ts';
import { Inquirer } from '../queries/inquirer.ts';
import { catalogueOf } from './catalogue.ts';
import { keeper } from './keeper.ts';
import { register } from './register.ts';
import { rule, type Rule } from './rule.ts';

const described = {
  mode: 'computed',
  why: 'It matters.',
  empty: { credible: 'None may be there.' },
} as const;

const owned = rule({
  ...described,
  key: 'owned',
  title: 'Things have owners',
  of: thing,
  reads: [house, note],
  findings: {
    none: fails('{record} has no owner.', 'Name one.'),
    seized: fails('{record} is somebody else’s.', 'Give it back.', { atOnce: true }),
    late: fails('{record} was due on {due}.', 'Look at it.'),
    noted: fails('{note} about {record} is not signed.', 'Sign it.'),
  },
  conditions: { none: present('owner'), late: current('inspection') },
  *each(record, s, find) {
    if (record.fields.urgent) yield find.seized(record);
    for (const each of s.referring(note, 'thing', record.id))
      if (each.fields.by === undefined)
        yield find.noted(record, { note: each.code }, each.createdAt.slice(0, 10));
  },
});

const keeping = (keepsFrom: 'orphan' | 'contradiction') =>
  keeper({
    key: keepsFrom,
    title: 'Things are right',
    why: 'They are.',
    keepsFrom,
    of: thing,
    reads: [],
    findings: { wrong: fails('{record} is wrong.', 'Put it right.') },
    *each(record, _, find) {
      if (record.fields.owner === undefined) yield find.wrong(record);
    },
  });
const [orphan, contradiction] = [keeping('orphan'), keeping('contradiction')];

const declared = catalogueOf([...cast, owned, orphan, contradiction]);
const inquirer = new Inquirer(declared, () => []);

const on = (day: string) => ({ createdAt: `${day}T09:00:00.000Z` });
const keysOf = (findings: readonly Finding[]) => findings.map(({ key }) => key);

// A record without faults. Without it, the register would contain only records that are under way.
const kept = a(thing, 'kept', { owner: 'kim', inspectedOn: '2026-08-01' });

function asked(judged: Rule, given: readonly Given[], asOf: string) {
  const inquiry = inquirer.at(snapshotOf([...given, kept], asOf, [...declared.registers.values()]));
  return { counts: keysOf(inquiry.findings(judged)), underWay: keysOf(inquiry.underWay(judged)) };
}

describe('what a new record lacks', () => {
  const door = a(thing, 't', { inspectedOn: '2026-08-01' }, on('2026-09-01'));

  test('does not count until the last day of its grace, and is told apart meanwhile', () => {
    expect(asked(owned, [door], '2026-09-01')).toEqual({ counts: [], underWay: ['none'] });
    expect(asked(owned, [door], '2026-09-11')).toEqual({ counts: [], underWay: ['none'] });
    expect(asked(owned, [door], '2026-09-12')).toEqual({ counts: ['none'], underWay: [] });
  });

  test('counts sooner or later by the setting of the organisation', () => {
    const strict = a(house, 'house', { completionGrace: 'P0D' });
    expect(asked(owned, [door, strict], '2026-09-01').counts).toEqual(['none']);
    const lenient = a(house, 'house', { completionGrace: 'P3W' });
    expect(asked(owned, [door, lenient], '2026-09-22').counts).toEqual([]);
  });

  test('counts at once where it is wrong from the first day, or late', () => {
    const seized = a(thing, 't', { owner: 'ana', urgent: true, inspectedOn: '2026-08-01' }, on('2026-09-01'));
    expect(asked(owned, [seized, a(person, 'ana')], '2026-09-01').counts).toEqual(['seized']);
    const late = a(thing, 't', { owner: 'ana', inspectedOn: '2025-01-01' }, on('2026-09-01'));
    expect(asked(owned, [late, a(person, 'ana')], '2026-09-01').counts).toEqual(['late']);
  });

  test('counts from the day on which it came about, where that is after the record was made', () => {
    const old = a(thing, 't', { owner: 'ana', inspectedOn: '2026-08-01' });
    const unsigned = a(note, 'n', { thing: 't' }, on('2026-09-20'));
    const given = [old, a(person, 'ana'), unsigned];
    expect(asked(owned, given, '2026-09-30')).toEqual({ counts: [], underWay: ['noted'] });
    expect(asked(owned, given, '2026-10-01')).toEqual({ counts: ['noted'], underWay: [] });
  });
});

test('counts as missing where everything there is has only just been begun', () => {
  const door = a(thing, 't', { inspectedOn: '2026-08-01' }, on('2026-09-01'));
  const alone = inquirer.at(snapshotOf([door], '2026-09-01', [...declared.registers.values()]));
  expect(alone.findings(owned)).toMatchObject([{ key: 'none', weight: 'missing' }]);
});

test('an orphan may still be named somewhere, a contradiction is one at once', () => {
  const door = a(thing, 't', {}, on('2026-09-01'));
  expect(asked(orphan, [door], '2026-09-05')).toEqual({ counts: [], underWay: ['wrong'] });
  expect(asked(contradiction, [door], '2026-09-05')).toEqual({ counts: ['wrong'], underWay: [] });
});

test('what is whole when it is made has nothing to be completed', () => {
  const slip = register({
    key: 'slip',
    clause: '4.1',
    title: 'Slip',
    plural: 'Slips',
    code: 'SLP',
    purpose: 'What was handed out.',
    label: 'text',
    fixed: true,
    fields: {
      text: line({ title: 'Text', help: 'What it says.' }),
      by: line({ title: 'Signed by', help: 'Who signed it.', optional: true }),
    },
    example: { text: 'Take the back door.' },
  });
  const signed = rule({
    ...described,
    key: 'signed',
    title: 'Slips are signed',
    of: slip,
    reads: [],
    findings: { by: fails('Nobody signed {record}.', 'Sign it.') },
    conditions: { by: present('by') },
  });
  const snapshot = snapshotOf([a(slip, 's', {}, on('2026-09-01'))], '2026-09-01', cast);
  expect(inquirer.at(snapshot).findings(signed)).toHaveLength(1);
});
