interface Block {
  /** Sum and number of the wanted positions of its members, each less its distance from the first of all. */
  readonly sum: number;
  readonly count: number;
}

/**
 * Returns positions as near to those wanted as possible, in their order and each at least `apart` from the one before
 * it. It minimises the sum of squares by pooling neighbours that would overlap.
 */
export function spread(wanted: readonly number[], apart: readonly number[]): readonly number[] {
  let offset = 0;
  const offsets = apart.map((distance) => (offset += distance));
  const blocks: Block[] = [];
  for (const [n, position] of wanted.entries()) {
    let block: Block = { sum: position - (offsets[n] ?? 0), count: 1 };
    for (
      let before = blocks.at(-1);
      before && before.sum / before.count > block.sum / block.count;
      before = blocks.at(-1)
    ) {
      blocks.pop();
      block = { sum: before.sum + block.sum, count: before.count + block.count };
    }
    blocks.push(block);
  }
  const means = blocks.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count));
  return means.map((position, n) => position + (offsets[n] ?? 0));
}
