import type { Run } from '#isms/06-planning/risk-assessment/quantitative/annual-loss.ts';
import { z95 } from '#isms/06-planning/risk-assessment/quantitative/normal.ts';
import { keyOf, type StreamKey } from '#isms/06-planning/risk-assessment/quantitative/stream.ts';

interface Ends {
  readonly low: number;
  readonly high: number;
}

/**
 * Computes the engine's result for lognormal ranges at low rates as if written only for this case: one loop over typed
 * arrays, the generator's state in variables, and all formulas inline. It returns exactly the same digits.
 */
export function plainLosses(
  code: string,
  { frequency, loss }: { readonly frequency: Ends; readonly loss: Ends },
  { seed, years }: Run,
): Float64Array {
  const of = (what: string) => keyOf(String(seed), code, what);
  const rates = uniforms(of('rate'), years);
  const cases = uniforms(of('cases'), years);
  const losses = new Float64Array(years);
  const key = of('loss');
  const rateMu = (Math.log(frequency.low) + Math.log(frequency.high)) / 2;
  const rateSigma = (Math.log(frequency.high) - Math.log(frequency.low)) / (2 * z95);
  const mu = (Math.log(loss.low) + Math.log(loss.high)) / 2;
  const sigma = (Math.log(loss.high) - Math.log(loss.low)) / (2 * z95);
  for (let year = 0; year < years; year += 1) {
    const rate = Math.exp(rateMu + rateSigma * normal(rates[year] ?? 0));
    const uniform = cases[year] ?? 0;
    if (rate > 10) throw new Error('the plain loop knows low rates only');
    if (uniform < 1 - rate) continue;
    let share = Math.exp(-rate);
    let below = share;
    let count = 0;
    while (uniform > below && share > 0) {
      count += 1;
      share *= rate / count;
      below += share;
    }
    if (count === 0) continue;
    let { a, b } = key;
    let c = key.c ^ year;
    let counter = 1;
    let sum = 0;
    for (let n = -12; n < count; n += 1) {
      const drawn = (((a + b) | 0) + counter) | 0;
      counter = (counter + 1) | 0;
      a = b ^ (b >>> 9);
      b = (c + (c << 3)) | 0;
      c = (((c << 21) | (c >>> 11)) + drawn) | 0;
      if (n >= 0) sum += Math.exp(mu + sigma * normal(((drawn >>> 0) + 0.5) * 2 ** -32));
    }
    losses[year] = sum;
  }
  return losses;
}

function uniforms({ a, b, c }: StreamKey, count: number): Float64Array {
  const numbers = new Float64Array(count);
  let counter = 1;
  for (let n = -12; n < count; n += 1) {
    const drawn = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + drawn) | 0;
    if (n >= 0) numbers[n] = ((drawn >>> 0) + 0.5) * 2 ** -32;
  }
  return numbers;
}

/** Computes the normal quantile (AS 241) with its constants inline. */
function normal(share: number): number {
  const q = share - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return (
      (q *
        (((((((2509.0809287301227 * r + 33430.57558358813) * r + 67265.7709270087) * r + 45921.95393154987) *
          r +
          13731.69376550946) *
          r +
          1971.5909503065513) *
          r +
          133.14166789178438) *
          r +
          3.3871328727963665)) /
      (((((((5226.495278852854 * r + 28729.085735721943) * r + 39307.89580009271) * r + 21213.794301586597) *
        r +
        5394.196021424751) *
        r +
        687.1870074920579) *
        r +
        42.31333070160091) *
        r +
        1)
    );
  }
  let r = Math.sqrt(-Math.log(q < 0 ? share : 1 - share));
  let z: number;
  if (r <= 5) {
    r -= 1.6;
    z =
      (((((((0.0007745450142783414 * r + 0.022723844989269184) * r + 0.2417807251774506) * r +
        1.2704582524523684) *
        r +
        3.6478483247632045) *
        r +
        5.769497221460691) *
        r +
        4.630337846156546) *
        r +
        1.4234371107496835) /
      (((((((1.0507500716444169e-9 * r + 0.0005475938084995345) * r + 0.015198666563616457) * r +
        0.14810397642748008) *
        r +
        0.6897673349851) *
        r +
        1.6763848301838038) *
        r +
        2.053191626637759) *
        r +
        1);
  } else {
    r -= 5;
    z =
      (((((((2.0103343992922881e-7 * r + 2.7115555687434876e-5) * r + 0.0012426609473880784) * r +
        0.026532189526576124) *
        r +
        0.29656057182850487) *
        r +
        1.7848265399172913) *
        r +
        5.463784911164114) *
        r +
        6.657904643501103) /
      (((((((2.0442631033899397e-15 * r + 1.421511758316446e-7) * r + 1.8463183175100548e-5) * r +
        0.0007868691311456133) *
        r +
        0.014875361290850615) *
        r +
        0.1369298809227358) *
        r +
        0.599832206555888) *
        r +
        1);
  }
  return q < 0 ? -z : z;
}
