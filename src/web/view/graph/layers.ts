import { neighbours, reached, type Graph } from './graph-model.ts';

/**
 * The nodes of a graph in layers, each below all that rest on it. No layer is wider than `most`, or than the number of nodes
 * asks for: of those that could stand in one, what carries or is carried by most comes first and the rest go lower.
 */
export function layersOf({ nodes, edges }: Graph, most: number): readonly (readonly string[])[] {
  const [above, below] = [neighbours(edges, 'to'), neighbours(edges, 'from')];
  const weight = new Map(nodes.map(({ id }) => [id, reached(id, below).size]));
  const layers: string[][] = [];
  const placed = new Set<string>();
  let waiting = nodes.map(({ id }) => id);
  while (waiting.length > 0) {
    const ready = waiting.filter((id) => above(id).every((each) => placed.has(each)));
    // In a circle nothing is ready; one has to be the first.
    const layer = (ready.length > 0 ? ready : waiting.slice(0, 1))
      .toSorted((a, b) => (weight.get(b) ?? 0) - (weight.get(a) ?? 0))
      .slice(0, most);
    for (const id of layer) placed.add(id);
    layers.push(layer);
    waiting = waiting.filter((id) => !placed.has(id));
  }
  return layers;
}
