/** Where a cell is drawn. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export type Direction = 'up' | 'down';

/**
 * The cell that lies above or below another as the eye sees it: of the nearest row that has one within reach, the one most
 * nearly straight above or below. Undefined at the edge.
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
    // A row further on in the same column is nearer than any cell of another column.
    const aside = Math.abs(box.left + box.width / 2 - here.left - here.width / 2);
    const distance = down + aside * 3;
    if (distance < least) [best, least] = [index, distance];
  }
  return best;
}
