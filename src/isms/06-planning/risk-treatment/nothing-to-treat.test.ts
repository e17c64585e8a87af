import { expect, test } from 'vitest';
import { snapshotOf } from '#isms/kernel/testing/fixture.ts';
import { readerOf } from '#isms/kernel/snapshot/snapshot.ts';
import { allAcceptable, notAllAcceptable } from './nothing-to-treat-tester.ts';
import { nothingToTreat } from './nothing-to-treat.ts';
import { riskMethod } from '../risk-method/risk-method.ts';
import { risk } from '../risk-assessment/risk.ts';

const shows = (given: Parameters<typeof snapshotOf>[0]): boolean =>
  nothingToTreat(readerOf(snapshotOf(given, '2026-09-30', [risk, riskMethod])));

test('it shows that nothing is to be treated where every risk was assessed and is acceptable', () => {
  expect(shows(allAcceptable)).toBe(true);
});

test.each(Object.entries({ 'there is no risk': [], ...notAllAcceptable }))('not where %s', (_, given) => {
  expect(shows(given)).toBe(false);
});
