import { expect, test } from 'vitest';
import { objectOf } from '#isms/kernel/field-schema.ts';
import { a } from '#isms/kernel/fixture.ts';
import { refusedAt } from '#isms/kernel/invariant-tester.ts';
import { rowsOf } from '#isms/kernel/view-tester.ts';
import { risk } from '../risk.ts';
import { treatment } from '../treatment.ts';
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
  expect(found['R1']).toMatchObject({ risk: 'r1', stands: 'given', expected: 500, treatment: undefined });
  expect(found['R2']).toMatchObject({ stands: 'wanted', lossLow: 1000 });
  expect(found['R3']).toMatchObject({ stands: 'wanted', frequencyLow: 0.5 });
});

test('what a treatment leaves as it is stays, and the return is on what it costs a year', () => {
  const found = cells(known('r1'), plan('t1', { ...fixed('frequency', 0.1), yearlyCost: 100 }));
  expect(found['R1']).toMatchObject({ expected: 500, remaining: 100, treatment: 't1', yearlyCost: 100 });
  expect(found['R1']?.['return']).toBeCloseTo(3, 12);
});

test('without a yearly cost there is no return, and without figures no treatment counts', () => {
  expect(cells(known('r1'), plan('t1', fixed('loss', 10)))['R1']).toMatchObject({
    remaining: 5,
    return: undefined,
  });
  expect(cells(known('r1'), plan('t1'))['R1']).toMatchObject({ treatment: undefined });
});

test('the last treatment still to be done counts; what is done is in the figures of today', () => {
  const [soon, late] = [fixed('loss', 100), fixed('loss', 10)];
  const found = cells(
    known('r1'),
    plan('late', { ...late, due: '2027-06-30' }),
    plan('soon', { ...soon, due: '2026-12-31' }),
    plan('done', { ...fixed('loss', 1), due: '2028-01-01', doneOn: '2026-01-01' }),
  );
  expect(found['R1']).toMatchObject({ treatment: 'late', remaining: 5 });
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
    expect(
      objectOf(register.fields).safeParse({ ...register.example, lossLow: -1 }).error?.issues[0]?.path,
    ).toEqual(['lossLow']);
    expect(
      objectOf(register.fields).safeParse({ ...register.example, frequencyHigh: 100_001 }).error?.issues[0]
        ?.path,
    ).toEqual(['frequencyHigh']);
  }
});
