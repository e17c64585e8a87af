import { expect, test } from 'vitest';
import { a, snapshotOf } from '#isms/kernel/testing/fixture.ts';
import { lookUp, readerOf } from '#isms/kernel/snapshot/snapshot.ts';
import { applicability, implementationOf, measuresFor } from './applicability.ts';
import { measure } from '../risk-treatment/measure.ts';

const decision = a(applicability, 'one', { scope: 'here', control: 'backup' });

const asked = (...measures: { status: string; scopes?: readonly string[] }[]) => {
  const given = measures.map((each, n) => a(measure, `m${n}`, { controls: ['backup'], ...each }));
  const s = readerOf(snapshotOf([decision, ...given], '2026-09-30', [measure]));
  const record = s.get(applicability, 'one')!;
  return { state: implementationOf(record, s), by: measuresFor(record, s).map(({ id }) => id) };
};

test.each([
  [[], 'no measure'],
  [['implemented', 'implemented'], 'implemented'],
  [['implemented', 'planned'], 'partial'],
  [['partial', 'not implemented'], 'partial'],
  [['planned', 'not implemented'], 'planned'],
  [['not implemented'], 'not implemented'],
])('measures that are %j make a control %s', (states, state) => {
  expect(asked(...states.map((status) => ({ status }))).state).toBe(state);
});

test('a measure of another scope carries out nothing here', () => {
  const found = asked(
    { status: 'planned' },
    { status: 'implemented', scopes: ['elsewhere'] },
    { status: 'planned', scopes: ['here', 'elsewhere'] },
  );
  expect(found).toEqual({ state: 'planned', by: ['m0', 'm2'] });
});

test('a control is decided once in a scope, and again in another', () => {
  const others = [
    a(applicability, 'same', { scope: 'here', control: 'backup' }),
    a(applicability, 'else', { scope: 'elsewhere', control: 'backup' }),
  ];
  const snapshot = snapshotOf([decision, ...others], '2026-09-30', [applicability]);
  const broken = (id: string) =>
    applicability.invariants
      .filter(({ holds }) => !holds(lookUp(snapshot, 'applicability', id)!, readerOf(snapshot)))
      .map(({ says }) => says);
  expect(broken('same')).toEqual(['is decided for this scope already']);
  expect(broken('else')).toEqual([]);
});
