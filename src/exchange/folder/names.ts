import { numberOf } from '#isms/kernel/snapshot/codes.ts';
import type { Link } from '#isms/kernel/field-kinds/field.ts';
import type { Catalogue } from '#isms/kernel/declarations/catalogue.ts';
import type { Instant } from '#isms/kernel/declarations/record.ts';
import type { AnyRegister } from '#isms/kernel/declarations/register.ts';
import type { FileFault } from './fault.ts';
import type { RecordFile } from './record-file.ts';
import type { Shipped } from './shipped.ts';

/** A record that is named, and the moment it begins to exist if its file says so. */
export interface Named extends Link {
  readonly born?: Instant | undefined;
  /** The message to report unless an action creates the record or its own file is corrected. */
  readonly doubt?: string;
  /** Why its own file could not be read. */
  readonly cause?: FileFault;
}

interface Own {
  readonly id: string;
  readonly born: Instant | undefined;
}

/**
 * Finds records of a folder by code or id. If there is none, the finding functions return text that says what is
 * allowed.
 */
export class Names {
  readonly #catalogue: Catalogue;
  readonly #shipped: Shipped;
  readonly #own = new Map<string, Map<string, Own>>();
  readonly #byPrefix: ReadonlyMap<string, AnyRegister>;
  readonly #acts: boolean;
  readonly #unread: ReadonlyMap<string, FileFault>;

  /** `unread` holds the faults of files that could not be read, by the code of their record. */
  constructor(
    catalogue: Catalogue,
    shipped: Shipped,
    files: readonly RecordFile[],
    unread: ReadonlyMap<string, FileFault>,
  ) {
    [this.#catalogue, this.#shipped, this.#unread] = [catalogue, shipped, unread];
    this.#byPrefix = new Map([...catalogue.registers.values()].map((each) => [each.code, each]));
    this.#acts = files.some(({ entries }) => entries.some(({ does }) => does.act));
    for (const { register, code, id, shipped: ships, continues, entries } of files) {
      if (ships || continues) continue;
      const own = this.#own.get(register.key) ?? new Map<string, Own>();
      const named = { id, born: entries[0]?.at };
      own.set(id, named).set(code, named);
      this.#own.set(register.key, own);
    }
  }

  /** Finds a record of one register. */
  find(to: string, name: string): Named | string {
    const register = this.#catalogue.registers.get(to);
    if (!register) return `names the register ${to}, which does not exist`;
    const own = this.#own.get(to)?.get(name);
    if (own) return { register: to, ...own };
    const cause = this.#unread.get(name) ?? this.#unread.get(register.key);
    if (cause && numberOf(name, register.code) > 0)
      return { register: to, id: name, doubt: `names ${name}, whose file could not be read`, cause };
    const shipped = this.#shipped.find(to, name);
    if (typeof shipped === 'string') return { register: to, id: shipped };
    if (shipped)
      return `is the code of several: ${shipped.several.join(', ')}; write the id of the one that is meant`;
    return this.#toCome(register, name) ?? this.#nobody(register, name);
  }

  /** Finds a record of any register by its code, or by its id if it ships with the product. */
  findAnywhere(name: string): Named | string {
    const register = this.#byPrefix.get(/^(.+)-\d+$/.exec(name)?.[1] ?? '');
    if (register && numberOf(name, register.code) > 0) return this.find(register.key, name);
    const found = [...this.#shipped.registers].filter((key) => this.#shipped.find(key, name) !== undefined);
    if (found.length === 1 && found[0] !== undefined) return this.find(found[0], name);
    if (found.length === 0) return 'must be the code of a record, such as RISK-12';
    return `is the code of records in ${found.join(' and ')}; write register and id of the one that is meant`;
  }

  /**
   * Returns a record that an action may create later: its code follows from the order of actions, and only the replay
   * shows whether it is created.
   */
  #toCome(register: AnyRegister, name: string): Named | undefined {
    if (!this.#acts || numberOf(name, register.code) === 0) return undefined;
    return { register: register.key, id: name, doubt: this.#nobody(register, name) };
  }

  #nobody(register: AnyRegister, name: string): string {
    if (numberOf(name, register.code) > 0)
      return `names ${name}, which this folder does not have: there is no ${register.key}/${name}.yaml`;
    const [title, example] = [register.title.toLowerCase(), this.#shipped.example(register.key)];
    return `must be the code of a record of ${register.key} (${title}), such as ${register.code}-1${example === undefined ? '' : ` or ${example}`}`;
  }
}
