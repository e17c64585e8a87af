import { expect, test } from 'vitest';
import { decreasingCells, isByFormula, measuresOf, matrixByFormula } from './matrix-formula.ts';

const field = {
  matrix: {
    up: 'likely',
    across: 'severe',
    steps: 'levels',
    formula: { by: 'painting', from: 'from', rate: 'perYear', amount: 'money' },
  },
};
const values = {
  likely: [{ perYear: 0.1 }, { perYear: 2 }],
  severe: [{ money: 3 }, { money: 30 }],
  levels: [{}, { from: 3 }, { from: 4 }],
};

test('a sum and a product are of the positions, a loss is of the figures', () => {
  expect(measuresOf(field, { ...values, painting: 'sum' })).toEqual([
    [2, 3],
    [3, 4],
  ]);
  expect(measuresOf(field, { ...values, painting: 'product' })).toEqual([
    [1, 2],
    [2, 4],
  ]);
  expect(measuresOf(field, { ...values, painting: 'loss' })).toEqual([
    [0.3, 3],
    [6, 60],
  ]);
});

test('a cell has the highest level that begins at its measure', () => {
  expect(matrixByFormula(field, { ...values, painting: 'sum' })).toEqual([
    [1, 2],
    [2, 3],
  ]);
  expect(matrixByFormula(field, { ...values, painting: 'loss' })).toEqual([
    [1, 2],
    [3, 3],
  ]);
});

test('nothing is painted by hand, without a limit, or without a figure', () => {
  expect(isByFormula(field, { ...values, painting: 'hand' })).toBe(false);
  expect(matrixByFormula(field, { ...values, painting: 'hand' })).toBeUndefined();
  expect(matrixByFormula(field, { ...values, painting: 'sum', levels: [{}, {}] })).toBeUndefined();
  expect(matrixByFormula(field, { ...values, painting: 'loss', severe: [{ money: 1 }, {}] })).toBeUndefined();
});

test('a fall is found to the right and upwards', () => {
  expect(
    decreasingCells([
      [1, 2],
      [2, 3],
    ]),
  ).toEqual([]);
  expect(
    decreasingCells([
      [2, 1],
      [1, 3],
    ]),
  ).toEqual([
    [0, 1],
    [1, 0],
  ]);
});
