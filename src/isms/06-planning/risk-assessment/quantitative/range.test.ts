import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { rangeOf, wellFormed, type Estimate } from './range.ts';

const estimate = (fields: Partial<Estimate>): Estimate => ({
  low: undefined,
  likely: undefined,
  high: undefined,
  shape: undefined,
  ...fields,
});
const faults = (fields: Partial<Estimate>) =>
  wellFormed.filter(({ holds }) => !holds(estimate(fields))).map(({ part }) => part);

test.each<[string, Partial<Estimate>, readonly string[]]>([
  ['nothing at all', {}, []],
  ['a range of no shape', { low: 1, high: 2 }, []],
  ['a lognormal range', { shape: 'lognormal', low: 1, high: 2 }, []],
  ['PERT', { shape: 'pert', low: 0, likely: 1, high: 2 }, []],
  ['a shape chosen before the figures', { shape: 'pert' }, []],
  ['low above high', { low: 3, high: 2 }, ['high']],
  ['only a low end', { low: 3 }, ['high']],
  ['only a high end', { high: 3 }, ['low']],
  ['only a most likely value', { shape: 'pert', likely: 3 }, ['low', 'high']],
  ['PERT without a most likely value', { shape: 'pert', low: 1, high: 2 }, ['likely']],
  ['a most likely value below', { shape: 'pert', low: 1, likely: 0, high: 2 }, ['likely']],
  ['a most likely value above', { shape: 'pert', low: 1, likely: 3, high: 2 }, ['likely']],
  [
    'a most likely value that nothing asks for',
    { shape: 'lognormal', low: 1, likely: 1, high: 2 },
    ['likely'],
  ],
  ['a lognormal range from nothing', { shape: 'lognormal', low: 0, high: 2 }, ['low']],
  ['a lognormal range that says nothing', { shape: 'lognormal', low: 1e-6, high: 2 }, ['high']],
])('%s', (_, fields, wanted) => {
  expect(faults(fields)).toEqual(wanted);
});

test('whatever is refused makes no range, and what makes one is in order', () => {
  const figure = fc.option(fc.oneof(fc.double(), fc.constantFrom(-1, 0, 1, NaN, Infinity)), {
    nil: undefined,
  });
  fc.assert(
    fc.property(
      fc.record({
        low: figure,
        likely: figure,
        high: figure,
        shape: fc.constantFrom(undefined, 'lognormal' as const, 'pert' as const),
      }),
      (given) => {
        const range = rangeOf(given);
        const isInOrder =
          range !== undefined &&
          range.low >= (range.shape === 'lognormal' ? Number.MIN_VALUE : 0) &&
          range.high >= range.low &&
          Number.isFinite(range.high);
        expect(range === undefined || (isInOrder && faults(given).length === 0)).toBe(true);
      },
    ),
  );
});
