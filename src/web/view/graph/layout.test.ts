import { describe, expect, it } from 'vitest';
import type { Edge, Graph } from './graph-model.ts';
import { layersOf } from './layers.ts';
import { box, layoutOf } from './layout.ts';

const graph = (count: number, edges: readonly (readonly [number, number])[]): Graph => ({
  nodes: Array.from({ length: count }, (_, n) => ({
    id: `n${n}`,
    row: { key: `n${n}`, cells: {}, rests: [] },
    kind: '',
    value: 0,
  })),
  edges: edges.map(([from, to]): Edge => ({ from: `n${from}`, to: `n${to}`, direct: true })),
});

// Each node rests on an earlier one, as in an organisation with three hundred assets: deep in some parts, broad in
// others.
const company = graph(
  300,
  Array.from({ length: 270 }, (_, n) => [n + 30, (n * 7) % (n + 30)] as const),
);

describe('layers', () => {
  it('put each node below all that rest on it, and none wider than is asked', () => {
    const layers = layersOf(company, 12);
    const depth = new Map(layers.flatMap((layer, n) => layer.map((id) => [id, n] as const)));
    for (const { from, to } of company.edges)
      expect(depth.get(from), `${from} ${to}`).toBeGreaterThan(depth.get(to) ?? Infinity);
    expect(Math.max(...layers.map(({ length }) => length))).toBeLessThanOrEqual(12);
    expect(depth.size).toBe(300);
  });

  it('come to an end where nodes rest on each other in a circle', () => {
    expect(
      layersOf(
        graph(3, [
          [0, 1],
          [1, 2],
          [2, 0],
        ]),
        8,
      ).flat(),
    ).toHaveLength(3);
  });
});

describe('a layout', () => {
  it('lays no node over another, in a drawing that holds them all', () => {
    const { places, width, height } = layoutOf(company);
    const all = [...places.values()];
    expect(all).toHaveLength(300);
    for (const { x, y } of all) {
      expect(x - box.width / 2).toBeGreaterThanOrEqual(-0.001);
      expect(x + box.width / 2).toBeLessThanOrEqual(width + 0.001);
      expect(y + box.height).toBeLessThanOrEqual(height);
      for (const other of all)
        expect(
          (other.x === x && other.y === y) ||
            Math.abs(other.x - x) >= box.width ||
            Math.abs(other.y - y) >= box.height,
        ).toBe(true);
    }
  });

  it('is always the same', () => {
    expect(layoutOf(company)).toEqual(layoutOf(company));
  });

  it('puts a chain in a line, and apart from it what is joined to nothing', () => {
    const { places, lines, apart } = layoutOf(
      graph(4, [
        [1, 0],
        [2, 1],
      ]),
    );
    expect(new Set(['n0', 'n1', 'n2'].map((id) => places.get(id)?.x)).size).toBe(1);
    expect(lines.map(({ from, to }) => `${from} ${to}`)).toEqual(['n1 n0', 'n2 n1']);
    expect(places.get('n3')?.y).toBeGreaterThan(apart ?? Infinity);
    expect(apart).toBeGreaterThan(places.get('n2')?.y ?? Infinity);
  });

  it('has a place for a single node, and for none', () => {
    expect(layoutOf(graph(1, [])).places.get('n0')).toEqual({ x: box.width / 2, y: 28 });
    expect(layoutOf(graph(0, [])).places.size).toBe(0);
  });
});
