import { describe, expect, test } from 'vitest';
import { cast, note, person, thing } from '../testing/cast-tester.ts';
import { present } from '../declarations/condition.ts';
import { fails, missing } from '../declarations/finding.ts';
import { a, snapshotOf } from '../testing/fixture.ts';
import { Inquirer } from './inquirer.ts';
import { catalogueOf } from '../declarations/catalogue.ts';
import { rule } from '../declarations/rule.ts';
import { groupedFindings } from './grouped-findings.ts';

const described = { mode: 'computed', why: 'For the test.', empty: missing('None.', 'Add one.') } as const;
const reachable = rule({
  ...described,
  key: 'reachable',
  title: 'Reachable',
  of: person,
  reads: [],
  findings: {
    email: fails('{record} has no address.', 'Record it.'),
    boss: fails('{record} does not say whom it reports to.', 'Record it.'),
  },
  conditions: { email: present('email'), boss: present('boss') },
});
const noted = rule({
  ...described,
  key: 'noted',
  title: 'Noted',
  of: thing,
  reads: [note],
  findings: { by: fails('{record} was seen by nobody.', 'Ask.'), twice: fails('{record} is seen.', 'Look.') },
  *check(s, find) {
    for (const each of s.all(note)) yield find.by(each);
    for (const each of s.all(thing))
      for (const seen of [1, 2]) yield find.twice(each, {}, `2026-01-0${seen}`);
  },
});

const inquirer = new Inquirer(catalogueOf([...cast, reachable, noted]), () => []);
const toldBy = (of: typeof reachable, ...given: Parameters<typeof snapshotOf>[0]) => {
  const inquiry = inquirer.at(snapshotOf(given, '2026-09-30', cast));
  return groupedFindings(inquiry, inquiry.findings(of));
};
const people = (count: number, fields: object = { boss: 'per-9' }) =>
  Array.from({ length: count }, (_, n) => a(person, `per-${n + 1}`, { name: `P${n + 1}`, ...fields }));

describe('what is found alike of several records is told once', () => {
  const reached = a(person, 'per-9', { name: 'Boss', email: 'b@example.org', boss: 'per-9' });

  test('with the number that was judged, and a sample', () => {
    const told = toldBy(reachable, ...people(5), reached);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({
      message: '5 of 6 people have no address: PER-1 “P1”, PER-2 “P2”, PER-3 “P3” and 2 more.',
      fix: 'Record it.',
      population: 6,
    });
    expect(told[0]?.findings).toHaveLength(5);
    expect(told[0]?.names.map(({ id }) => id)).toEqual(['per-1', 'per-2', 'per-3']);
  });

  test('without that number where it is only a share of what was found, and by the names that may be said', () => {
    const inquiry = inquirer.at(snapshotOf([...people(5), reached], '2026-09-30', cast));
    const own = inquiry.findings(reachable).slice(0, 2);
    const mayName = (_: string, { id }: { readonly id: string }) => id !== 'per-1';
    expect(groupedFindings(inquiry, own, { isShare: true, mayName })).toMatchObject([
      { message: '2 people have no address: PER-1 and PER-2 “P2”.', population: undefined },
    ]);
  });

  test('in words where it is all of them', () => {
    expect(toldBy(reachable, ...people(2))[0]?.message).toBe(
      'Both people have no address: PER-1 “P1” and PER-2 “P2”.',
    );
    expect(toldBy(reachable, ...people(3))[0]?.message).toMatch(/^All 3 people have no address: PER-1/);
  });

  test('of one record as it always was', () => {
    expect(toldBy(reachable, ...people(1), reached)[0]).toMatchObject({
      message: 'PER-1 “P1” has no address.',
      population: undefined,
    });
  });

  test('by the sentence on the first where it cannot be said of many', () => {
    const told = toldBy(reachable, ...people(4, { email: 'p@example.org' }), reached);
    expect(told[0]?.message).toBe(
      '4 of 5 people: PER-1 “P1” does not say whom it reports to; likewise PER-2 “P2”, PER-3 “P3” and 1 more.',
    );
  });

  test('without a population where the records are not those that the rule judges', () => {
    const notes = ['not-1', 'not-2'].map((id) => a(note, id, { thing: 'thg-1', text: id }));
    expect(toldBy(noted, a(thing, 'thg-1'), ...notes)[0]).toMatchObject({
      population: undefined,
      message: '2 notes were seen by nobody: NOT-1 “not-1” and NOT-2 “not-2”.',
    });
  });

  test('not where several things are said of one record', () => {
    expect(toldBy(noted, a(thing, 'thg-1')).map(({ findings }) => findings.length)).toEqual([1, 1]);
  });
});
