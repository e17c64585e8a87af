import type { Id, Input } from './field.ts';
import type { Stored } from './record.ts';
import type { AnyRegister } from './register.ts';

/** One change to one record. `expected` is the version that was read; a newer one at the head refuses the commit. */
export type Change =
  | {
      readonly do: 'create';
      readonly register: string;
      readonly id?: string;
      /** For what is imported and already has one; else the next number of the register. */
      readonly code?: string;
      readonly fields: object;
    }
  | {
      readonly do: 'amend';
      readonly register: string;
      readonly id: string;
      /** Fields to set; null empties a field. What is not named stays. */
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

/** Deletes what is personal about a record in every version it has. Only an act does that. */
export interface Erasing {
  readonly do: 'erase';
  readonly register: string;
  readonly id: string;
  /** Whether the files go as well that any of its versions names. */
  readonly files?: true;
  /** On whose approval, in codes: it stays in the journal for good. */
  readonly approval: string;
}

/** Makes a change that creates a record; the id is given at commit unless the caller has made one. */
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

/** Makes a change that sets some fields of a record as it was read. */
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
