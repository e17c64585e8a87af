import { describe, expect, test } from 'vitest';
import { cast, person, thing } from '../testing/cast-tester.ts';
import { weakens } from './finding.ts';
import { a, snapshotOf } from '../testing/fixture.ts';
import { catalogueOf } from './catalogue.ts';
import { keeper, keepers } from './keeper.ts';
import { messageOf } from '../queries/finding-message.ts';
import { readerOf } from '../snapshot/snapshot.ts';

const unnamed = { unnamed: weakens('{record} has no name.', 'Name it.') };
const declared = { key: 'named', title: 'All have names', why: 'They have.', keepsFrom: 'orphan' } as const;

describe('a keeper', () => {
  const rule = keeper({
    ...declared,
    of: thing,
    reads: [],
    findings: unnamed,
    *each(record, _, find) {
      yield find.unnamed(record);
    },
  });

  test('answers nothing of the standard', () => {
    expect(rule).toMatchObject({ answers: {}, controls: {}, keepsFrom: 'orphan', mode: 'computed' });
  });

  test('can be switched off, since the standard asks for none of it', () => {
    expect(rule.findings['unnamed']).toMatchObject({ weight: 'weakens', house: true });
  });

  test('finds nothing where there is nothing', () => {
    const nothing = snapshotOf([], '2026-09-30', [thing]);
    expect(rule.whole.compute(readerOf(nothing))).toEqual([]);
  });
});

describe('a keeper of all registers', () => {
  const all = keepers({
    ...declared,
    findings: unnamed,
    watch: ({ key }) =>
      key === thing.key || key === person.key
        ? {
            reads: [],
            *each(record, _, find) {
              if (record.fields['title'] === undefined) yield find.unnamed(record);
            },
          }
        : undefined,
  });
  const declarations = catalogueOf([...cast, all]);

  test('is a rule for each register it has something to look at in', () => {
    const made = [...declarations.rules.values()].filter(({ keepers: from }) => from === all.key);
    expect(made.map(({ key, of }) => [key, of.key])).toEqual([
      ['thing-named', 'thing'],
      ['person-named', 'person'],
    ]);
    expect(declarations.keepers.get('named')).toBe(all);
  });

  test('finds what is wrong with a record of each, and has words for it', () => {
    const rule = declarations.rules.get('thing-named');
    const snapshot = snapshotOf([a(thing, 'x1', { title: undefined })], '2026-09-30');
    const [finding] =
      snapshot.shelves
        .get('thing')
        ?.rows.flatMap((row) => [...(rule?.perRecord.compute(row, readerOf(snapshot)) ?? [])]) ?? [];
    if (!finding) throw new Error('nothing was found');
    expect(messageOf({ catalogue: declarations, snapshot }, finding)).toMatchObject({
      message: 'X1 has no name.',
      fix: 'Name it.',
    });
  });
});
