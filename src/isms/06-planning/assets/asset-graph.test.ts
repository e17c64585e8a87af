import { expect, test } from 'vitest';
import { a } from '#isms/kernel/testing/fixture.ts';
import { rowsOf } from '#isms/kernel/testing/view-tester.ts';
import { asset } from './asset.ts';
import { assetGraph } from './asset-graph.ts';
import { risk } from '../risk-assessment/risk.ts';

const bare = { confidentiality: undefined, integrity: undefined, availability: undefined };
const given = [
  a(asset, 'process', { ...bare, kind: 'process', availability: 'high' }),
  a(asset, 'server', { ...bare, kind: 'hardware', supports: ['process'] }),
  a(asset, 'canteen', { ...bare, kind: 'site', inScope: false, supports: ['process'] }),
  a(asset, 'kiosk', { ...bare, supports: ['canteen'] }),
  a(asset, 'old', {}, { retired: true }),
  a(risk, 'r1', { assets: ['server', 'process'] }),
  a(risk, 'r2', { assets: ['server'], status: 'closed' }),
];
const cells = (parameters = {}) =>
  Object.fromEntries(rowsOf(assetGraph, given, parameters).map(({ key, cells }) => [key, cells]));

test('shows what is in scope, what it is worth and for whose sake, and how many open risks name it', () => {
  expect(cells()).toMatchObject({
    process: { worth: 'high', inheritedFrom: [], supports: [], risks: 1 },
    server: { worth: 'high', inheritedFrom: ['process'], supports: ['process'], risks: 1 },
    kiosk: { supports: [], risks: 0 },
  });
  expect(Object.keys(cells())).toEqual(['process', 'server', 'kiosk']);
});

test('shows what lies outside when asked, and what it carries', () => {
  expect(cells({ outside: true })).toMatchObject({
    canteen: { supports: ['process'] },
    kiosk: { supports: ['canteen'], worth: 'high' },
  });
});
