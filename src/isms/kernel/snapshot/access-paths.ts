/**
 * The references along which a computation went from record to record. A change can only affect it along these: two
 * records that point to the same third one do not thereby affect each other.
 */
export class AccessPaths {
  readonly #along = new Set<string>();
  readonly #against = new Map<string, Set<string>>();
  readonly #settings = new Map<string, Set<string>>();

  /** Notes that a record of that register was looked up by its id. */
  along(register: string): void {
    this.#along.add(register);
  }

  /** Notes that the records of that register whose field points to a record were looked up. */
  against(register: string, field: string): void {
    enter(this.#against, register, field);
  }

  /** Notes that that field of a singleton was read. */
  setting(register: string, field: string): void {
    enter(this.#settings, register, field);
  }

  leadAlongTo(register: string): boolean {
    return this.#along.has(register);
  }

  leadAgainst(register: string): Iterable<string> {
    return this.#against.get(register) ?? [];
  }

  settingsOf(register: string): ReadonlySet<string> {
    return this.#settings.get(register) ?? none;
  }

  /** Checks whether any record of that register was read. */
  leadTo(register: string): boolean {
    return this.#along.has(register) || this.#against.has(register) || this.#settings.has(register);
  }
}

const none: ReadonlySet<string> = new Set();

function enter(fields: Map<string, Set<string>>, register: string, field: string): void {
  const known = fields.get(register);
  if (known) known.add(field);
  else fields.set(register, new Set([field]));
}
