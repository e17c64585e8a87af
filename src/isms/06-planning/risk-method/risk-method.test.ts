import { expect, test } from 'vitest';
import { a, snapshotOf } from '#isms/kernel/testing/fixture.ts';
import { refusedAt } from '#isms/kernel/testing/invariant-tester.ts';
import { readerOf } from '#isms/kernel/snapshot/snapshot.ts';
import { riskMethod } from './risk-method.ts';
import { riskMethodTemplates } from './risk-method-templates.ts';
import { risk } from '../risk-assessment/risk.ts';
import { treatment } from '../risk-treatment/treatment.ts';

const { example } = riskMethod;
const [, , semiQuantitative] = riskMethodTemplates;
const refused = (fields: object) => refusedAt(a(riskMethod, 'method', fields));

test('frequencies and losses rise from step to step, where they are given', () => {
  const { likelihoodScale, impactScale } = example;
  expect(refused({})).toEqual([]);
  expect(refused({ likelihoodScale: likelihoodScale.toReversed() })).toEqual(['likelihoodScale']);
  expect(refused({ impactScale: impactScale.map((each) => ({ ...each, money: 7 })) })).toEqual([
    'impactScale',
  ]);
});

test('a higher step never has a lower level', () => {
  const matrix = [
    [1, 2, 1],
    [1, 2, 3],
    [2, 3, 3],
  ];
  expect(refused({ matrix })).toEqual(['matrix']);
});

test('a matrix by formula is what the formula yields, and needs its figures', () => {
  const levels = example.levels.map((level, n) => ({ ...level, from: [0, 4, 5][n] }));
  const { matrix } = example;
  expect(refused({ painting: 'sum', levels })).toEqual([]);
  expect(refused({ painting: 'sum', levels, matrix: matrix.with(0, [1, 1, 1]) })).toEqual(['matrix']);
  expect(refused({ painting: 'sum' })).toEqual(['levels']);
  expect(refused({ painting: 'loss', levels })).toEqual(['painting']);
  expect(refused({ levels: levels.map((level) => ({ ...level, from: 4 })) })).toEqual(['levels']);
});

test('a loss counts at the upper end of both steps', () => {
  const { fields } = semiQuantitative;
  // Half a million once in ten years is 50,000 a year: exactly the limit of the third level.
  const levels = fields.levels.map((level, n) => (n === 2 ? { ...level, from: 50_001 } : level));
  expect(refused(fields)).toEqual([]);
  expect(refused({ ...fields, levels })).toEqual(['matrix']);
});

test('the impact of a risk is the highest of its consequences', () => {
  const method = a(riskMethod, 'method');
  const scored = (impact: number, ...consequences: object[]) =>
    refusedAt(a(risk, 'r', { method: 'method', impact, consequences }), method);
  const [money, safety] = [
    { of: 'money', impact: 2 },
    { of: 'safety', impact: 3 },
  ];
  expect(scored(1)).toEqual([]);
  expect(scored(3, money, safety)).toEqual([]);
  expect(scored(2, money, safety)).toEqual(['impact']);
  expect(scored(3, safety, { ...safety, impact: 1 })).toEqual(['consequences']);
});

test('nothing is scored with a draft; what was scored with a method that was replaced may stay so', () => {
  const used = a(riskMethod, 'used');
  const draft = a(riskMethod, 'draft', { replaces: 'used' });
  const former = a(riskMethod, 'former', { replaced: true });
  for (const register of [risk, treatment]) {
    const by = (method: string) => refusedAt(a(register, 'it', { method }), used, draft, former);
    expect([by('used'), by('draft'), by('former')]).toEqual([[], ['method'], []]);
  }
  const { of } = riskMethod.derived['use'] ?? {};
  const reader = readerOf(snapshotOf([used, draft, former], '2026-09-30'));
  const uses = reader.all(riskMethod).map((each) => of?.(each, reader));
  expect(uses).toEqual(['current', 'draft', 'replaced']);
});
