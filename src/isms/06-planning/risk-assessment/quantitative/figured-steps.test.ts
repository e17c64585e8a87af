import { describe, expect, test } from 'vitest';
import { contradiction, stepOfFigure, stepsCalled } from './figured-steps.ts';

const limits = [10, 100, 1000, undefined];
const range = (low: number, high: number) => ({ shape: 'lognormal', low, high }) as const;

describe('a figure on a scale', () => {
  test.each([
    [1, 1],
    [10, 1],
    [10.5, 2],
    [1000, 3],
    [5000, 4],
  ])('%d lies on step %d', (figure, step) => {
    expect(stepOfFigure(figure, limits)).toBe(step);
  });

  test('belongs to the highest step, however much it passes its limit', () => {
    expect(stepOfFigure(5000, [10, 100])).toBe(2);
  });

  test('lies nowhere where a lower step has no limit, or there is but one', () => {
    expect(stepOfFigure(5, [10, undefined, 1000])).toBeUndefined();
    expect(stepOfFigure(5, [undefined, undefined])).toBeUndefined();
    expect(stepOfFigure(5, [10])).toBeUndefined();
  });
});

describe('a score and a range', () => {
  test('agree on the steps of the range and the next on either side', () => {
    for (const step of [1, 2, 3, 4]) expect(contradiction(step, range(50, 500), limits)).toBeUndefined();
  });

  test('contradict each other beyond that', () => {
    expect(contradiction(1, range(500, 5000), limits)).toEqual({ lowest: 3, highest: 4 });
    expect(contradiction(4, range(5, 50), limits)).toEqual({ lowest: 1, highest: 2 });
  });

  test('are told by the names of the steps', () => {
    const scale = ['Small', 'Large', 'Severe'].map((name) => ({ name }));
    expect(stepsCalled(scale, { lowest: 2, highest: 3 })).toBe('Large, Severe');
  });
});
