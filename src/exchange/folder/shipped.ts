import type { Catalogue } from '#isms/kernel/declarations/catalogue.ts';

/** The ids of several records with the same code. */
export interface Several {
  readonly several: readonly string[];
}

/** The records that ship with the product, by id and by code. */
export class Shipped {
  readonly #byName = new Map<string, Map<string, string | Several>>();

  constructor({ registers }: Catalogue) {
    for (const register of registers.values()) {
      if (!register.ships) continue;
      const names = new Map<string, string | Several>();
      const records = register.ships();
      for (const { id, code } of records) {
        const known = names.get(code);
        const ids = known === undefined ? [] : typeof known === 'string' ? [known] : known.several;
        names.set(code, known === undefined ? id : { several: [...ids, id] });
      }
      for (const { id } of records) names.set(id, id);
      this.#byName.set(register.key, names);
    }
  }

  /**
   * Returns the id of the record with that id or code, or the ids if several have that code; undefined if there is
   * none.
   */
  find(register: string, name: string): string | Several | undefined {
    return this.#byName.get(register)?.get(name);
  }

  /** Returns the registers that ship records. */
  get registers(): Iterable<string> {
    return this.#byName.keys();
  }

  /** Returns an id as an example. */
  example(register: string): string | undefined {
    return [...(this.#byName.get(register)?.keys() ?? [])].at(-1);
  }
}
