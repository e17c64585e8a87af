/** A function that returns the successors of a node. */
export type Next<N> = (node: N) => readonly N[];

/**
 * Returns a path from a node along `next` back to itself, beginning with that node; undefined if there is none. Adds
 * nodes from which no circle can be reached to `clear`, so that later calls with the same set skip them.
 */
export function circleThrough<N>(
  start: N,
  next: Next<N>,
  clear: Set<N> = new Set<N>(),
): readonly N[] | undefined {
  const way = [{ node: start, rest: next(start)[Symbol.iterator]() }];
  const [open, done] = [new Set([start]), new Set<N>()];
  let elsewhere = false;
  for (let last = way.at(-1); last; last = way.at(-1)) {
    const { value: node, done: isOver } = last.rest.next();
    if (isOver) {
      done.add(last.node);
      open.delete(last.node);
      way.pop();
    } else if (node === start) return way.map((each) => each.node);
    else if (open.has(node)) elsewhere = true;
    else if (!done.has(node) && !clear.has(node)) {
      open.add(node);
      way.push({ node, rest: next(node)[Symbol.iterator]() });
    }
  }
  if (!elsewhere) for (const node of done) clear.add(node);
  return undefined;
}

/**
 * Computes a value for a node from the values of its successors. Each value is computed once and kept in `known`. A
 * node that is met again on the way to itself contributes nothing there, so that histories with a circle have a result
 * too.
 */
export function gathered<N, V>(
  start: N,
  next: Next<N>,
  of: (node: N, from: readonly V[]) => V,
  known: Map<N, V> = new Map<N, V>(),
): V {
  const [way, open] = [[start], new Set<N>()];
  for (let node = way.at(-1); node !== undefined && !known.has(start); node = way.at(-1)) {
    const waiting = open.has(node) ? [] : next(node).filter((each) => !known.has(each) && !open.has(each));
    open.add(node);
    if (waiting.length > 0) way.push(...waiting);
    else {
      way.pop();
      if (!known.has(node))
        known.set(
          node,
          of(
            node,
            next(node).flatMap((each) => known.get(each) ?? []),
          ),
        );
    }
  }
  return known.get(start) as V;
}
