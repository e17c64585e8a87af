import { holdsErased, isErased } from '#isms/kernel/values/erased.ts';
import type { Field, Fields, FileValue, Link } from '#isms/kernel/field-kinds/field.ts';
import type { Replacements } from '#isms/kernel/field-kinds/kind.ts';
import { kinds } from '#isms/kernel/field-kinds/kinds.ts';
import { namedActors, type ActorId } from '#isms/kernel/declarations/record.ts';
import { lookUp, shelf, type Snapshot } from '#isms/kernel/snapshot/snapshot.ts';

type Values = Readonly<Record<string, unknown>>;

/** A writer of values in the form of a folder: codes in place of ids, paths in place of hashes. */
export class Encoder {
  readonly #snapshot: Snapshot;
  readonly #pathOf: (file: FileValue) => unknown;
  readonly #codes = new Map<string, boolean>();

  readonly #replacements: Replacements = {
    reference: (register, id) => this.code(register, id as string),
    link: (value) => this.#link(value as Link),
    file: (value) => this.#pathOf(value as FileValue),
    fields: (declared, values) => this.fields(declared, values as Values),
  };

  constructor(snapshot: Snapshot, pathOf: (file: FileValue) => unknown = (file) => file) {
    [this.#snapshot, this.#pathOf] = [snapshot, pathOf];
  }

  /** Returns the fields of a record in the order of their declaration. */
  fields(declared: Fields, values: Values): Record<string, unknown> {
    return Object.fromEntries(
      Object.entries(declared).flatMap(([name, field]) => {
        const value = this.value(field, values[name]);
        return value === undefined ? [] : [[name, value]];
      }),
    );
  }

  /** Returns a value as written. An erased value is left out or, if the record requires it, written as `erased`. */
  value(field: Field, value: unknown): unknown {
    if (value === undefined || value === null) return undefined;
    if (isErased(value)) return field.optional ? undefined : 'erased';
    const { replaced } = kinds[field.kind];
    if (replaced) return replaced(field, value, this.#replacements, '');
    return holdsErased(value) ? undefined : value;
  }

  /** Returns the code of a record, or its id if its register ships records that share codes. */
  code(register: string, id: string): string {
    const record = lookUp(this.#snapshot, register, id);
    return record && this.#tells(register) ? record.code : id;
  }

  /** Returns an actor as written in `by`. */
  actor(id: ActorId): string {
    return (
      lookUp(this.#snapshot, 'person', id)?.code ?? namedActors.find((named) => named === id) ?? 'system'
    );
  }

  #link({ register, id }: Link): unknown {
    const record = lookUp(this.#snapshot, register, id);
    return record && record.version > 0 ? record.code : { register, id: this.code(register, id) };
  }

  #tells(register: string): boolean {
    const known = this.#codes.get(register);
    if (known !== undefined) return known;
    const { rows } = shelf(this.#snapshot, register);
    const tells = new Set(rows.map((row) => row.code)).size === rows.length;
    this.#codes.set(register, tells);
    return tells;
  }
}
