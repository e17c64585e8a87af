/** The start of a stream of random numbers: 96 bits made from the names of what is drawn. */
export interface StreamKey {
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

// The rounds after which the output no longer shows the seed.
const warmUp = 12;
const perStep = 2 ** -32;

/** Returns the key for these words: `7`, `RISK-12`, `loss`. Other words yield an unrelated stream. */
export function keyOf(...words: readonly string[]): StreamKey {
  const text = words.map((word) => `${word.length}:${word}`).join('');
  return { a: hashed(text, 0x9e3779b9), b: hashed(text, 0x243f6a88), c: hashed(text, 0xb7e15162) };
}

/** Returns an FNV-1a hash with a given start and the finish of MurmurHash3. */
function hashed(text: string, start: number): number {
  let hash = start | 0;
  for (let n = 0; n < text.length; n += 1) hash = Math.imul(hash ^ text.charCodeAt(n), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/**
 * A stream of uniform numbers by Chris Doty-Humphrey's sfc32, the same on every machine. It can be set to any position
 * of any key, so that the draws of one year do not affect other years.
 */
export class Stream {
  readonly #state = new Int32Array(4);

  constructor(key: StreamKey, position = 0) {
    this.at(key, position);
  }

  at(key: StreamKey, position: number): void {
    const state = this.#state;
    state[0] = key.a;
    state[1] = key.b;
    state[2] = key.c ^ position;
    state[3] = 1;
    for (let round = 0; round < warmUp; round += 1) this.bits();
  }

  /** Returns 32 bits, as a signed number. */
  bits(): number {
    const state = this.#state as Int32Array & { 0: number; 1: number; 2: number; 3: number };
    const [b, c, counter] = [state[1], state[2], state[3]];
    const drawn = (((state[0] + b) | 0) + counter) | 0;
    state[0] = b ^ (b >>> 9);
    state[1] = (c + (c << 3)) | 0;
    state[2] = (((c << 21) | (c >>> 11)) + drawn) | 0;
    state[3] = (counter + 1) | 0;
    return drawn;
  }

  /** Returns a number between 0 and 1, never 0 or 1. */
  uniform(): number {
    return ((this.bits() >>> 0) + 0.5) * perStep;
  }
}
