import { expect, test } from 'vitest';
import { a, snapshotOf } from '#isms/kernel/testing/fixture.ts';
import { readerOf } from '#isms/kernel/snapshot/snapshot.ts';
import { supplier } from '../../08-operation/suppliers/supplier.ts';
import { asset } from '../assets/asset.ts';
import { change, weightOf } from './change.ts';

const around = [
  a(asset, 'key', { integrity: 'very high' }),
  a(asset, 'chair', { confidentiality: 'low', integrity: 'low', availability: 'high' }),
  a(supplier, 'host', { criticality: 'critical' }),
  a(supplier, 'caterer', { criticality: 'low' }),
];

test.each([
  ['ordinary', {}],
  ['ordinary', { assets: ['chair'], suppliers: ['caterer'] }],
  ['looks significant', { assets: ['chair', 'key'] }],
  ['looks significant', { suppliers: ['host'] }],
  ['looks significant', { sites: ['warehouse'] }],
  ['looks significant', { isms: true }],
  ['significant', { significant: true }],
])('is %s with %j', (weight, fields) => {
  const made = a(change, 'one', { significant: false, ...fields });
  const s = readerOf(snapshotOf([...around, made], '2026-09-30', [asset, supplier]));
  expect(weightOf(s.get(change, 'one')!, s)).toBe(weight);
});
