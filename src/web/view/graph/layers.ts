import { neighbours, reached, type Graph } from './graph-model.ts';

/**
 * Returns the nodes of a graph in layers of at most `most` nodes, each below all that rest on it. If more nodes fit
 * into a layer, those with most nodes below them come first and the others go lower.
 */
export function layersOf({ nodes, edges }: Graph, most: number): readonly (readonly string[])[] {
  const [above, below] = [neighbours(edges, 'to'), neighbours(edges, 'from')];
  const weight = new Map(nodes.map(({ id }) => [id, reached(id, below).size]));
  const layers: string[][] = [];
  const placed = new Set<string>();
  let waiting = nodes.map(({ id }) => id);
  while (waiting.length > 0) {
    const ready = waiting.filter((id) => above(id).every((each) => placed.has(each)));
    // In a cycle no node is ready, so one has to be taken first.
    const layer = (ready.length > 0 ? ready : waiting.slice(0, 1))
      .toSorted((a, b) => (weight.get(b) ?? 0) - (weight.get(a) ?? 0))
      .slice(0, most);
    for (const id of layer) placed.add(id);
    layers.push(layer);
    waiting = waiting.filter((id) => !placed.has(id));
  }
  return layers;
}
