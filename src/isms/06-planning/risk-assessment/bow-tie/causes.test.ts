import { expect, test } from 'vitest';
import { opposedBy, type Cause } from './causes.ts';

const cause = (id: string, ...controls: readonly string[]): Cause => ({
  link: { register: 'threat', id },
  kind: 'threat',
  lets: [],
  controls,
});
const control = (id: string, fields: object = { catalogue: 'own' }) => ({ id, fields }) as never;

test('a control is against the causes for which the catalogue names it', () => {
  const causes = [cause('theft', 'c1', 'c2'), cause('flood', 'c3'), cause('fire')];
  expect(opposedBy([control('c2'), control('c9')], causes)).toEqual([{ register: 'threat', id: 'theft' }]);
  expect(opposedBy([control('c9')], causes)).toEqual([]);
});

test('a control of 2013 is against what its successors are named for', () => {
  const causes = [cause('theft', '2022-A-8-24'), cause('flood', '2022-A-7-5')];
  const cryptography = control('2013-A-10-1-1', { catalogue: '2013', ref: 'A.10.1.1' });
  expect(opposedBy([cryptography], causes)).toEqual([{ register: 'threat', id: 'theft' }]);
});
