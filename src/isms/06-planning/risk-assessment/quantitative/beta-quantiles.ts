// Within a cell the density counts as level: shares are right to a few millionths.
const cells = 1024;
/** The two places of a cell between which Gauss and Legendre take the average over it. */
const inner = 0.5 - Math.sqrt(1 / 12);

/**
 * The values below which a share of a Beta distribution lies, for parameters of 1 and above. One uniform number makes one
 * value, and a greater number a greater one, as rejection does not: so what is drawn before and after a treatment is compared.
 */
export class BetaQuantiles {
  /** The share below the beginning of each cell. */
  readonly #below = new Float64Array(cells + 1);
  /** The first cell that a share of so many steps may lie in. */
  readonly #first = new Uint16Array(cells + 1);

  constructor(alpha: number, beta: number) {
    const density = (x: number) => Math.pow(x, alpha - 1) * Math.pow(1 - x, beta - 1);
    const below = this.#below;
    let sum = 0;
    for (let cell = 0; cell < cells; cell += 1) {
      sum += density((cell + inner) / cells) + density((cell + 1 - inner) / cells);
      below[cell + 1] = sum;
    }
    for (let cell = 0; cell <= cells; cell += 1) below[cell] = (below[cell] ?? 0) / sum;
    for (let step = 0, cell = 0; step <= cells; step += 1) {
      while ((below[cell + 1] ?? 1) < step / cells) cell += 1;
      this.#first[step] = cell;
    }
  }

  /** The value, from 0 to 1, below which a share lies. */
  at(share: number): number {
    const below = this.#below;
    let cell = this.#first[Math.floor(share * cells)] ?? 0;
    while ((below[cell + 1] ?? 1) < share) cell += 1;
    const start = below[cell] ?? 0;
    return (cell + (share - start) / ((below[cell + 1] ?? 1) - start)) / cells;
  }
}
