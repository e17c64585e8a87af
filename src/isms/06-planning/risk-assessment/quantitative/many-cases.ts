import type { Distribution } from './distribution.ts';
import { normalQuantile } from './normal.ts';
import type { Stream } from './stream.ts';

/** The number of greatest losses of a year that are drawn one by one, however many there are. */
const greatest = 100;
/** The ratio between the ends of consecutive classes of the other losses. */
const reach = 1.1;
/** The first of the two Gauss-Legendre points of a class, at which its average is computed. */
const inner = 0.5 - Math.sqrt(1 / 12);
/** The approximate number of random numbers that this draws at the highest rate. */
export const drawsOfMany = 450;

/**
 * Returns the sum of the losses of a year at a rate too high to draw them one by one, from the greatest downwards. The
 * losses have random places, one apart on average. The loss at a place is the value that is exceeded with probability
 * place / rate. The first places are drawn; the others are grouped into classes, of which only the number of losses is
 * drawn. A higher rate moves every place up and adds some at the end, and a greater loss is greater at every place.
 * Neither lowers any term, so neither lowers the sum.
 */
export function sumAtRate(severity: Distribution, stream: Stream, rate: number): number {
  let sum = 0;
  let place = 0;
  for (let n = 0; n < greatest; n += 1) {
    place -= Math.log(stream.uniform());
    if (place >= rate) return sum;
    sum += severity.above(place / rate);
  }
  for (let from = place; from < rate; from *= reach) {
    const width = Math.min(from * reach, rate) - from;
    const cases = width + Math.sqrt(width) * normalQuantile(stream.uniform());
    if (cases <= 0) continue;
    const [early, late] = [from + width * inner, from + width * (1 - inner)];
    sum += (cases * (severity.above(early / rate) + severity.above(late / rate))) / 2;
  }
  return sum;
}
