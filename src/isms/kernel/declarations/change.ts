import type { Id, Input } from '../field-kinds/field.ts';
import type { Stored } from './record.ts';
import type { AnyRegister } from './register.ts';

/**
 * One change to one record. `expected` is the version that was read; the commit is refused if the head has a newer one.
 */
export type Change =
  | {
      readonly do: 'create';
      readonly register: string;
      readonly id?: string;
      /** The code of an imported record that already has one; otherwise the next number of the register. */
      readonly code?: string;
      readonly fields: object;
    }
  | {
      readonly do: 'amend';
      readonly register: string;
      readonly id: string;
      /** Fields to set; null empties a field. Fields that are not named stay as they are. */
      readonly fields: Readonly<Record<string, unknown>>;
      readonly expected?: number;
    }
  | {
      readonly do: 'retire' | 'restore';
      readonly register: string;
      readonly id: string;
      readonly expected?: number;
    }
  | Erasing;

/** A change that deletes the personal values of a record in every version. Only an action may do that. */
export interface Erasing {
  readonly do: 'erase';
  readonly register: string;
  readonly id: string;
  /** Set if the files that any version names are deleted too. */
  readonly files?: true;
  /** The code of the record that approved it. It stays in the journal for good. */
  readonly approval: string;
}

/** Returns a change that creates a record. The commit gives the id unless the caller does. */
export const create = <R extends AnyRegister>(
  register: R,
  fields: Input<R['fields']>,
  id?: Id<R['key']>,
): Change => ({
  do: 'create',
  register: register.key,
  fields,
  ...(id !== undefined && { id }),
});

export type Patch<R extends AnyRegister> = {
  readonly [N in keyof Input<R['fields']>]?: Input<R['fields']>[N] | null;
};

/** Returns a change that sets some fields of a record as it was read. */
export const amend = <R extends AnyRegister>(record: Stored<R>, fields: Patch<R>): Change => ({
  do: 'amend',
  register: record.register,
  id: record.id,
  fields,
  expected: record.version,
});

export const erase = (record: Stored, approval: string, { files = false } = {}): Erasing => ({
  do: 'erase',
  register: record.register,
  id: record.id,
  approval,
  ...(files && { files }),
});

export const retire = (record: Stored): Change => ({
  do: 'retire',
  register: record.register,
  id: record.id,
  expected: record.version,
});
