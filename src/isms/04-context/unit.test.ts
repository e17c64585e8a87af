import { describe, expect, test } from 'vitest';
import { a, snapshotOf } from '#isms/kernel/testing/fixture.ts';
import { refusedAt } from '#isms/kernel/testing/invariant-tester.ts';
import { lookUp, readerOf } from '#isms/kernel/snapshot/snapshot.ts';
import { unit, unitsAbove } from './unit.ts';

const company = a(unit, 'company');
const technology = a(unit, 'technology', { parent: 'company' });
const cloud = a(unit, 'cloud', { parent: 'technology' });

describe('the units above a unit', () => {
  const above = (id: string, ...units: readonly (typeof company)[]) => {
    const snapshot = snapshotOf(units, '2026-09-30');
    return unitsAbove(lookUp(snapshot, 'unit', id) as never, readerOf(snapshot) as never).map(
      (each) => each.id,
    );
  };

  test('are named from the nearest upwards', () => {
    expect(above('cloud', company, technology, cloud)).toEqual(['technology', 'company']);
    expect(above('company', company, technology, cloud)).toEqual([]);
  });

  test('end even where two are part of each other', () => {
    const [one, other] = [a(unit, 'one', { parent: 'other' }), a(unit, 'other', { parent: 'one' })];
    expect(above('one', one, other)).toEqual(['other', 'one']);
  });
});

test('a unit is part of others, never of itself', () => {
  expect(refusedAt(cloud, technology, company)).toEqual([]);
  expect(refusedAt(a(unit, 'one', { parent: 'one' }))).toEqual(['parent']);
  expect(refusedAt(a(unit, 'company', { parent: 'cloud' }), technology, cloud)).toEqual(['parent']);
});
