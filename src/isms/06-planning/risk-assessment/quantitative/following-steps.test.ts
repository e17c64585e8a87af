import { describe, expect, test } from 'vitest';
import type { Estimated } from './estimate-fields.ts';
import { impactFigured, likelihoodFigured } from './following-steps.ts';

const scales = {
  likelihoodScale: [{ perYear: 0.1 }, { perYear: 1 }, { perYear: 10 }, {}],
  impactScale: [{ money: 10_000 }, { money: 100_000 }, { money: 1_000_000 }, {}],
};
const figures = (fields: Partial<Estimated>): Estimated => fields as Estimated;

describe('the step that follows from figures', () => {
  test('is that of the frequency passed as often as not', () => {
    // The geometric mean of 0.05 and 5 a year is 0.5: once in two years.
    expect(likelihoodFigured(figures({ frequencyLow: 0.05, frequencyHigh: 5 }), scales)).toBe(2);
    expect(likelihoodFigured(figures({ frequencyLow: 20, frequencyHigh: 50 }), scales)).toBe(4);
    expect(
      likelihoodFigured(
        figures({ frequencyLow: 0, frequencyLikely: 0, frequencyHigh: 0.3, frequencyShape: 'pert' }),
        scales,
      ),
    ).toBe(1);
  });

  test('is that of the loss one case is expected to cost, which a long tail draws up', () => {
    // The median is 80,000, the mean 144,000.
    expect(impactFigured(figures({ lossLow: 13_000, lossHigh: 500_000 }), scales)).toBe(3);
    expect(impactFigured(figures({ lossLow: 1_000, lossHigh: 5_000 }), scales)).toBe(1);
  });

  test('is never above that of the high end, however wide the range', () => {
    expect(impactFigured(figures({ lossLow: 1, lossHigh: 900_000 }), scales)).toBe(3);
  });

  test('is none without a range, or where the scale has no figures', () => {
    expect(impactFigured(figures({}), scales)).toBeUndefined();
    expect(likelihoodFigured(figures({ frequencyLow: 1 }), scales)).toBeUndefined();
    const bare = { likelihoodScale: [{}, {}], impactScale: [{}, {}] };
    expect(impactFigured(figures({ lossLow: 1, lossHigh: 2 }), bare)).toBeUndefined();
    expect(likelihoodFigured(figures({ frequencyLow: 1, frequencyHigh: 2 }), bare)).toBeUndefined();
  });
});
