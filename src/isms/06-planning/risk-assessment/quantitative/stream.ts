/** Where a stream of random numbers begins: 96 bits made from what is drawn and for whom. */
export interface StreamKey {
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

// The generator forgets its seed after so many rounds.
const warmUp = 12;
const perStep = 2 ** -32;

/** The key of what these words name: `7`, `RISK-12`, `loss`. Other words make a stream that has nothing to do with it. */
export function keyOf(...words: readonly string[]): StreamKey {
  const text = words.map((word) => `${word.length}:${word}`).join('');
  return { a: hashed(text, 0x9e3779b9), b: hashed(text, 0x243f6a88), c: hashed(text, 0xb7e15162) };
}

/** FNV-1a from a start of its own, with the finish of MurmurHash3. */
function hashed(text: string, start: number): number {
  let hash = start | 0;
  for (let n = 0; n < text.length; n += 1) hash = Math.imul(hash ^ text.charCodeAt(n), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/**
 * Uniform numbers by Chris Doty-Humphrey's sfc32, which is the same on every machine. A stream can be set to any position of
 * any key, so that what one year takes of it moves no other year.
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

  /** 32 bits, as a signed number. */
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

  /** A number between 0 and 1, never one of the two. */
  uniform(): number {
    return ((this.bits() >>> 0) + 0.5) * perStep;
  }
}
