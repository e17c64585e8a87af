import { describe, expect, test } from 'vitest';
import { readFields } from '#isms/kernel/field-kinds/validation.ts';
import { a, snapshotOf } from '#isms/kernel/testing/fixture.ts';
import { refusedAt } from '#isms/kernel/testing/invariant-tester.ts';
import { readerOf } from '#isms/kernel/snapshot/snapshot.ts';
import { rowsOf } from '#isms/kernel/testing/view-tester.ts';
import { risk } from '../risk.ts';
import { treatment } from '../../risk-treatment/treatment.ts';
import { quantified } from './portfolio.ts';
import { quantifiedRisks } from './quantified-risks.ts';

const none = { frequencyLow: undefined, frequencyHigh: undefined, frequencyShape: undefined };
const noLoss = { lossLow: undefined, lossHigh: undefined, lossShape: undefined };
const fixed = (of: 'frequency' | 'loss', value: number) => ({
  [`${of}Low`]: value,
  [`${of}Likely`]: value,
  [`${of}High`]: value,
  [`${of}Shape`]: 'pert',
});
const known = (id: string, fields: object = {}) =>
  a(risk, id, { ...fixed('frequency', 0.5), ...fixed('loss', 1000), ...fields });
const plan = (id: string, fields: object = {}) =>
  a(treatment, id, { risk: 'r1', ...none, ...noLoss, yearlyCost: undefined, ...fields });
const cells = (...given: Parameters<typeof rowsOf>[1][number][]) =>
  Object.fromEntries(rowsOf(quantifiedRisks, given).map(({ key, cells }) => [key, cells]));

test('a risk with both ranges has an expected loss, one without says that it wants figures, a closed one is left out', () => {
  const found = cells(known('r1'), known('r2', none), known('r3', noLoss), known('r4', { status: 'closed' }));
  expect(Object.keys(found)).toEqual(['R1', 'R2', 'R3']);
  expect(found['R1']).toMatchObject({ risk: 'r1', stands: 'given', expected: 500, treatments: undefined });
  expect(found['R2']).toMatchObject({ stands: 'wanted', lossLow: 1000 });
  expect(found['R3']).toMatchObject({ stands: 'wanted', frequencyLow: 0.5 });
});

test('what a treatment leaves as it is stays, and the return is on what it costs a year', () => {
  const found = cells(known('r1'), plan('t1', { ...fixed('frequency', 0.1), yearlyCost: 100 }));
  expect(found['R1']).toMatchObject({ expected: 500, remaining: 100, treatments: ['t1'], yearlyCost: 100 });
  expect(found['R1']?.['return']).toBeCloseTo(3, 12);
});

test('without a yearly cost there is no return, and without figures no treatment counts', () => {
  expect(cells(known('r1'), plan('t1', fixed('loss', 10)))['R1']).toMatchObject({
    remaining: 5,
    return: undefined,
  });
  expect(cells(known('r1'), plan('t1'))['R1']).toMatchObject({ treatments: undefined });
});

