import { expect, test } from 'vitest';
import { a, snapshotOf } from '#isms/kernel/fixture.ts';
import { readerOf } from '#isms/kernel/snapshot.ts';
import { measure } from '../measure.ts';
import { risk } from '../risk.ts';
import { controlsNamedBy, opposedBy, type Cause } from './causes.ts';

const s = readerOf(
  snapshotOf([a(measure, 'm1', { controls: ['c1', 'c2'], documents: ['d1'] }), a(risk, 'r1')], '2026-09-30'),
);
const cause = (id: string, ...controls: readonly string[]): Cause => ({
  link: { register: 'threat', id },
  kind: 'threat',
  lets: [],
  controls,
});
const control = (id: string) => ({ id }) as never;

test('the controls that a record names are those in its fields for them, and no other records', () => {
  const [record] = s.all(measure);
  expect(record && controlsNamedBy(record, measure)).toEqual(['c1', 'c2']);
  const [bare] = s.all(risk);
  expect(bare && controlsNamedBy(bare, risk)).toEqual([]);
});

test('a control is against the causes for which the catalogue names it', () => {
  const causes = [cause('theft', 'c1', 'c2'), cause('flood', 'c3'), cause('fire')];
  expect(opposedBy([control('c2'), control('c9')], causes)).toEqual([{ register: 'threat', id: 'theft' }]);
  expect(opposedBy([control('c9')], causes)).toEqual([]);
});
