/** A plane with logarithmic axes for amounts and for shares of years. */
export interface Plane {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly bottom: number;
  readonly top: number;
  readonly right: number;
  /** The amounts at its ends. */
  readonly from: number;
  readonly to: number;
}

// One year in two thousand: below that, chance matters more than the estimates.
export const leastShare = 0.0005;

export function planeOf(thresholds: readonly number[], width: number): Plane | undefined {
  const positive = thresholds.filter((each) => each > 0);
  const [from, to] = [Math.min(...positive), Math.max(...positive)];
  if (!(from < to) || width <= 0) return undefined;
  const height = Math.round(Math.min(Math.max(width * 0.5, 220), 340));
  return { width, height, left: 64, right: 12, top: 12, bottom: 28, from, to };
}

const between = (value: number, low: number, high: number): number =>
  (Math.log(value) - Math.log(low)) / (Math.log(high) - Math.log(low));

export const xOf = ({ width, left, right, from, to }: Plane, amount: number): number =>
  left + between(amount, from, to) * (width - left - right);

export const yOf = ({ height, top, bottom }: Plane, share: number): number =>
  height - bottom - between(Math.max(share, leastShare), leastShare, 1) * (height - top - bottom);

/** Returns round amounts for the axis: powers of ten and, where there is room, 2 and 5 between them. */
export function amountTicks(plane: Plane): readonly number[] {
  const room = Math.max(Math.floor((plane.width - plane.left - plane.right) / 72), 2);
  for (const steps of [[1, 2, 5], [1, 3], [1]]) {
    const found = ticks(plane, steps);
    if (found.length <= room) return found;
  }
  const tens = ticks(plane, [1]);
  const each = Math.ceil(tens.length / room);
  return tens.filter((_, n) => n % each === 0);
}

function ticks({ from, to }: Plane, steps: readonly number[]): readonly number[] {
  const [first, last] = [Math.floor(Math.log10(from)), Math.ceil(Math.log10(to))];
  return Array.from({ length: last - first + 1 }, (_, n) => first + n)
    .flatMap((power) => steps.map((step) => Number(`${step}e${power}`)))
    .filter((amount) => amount >= from && amount <= to);
}

/** Returns the shares that get a line: every year, 1 in 2, 1 in 10 and so on, fewer where they would touch. */
export const shareTicks = ({ height }: Plane): readonly number[] =>
  height < 280
    ? [1, 0.5, 0.1, 0.05, 0.01, 0.005, 0.001]
    : [1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001];

/** Returns the path through the shares; points below the plane are left out. */
export function lineOf(plane: Plane, thresholds: readonly number[], shares: readonly number[]): string {
  const points = thresholds.flatMap((threshold, n) => {
    const share = shares[n] ?? 0;
    return share < leastShare || threshold <= 0
      ? []
      : [`${xOf(plane, threshold).toFixed(1)} ${yOf(plane, share).toFixed(1)}`];
  });
  return points.length > 1 ? `M${points.join('L')}` : '';
}

/** Returns the index of the threshold nearest to a point of the drawing. */
export function nearest(plane: Plane, thresholds: readonly number[], x: number): number {
  const away = thresholds.map((threshold) => Math.abs(xOf(plane, threshold) - x));
  return away.indexOf(Math.min(...away));
}
