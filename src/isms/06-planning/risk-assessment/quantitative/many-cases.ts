import type { Distribution } from './distribution.ts';
import { normalQuantile } from './normal.ts';
import type { Stream } from './stream.ts';

/** The greatest losses of a year are drawn one by one, however many there are. */
const greatest = 100;
/** How much farther each class of the others reaches than the one before it. */
const reach = 1.1;
/** The two places of a class between which Gauss and Legendre take the average over it. */
const inner = 0.5 - Math.sqrt(1 / 12);
/** About how many numbers that draws at the highest rate. */
export const drawsOfMany = 450;

/**
 * The sum of as many losses as there are cases at a rate too high for them to be drawn one by one, from the greatest downwards:
 * with places that follow each other at random, one apart on average, the loss at each is what that place's share of the rate is
 * above. The first places are drawn; then classes of places, of which only how many fall into them is. A higher rate moves every
 * place up and adds some below, and a greater loss is greater at every place: neither lowers any term, so no sum either.
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
