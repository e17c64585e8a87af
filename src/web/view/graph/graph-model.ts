import type { ViewRow } from '../groups.ts';
import type { Parts } from '../parts.ts';

/** A record in a graph, with the row it comes from. */
export interface Node {
  readonly id: string;
  readonly row: ViewRow;
  readonly kind: string;
  /** Counted from 1; 0 if there is no value. */
  readonly value: number;
}

/** A node and one above that rests on it. Not `direct` if hidden nodes lie between them. */
export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly direct: boolean;
}

export interface Graph {
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
}

/** The kind and the minimum value of nodes to show. */
export interface Wanted {
  readonly kind: string | undefined;
  readonly least: number;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];

/** Returns the graph for the rows of a view. Records that have no row are not in it. */
export function graphOf(rows: readonly ViewRow[], parts: Parts<'graph'>, values: readonly string[]): Graph {
  const nodes = rows.map((row): Node => ({
    id: text(row.cells[parts.node]),
    row,
    kind: text(row.cells[parts.kind]),
    value: values.indexOf(text(row.cells[parts.value])) + 1,
  }));
  const ids = new Set(nodes.map(({ id }) => id));
  const edges = nodes.flatMap(({ id, row }) =>
    [...new Set(texts(row.cells[parts.carries]))]
      .filter((to) => ids.has(to) && to !== id)
      .map((to): Edge => ({ from: id, to, direct: true })),
  );
  return { nodes, edges };
}

/** Returns the graph with only the wanted nodes. Two of them that are connected through hidden ones stay connected. */
export function narrowed({ nodes, edges }: Graph, { kind, least }: Wanted): Graph {
  const kept = nodes.filter((node) => (kind === undefined || node.kind === kind) && node.value >= least);
  if (kept.length === nodes.length) return { nodes, edges };
  const ids = new Set(kept.map(({ id }) => id));
  const above = neighbours(edges, 'to');
  const beyond = (id: string): readonly Edge[] => {
    const [found, seen] = [new Map<string, boolean>(), new Set([id])];
    const waiting = [{ at: id, direct: true }];
    for (let each = waiting.pop(); each; each = waiting.pop())
      for (const next of above(each.at))
        if (ids.has(next) && next !== id) found.set(next, each.direct || found.get(next) === true);
        else if (!seen.has(next)) {
          seen.add(next);
          waiting.push({ at: next, direct: false });
        }
    return [...found].map(([to, direct]) => ({ from: id, to, direct }));
  };
  return { nodes: kept, edges: kept.flatMap(({ id }) => beyond(id)) };
}

/** Returns a function that gives the nodes at the other end of a node's edges: above or below it. */
export function neighbours(edges: readonly Edge[], end: 'from' | 'to'): (id: string) => readonly string[] {
  const start = end === 'to' ? 'from' : 'to';
  const found = new Map<string, string[]>();
  for (const edge of edges) {
    const known = found.get(edge[start]);
    if (known) known.push(edge[end]);
    else found.set(edge[start], [edge[end]]);
  }
  return (id) => found.get(id) ?? [];
}

/** Returns everything that can be reached from a node, except the node itself. */
export function reached(start: string, next: (id: string) => readonly string[]): ReadonlySet<string> {
  const [found, waiting] = [new Set<string>(), [start]];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop())
    for (const other of next(id))
      if (other !== start && !found.has(other)) {
        found.add(other);
        waiting.push(other);
      }
  return found;
}
