/** The position of a cell on screen. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export type Direction = 'up' | 'down';

/**
 * Returns the index of the cell above or below another one: from the nearest row with a cell within reach, the cell
 * most nearly straight above or below. Undefined at the edge.
 */
export function nearest(boxes: readonly Box[], from: number, direction: Direction): number | undefined {
  const here = boxes[from];
  if (!here) return undefined;
  const sign = direction === 'down' ? 1 : -1;
  let best: number | undefined;
  let least = Infinity;
  for (const [index, box] of boxes.entries()) {
    const down = (box.top - here.top) * sign;
    if (down < here.height / 2) continue;
    // A row further on in the same column counts as nearer than any cell of another column.
    const aside = Math.abs(box.left + box.width / 2 - here.left - here.width / 2);
    const distance = down + aside * 3;
    if (distance < least) [best, least] = [index, distance];
  }
  return best;
}
