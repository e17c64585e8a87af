import { describe, expect, it } from 'vitest';
import { circleThrough, gathered, type Next } from './graph.ts';

const over =
  (edges: Readonly<Record<string, readonly string[]>>): Next<string> =>
  (node) =>
    edges[node] ?? [];

describe('a circle', () => {
  it('is named from where one began, by the way back to it', () => {
    const next = over({ a: ['x', 'b'], b: ['c'], c: ['a'], x: [] });
    expect(circleThrough('a', next)).toEqual(['a', 'b', 'c']);
    expect(circleThrough('c', next)).toEqual(['c', 'a', 'b']);
    expect(circleThrough('x', next)).toBeUndefined();
  });

  it('can be a node that leads to itself', () => {
    expect(circleThrough('a', over({ a: ['a'] }))).toEqual(['a']);
  });

  it('is not that of others further on, which are still found from themselves', () => {
    const next = over({ a: ['b'], b: ['c'], c: ['b'] });
    const clear = new Set<string>();
    expect(circleThrough('a', next, clear)).toBeUndefined();
    expect(circleThrough('b', next, clear)).toEqual(['b', 'c']);
  });

  it('is not looked for twice where there is none', () => {
    const asked: string[] = [];
    const next: Next<string> = (node) => {
      asked.push(node);
      return over({ a: ['c'], b: ['c'], c: ['d'] })(node);
    };
    const clear = new Set<string>();
    circleThrough('a', next, clear);
    circleThrough('b', next, clear);
    expect(asked).toEqual(['a', 'c', 'd', 'b']);
  });

  it('is found at the end of a way too long for recursion', () => {
    const long = 50_000;
    const next: Next<number> = (node) => [(node + 1) % long];
    expect(circleThrough(0, next)).toHaveLength(long);
  });
});

describe('what is gathered', () => {
  const sum = (node: string, from: readonly number[]): number =>
    from.reduce((a, b) => a + b, Number(node.slice(1)));

  it('comes from all that follow, each asked once', () => {
    const asked: string[] = [];
    const known = new Map<string, number>();
    const next = over({ a1: ['b10', 'c100'], b10: ['d1000'], c100: ['d1000'] });
    const of = (node: string, from: readonly number[]): number => {
      asked.push(node);
      return sum(node, from);
    };
    expect(gathered('a1', next, of, known)).toBe(2111);
    expect(asked.toSorted()).toEqual(['a1', 'b10', 'c100', 'd1000']);
    expect(gathered('b10', next, of, known)).toBe(1010);
    expect(asked).toHaveLength(4);
  });

  it('has an answer in a circle too', () => {
    expect(gathered('a1', over({ a1: ['b10'], b10: ['a1'] }), sum)).toBe(11);
  });

  it('reaches the end of a way too long for recursion', () => {
    const next: Next<number> = (node) => (node < 50_000 ? [node + 1] : []);
    expect(gathered(0, next, (node, from: readonly number[]) => Math.max(node, ...from))).toBe(50_000);
  });
});