describe('of several treatments still to be done', () => {
  const seldomer = (fields: object = {}) =>
    plan('seldomer', { ...fixed('frequency', 0.1), due: '2026-12-31', yearlyCost: 100, ...fields });
  const cheaper = (fields: object = {}) =>
    plan('cheaper', { ...fixed('loss', 100), due: '2027-06-30', yearlyCost: 10, ...fields });
  const steps = (...given: Parameters<typeof cells>) => {
    const s = readerOf(snapshotOf([known('r1'), ...given], '2026-09-30', [risk, treatment]));
    const found = quantified(s.get(risk, 'r1')!, s);
    return found!.planned.map(({ treatment: { id }, saving }) => [
      id,
      Math.round(saving.saves),
      saving.return === undefined ? undefined : Math.round(saving.return * 100) / 100,
    ]);
  };

  test('each builds on those due before it, and is credited with its own step', () => {
    expect(steps(cheaper(), seldomer())).toEqual([
      ['seldomer', 400, 3],
      ['cheaper', 90, 8],
    ]);
    expect(cells(known('r1'), cheaper(), seldomer())['R1']).toMatchObject({
      treatments: ['seldomer', 'cheaper'],
      remaining: 10,
      yearlyCost: 110,
      return: (490 - 110) / 110,
    });
  });

  test('one that states both ranges is the state after it, and is still credited only with its step', () => {
    const both = cheaper(fixed('frequency', 0.1));
    expect(steps(seldomer(), both)).toEqual(steps(seldomer(), cheaper()));
    expect(cells(known('r1'), seldomer(), both)['R1']).toMatchObject({ remaining: 10 });
  });

  test('one that makes it worse again has a negative step', () => {
    expect(steps(seldomer(), cheaper(fixed('frequency', 2)))).toEqual([
      ['seldomer', 400, 3],
      ['cheaper', -100, -11],
    ]);
  });

  test('of two due on one day, and of two without a day, the one recorded first comes first', () => {
    for (const due of ['2027-01-31', undefined]) {
      expect(steps(seldomer({ due }), cheaper({ due })).map(([id]) => id)).toEqual(['seldomer', 'cheaper']);
      expect(steps(cheaper({ due }), seldomer({ due })).map(([id]) => id)).toEqual(['cheaper', 'seldomer']);
    }
    expect(steps(cheaper({ due: undefined }), seldomer()).map(([id]) => id)).toEqual(['seldomer', 'cheaper']);
  });

  test('what is done is in the figures of today, and what has no figures is no step', () => {
    const done = plan('done', { ...fixed('loss', 1), due: '2026-10-01', doneOn: '2026-01-01' });
    const silent = plan('silent', { due: '2026-10-02', yearlyCost: 7 });
    expect(steps(done, silent, seldomer(), cheaper())).toEqual(steps(seldomer(), cheaper()));
  });

  test('without the yearly cost of one of them, nobody can say what all of them return', () => {
    const found = cells(known('r1'), seldomer(), cheaper({ yearlyCost: undefined }))['R1'];
    expect(found).toMatchObject({ remaining: 10, yearlyCost: undefined, return: undefined });
    const free = cells(known('r1'), seldomer(), cheaper({ yearlyCost: 0 }))['R1'];
    expect(free).toMatchObject({ yearlyCost: 100, return: 3.9 });
  });
});

test('of one risk, only that', () => {
  expect(rowsOf(quantifiedRisks, [known('r1'), known('r2', none)], { risk: 'r2' })).toMatchObject([
    { key: 'R2', cells: { stands: 'wanted' } },
  ]);
  expect(rowsOf(quantifiedRisks, [known('r1'), known('r2')], { risk: 'R1' })).toMatchObject([{ key: 'R1' }]);
});

test('estimates that contradict themselves are refused by name, of a risk and of a treatment', () => {
  for (const register of [risk, treatment] as const) {
    const refused = (fields: object) => refusedAt(a(register, 'x', { ...none, ...noLoss, ...fields }));
    expect(refused({ lossLow: 2, lossHigh: 1 })).toEqual(['lossHigh']);
    expect(refused({ lossLow: 2 })).toEqual(['lossHigh']);
    expect(refused({ frequencyHigh: 2 })).toEqual(['frequencyLow']);
    expect(refused({ frequencyLow: 1, frequencyHigh: 2, frequencyShape: 'pert' })).toEqual([
      'frequencyLikely',
    ]);
    expect(
      refused({ frequencyLow: 1, frequencyLikely: 5, frequencyHigh: 2, frequencyShape: 'pert' }),
    ).toEqual(['frequencyLikely']);
    expect(refused({ lossLow: 1, lossHigh: 2 })).toEqual([]);
    expect(readFields(register.fields, { ...register.example, lossLow: -1 }).faults[0]?.path).toBe('lossLow');
    expect(readFields(register.fields, { ...register.example, frequencyHigh: 100_001 }).faults[0]?.path).toBe(
      'frequencyHigh',
    );
  }
});
