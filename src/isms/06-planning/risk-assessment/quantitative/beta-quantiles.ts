// The density counts as constant within a cell. Shares are accurate to a few millionths.
const cells = 1024;
/** The first of the two Gauss-Legendre points of a cell, at which its average is computed. */
const inner = 0.5 - Math.sqrt(1 / 12);

/**
 * The quantiles of a Beta distribution with parameters of at least 1. One uniform number yields one value, and a
 * greater number a greater value, which rejection sampling does not guarantee. So draws before and after a treatment
 * can be compared.
 */
export class BetaQuantiles {
  /** The share below the start of each cell. */
  readonly #below = new Float64Array(cells + 1);
  /** The first cell in which a share may lie, by the share in steps. */
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

  /** Returns the value, from 0 to 1, below which a share lies. */
  at(share: number): number {
    const below = this.#below;
    let cell = this.#first[Math.floor(share * cells)] ?? 0;
    while ((below[cell + 1] ?? 1) < share) cell += 1;
    const start = below[cell] ?? 0;
    return (cell + (share - start) / ((below[cell + 1] ?? 1) - start)) / cells;
  }
}
