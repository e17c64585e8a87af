import type { Edge, Graph } from './graph-model.ts';
import { layersOf } from './layers.ts';
import { spread } from './spread.ts';

/** Sizes in pixels at full zoom. */
export const box = { width: 176, height: 60 };
const gap = { across: 20, down: 56 };
const thread = 14;

/** The position of the middle of a node's upper edge. */
export interface NodePosition {
  readonly x: number;
  readonly y: number;
}

export interface GraphLine extends Edge {
  /** From the node below to the one above. */
  readonly path: string;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  /** Nodes by id in reading order, row by row. */
  readonly places: ReadonlyMap<string, NodePosition>;
  readonly lines: readonly GraphLine[];
  /** Vertical position of the nodes without edges; undefined if there are none. */
  readonly apart: number | undefined;
}

/** A node, or the point where an edge passes through a layer. */
interface Item {
  readonly id: string | undefined;
  readonly width: number;
  readonly above: Item[];
  readonly below: Item[];
  x: number;
}

const item = (id: string | undefined): Item => ({
  id,
  width: id === undefined ? thread : box.width,
  above: [],
  below: [],
  x: 0,
});

const yOf = (layer: number): number => layer * (box.height + gap.down);

/** Returns the layout of a graph from top to bottom. The same graph always has the same layout. */
export function layoutOf(graph: Graph): Layout {
  const joined = new Set(graph.edges.flatMap(({ from, to }) => [from, to]));
  const nodes = graph.nodes.filter(({ id }) => joined.has(id));
  const alone = graph.nodes.filter(({ id }) => !joined.has(id)).map(({ id }) => id);
  const most = Math.min(Math.max(Math.ceil(1.2 * Math.sqrt(nodes.length)), 8), 16);
  const layers = layersOf({ nodes, edges: graph.edges }, most);
  const depth = new Map(layers.flatMap((layer, n) => layer.map((id) => [id, n] as const)));
  const rows = layers.map((layer) => layer.map(item));
  const items = new Map(rows.flat().map((each) => [each.id, each]));

  const threads = graph.edges.flatMap((edge): readonly { edge: Edge; way: Item[] }[] => {
    const [from, to] = [items.get(edge.from), items.get(edge.to)];
    const [low, high] = [depth.get(edge.from) ?? 0, depth.get(edge.to) ?? 0];
    if (!from || !to || high >= low) return [];
    const way = [from];
    for (let layer = low - 1; layer >= high; layer -= 1) {
      const next = layer === high ? to : item(undefined);
      if (layer > high) rows[layer]?.push(next);
      way.at(-1)?.above.push(next);
      next.below.push(way.at(-1) as Item);
      way.push(next);
    }
    return [{ edge, way }];
  });

  arrange(rows);
  const left = Math.min(0, ...rows.flat().map(({ x, width }) => x - width / 2));
  for (const each of rows.flat()) each.x -= left;
  const perRow = Math.max(4, Math.min(most, alone.length));
  const wide = Math.max(
    ...rows.flat().map(({ x, width }) => x + width / 2),
    alone.length > 0 ? Math.min(perRow, alone.length) * (box.width + gap.across) - gap.across : 0,
    box.width,
  );
  const places = new Map<string, NodePosition>();
  for (const [layer, row] of rows.entries())
    for (const { id, x } of row) if (id !== undefined) places.set(id, { x, y: yOf(layer) });
  const apart = alone.length > 0 ? yOf(rows.length) + (rows.length > 0 ? 16 : 0) : undefined;
  const fit = Math.max(1, Math.floor((wide + gap.across) / (box.width + gap.across)));
  for (const [n, id] of alone.entries())
    places.set(id, {
      x: (n % fit) * (box.width + gap.across) + box.width / 2,
      y: (apart ?? 0) + 28 + Math.floor(n / fit) * (box.height + gap.across),
    });
  return {
    width: wide,
    height: Math.max(...[...places.values()].map(({ y }) => y), 0) + box.height,
    places,
    lines: threads.map(({ edge, way }) => ({ ...edge, path: pathOf(way, depth.get(edge.from) ?? 0) })),
    apart,
  };
}

const mean = (items: readonly Item[], of: (each: Item) => number): number =>
  items.reduce((sum, each) => sum + of(each), 0) / items.length;

/**
 * Orders the items of each row so that few edges cross, and places them as nearly above and below each other as they
 * fit.
 */
function arrange(rows: Item[][]): void {
  const sides = ['above', 'below'] as const;
  for (let sweep = 0; sweep < 16; sweep += 1) {
    const side = sides[sweep % 2] ?? 'above';
    const order = new Map(rows.flatMap((row) => row.map((each, n) => [each, (n + 0.5) / row.length])));
    for (const row of side === 'above' ? rows : rows.toReversed()) {
      const wanted = new Map(
        row.map((each) => [
          each,
          each[side].length > 0 ? mean(each[side], (other) => order.get(other) ?? 0) : (order.get(each) ?? 0),
        ]),
      );
      row.sort((a, b) => (wanted.get(a) ?? 0) - (wanted.get(b) ?? 0));
      for (const [n, each] of row.entries()) order.set(each, (n + 0.5) / row.length);
    }
  }
  for (const row of rows) settle(row, () => 0);
  for (let sweep = 0; sweep < 12; sweep += 1)
    for (const row of sweep % 2 === 0 ? rows : rows.toReversed())
      settle(row, (each) => {
        const near = [...each.above, ...each.below];
        return near.length > 0 ? mean(near, ({ x }) => x) : each.x;
      });
}

function settle(row: readonly Item[], wanted: (each: Item) => number): void {
  const apart = row.map((each, n) => {
    const before = row[n - 1];
    const between = before?.id === undefined && each.id === undefined ? 0 : gap.across;
    return before ? (before.width + each.width) / 2 + between : 0;
  });
  const xs = spread(row.map(wanted), apart);
  for (const [n, each] of row.entries()) each.x = xs[n] ?? 0;
}

/** Returns the path of a line through some items, upwards from the first. */
function pathOf(way: readonly Item[], layer: number): string {
  const [first] = way;
  if (!first) return '';
  return way.slice(1).reduce(
    (path, { x, id }, n) => {
      const before = way[n] as Item;
      const top = yOf(layer - n);
      const bottom = yOf(layer - n - 1) + box.height;
      const middle = (top + bottom) / 2;
      const curve = `C${round(before.x)} ${middle} ${round(x)} ${middle} ${round(x)} ${bottom}`;
      return `${path}${curve}${id === undefined ? `V${bottom - box.height}` : ''}`;
    },
    `M${round(first.x)} ${yOf(layer)}`,
  );
}

const round = (x: number): number => Math.round(x * 10) / 10;
