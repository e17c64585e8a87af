import { expect, it } from 'vitest';
import type { DeclaredFields, DeclaredRegister } from '../../api/declared.ts';
import { meaningOf, scaleOf, scalePlace } from './scale.ts';
import { levelAt, scoresOf } from './score.ts';

const step = (list: string) =>
  ({ kind: 'step', title: list, help: '', scale: { through: 'method', list } }) as const;
const fields: DeclaredFields = {
  method: { kind: 'reference', title: 'Method', help: '', to: 'risk-method' },
  likelihood: step('likelihoodScale'),
  impact: step('impactScale'),
  likelihoodBefore: step('likelihoodScale'),
  impactBefore: step('impactScale'),
  level: step('levels'),
};
const entry = {
  name: { kind: 'line', title: 'Step', help: '' },
  anchor: { kind: 'line', title: 'Anchor', help: '' },
  perYear: { kind: 'number', title: 'Per year', help: '' },
} as const;
const method = {
  key: 'risk-method',
  fields: {
    likelihoodScale: { kind: 'list', title: '', help: '', fields: entry },
    impactScale: { kind: 'list', title: '', help: '', fields: entry },
    levels: { kind: 'list', title: '', help: '', fields: { name: entry.name } },
    matrix: {
      kind: 'matrix',
      title: '',
      help: '',
      matrix: { up: 'likelihoodScale', across: 'impactScale', steps: 'levels' },
    },
  },
} as unknown as DeclaredRegister;

const registers = new Map([['risk-method', method]]);

it('finds the scale of a step through its reference', () => {
  expect(scalePlace(step('levels'), fields)).toEqual({
    register: 'risk-method',
    through: 'method',
    list: 'levels',
  });
  expect(scalePlace(step('levels'), {})).toBeUndefined();
});

it('calls a step by its first line and explains it by its second', () => {
  const record = {
    likelihoodScale: [{ name: 'Rare', anchor: 'once in ten years', perYear: 0.1 }, { name: 'Often' }],
  };
  expect(scaleOf(method, record, 'likelihoodScale')).toEqual({
    steps: [
      { name: 'Rare', anchor: 'once in ten years' },
      { name: 'Often', anchor: undefined },
    ],
    isLevel: false,
  });
  expect(scaleOf(method, {}, 'levels')).toEqual({ steps: [], isLevel: true });
});

it('explains a step in the respect chosen beside it', () => {
  const said = { name: 'Serious', anchor: 'as a whole', respects: { safety: 'first aid', money: 5 } };
  const field = { ...step('impactScale'), scale: { through: 'method', list: 'impactScale', anchor: 'of' } };
  const meaning = (of?: string) => meaningOf(said, field, { of }, (figure) => `up to ${figure}`);
  expect(meaning('safety')).toBe('first aid');
  expect(meaning('money')).toBe('up to 5');
  expect(meaning('legal')).toBe('as a whole');
  expect(meaningOf(said, step('impactScale'), { of: 'safety' }, String)).toBe('as a whole');
});

it('pairs the steps that a matrix turns into a level, today’s with today’s', () => {
  expect(scoresOf(fields, registers).map(({ up, across }) => [up, across])).toEqual([
    ['likelihood', 'impact'],
    ['likelihoodBefore', 'impactBefore'],
  ]);
  expect(scoresOf({ method: fields['method']!, likelihood: step('likelihoodScale') }, registers)).toEqual([]);
});

it('reads a level off the matrix, and nothing off its edge', () => {
  const matrix = [
    [1, 1, 2],
    [1, 2, 3],
  ];
  expect(levelAt(matrix, 2, 3)).toBe(3);
  expect(levelAt(matrix, 3, 1)).toBeUndefined();
  expect(levelAt(matrix, undefined, 1)).toBeUndefined();
  expect(levelAt(undefined, 1, 1)).toBeUndefined();
});
