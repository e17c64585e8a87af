import type { PlainDate } from '../values/calendar.ts';
import { points } from '../declarations/reference-index.ts';
import type { Stored } from '../declarations/record.ts';
import type { AnyRegister } from '../declarations/register.ts';
import { complete } from '../snapshot/shape.ts';
import { advance, emptySnapshot, type Snapshot } from '../snapshot/snapshot.ts';

/** A record of a test, under a handle that other records can refer to. */
export interface Given<R extends AnyRegister = AnyRegister> {
  readonly register: R;
  readonly id: string;
  readonly fields: object;
  readonly createdAt: string;
  /** The system, if absent. */
  readonly createdBy?: string;
  readonly retired: boolean;
}

type Overrides<R extends AnyRegister> = { readonly [N in keyof R['fields']]?: unknown };

/**
 * Returns a record for a test: the register's example without its references, with these fields set (undefined empties
 * one). The handle is its id and, in capitals, its code.
 */
export function a<R extends AnyRegister>(
  register: R,
  id: string,
  overrides: Overrides<R> = {},
  { createdAt = '2026-01-01T09:00:00.000Z', retired = false } = {},
): Given<R> {
  const example = Object.entries(register.example).filter(([name]) => {
    const field = register.fields[name];
    return field !== undefined && !points(field);
  });
  const fields = Object.entries({ ...Object.fromEntries(example), ...overrides }).filter(
    ([, value]) => value !== undefined,
  );
  return { register, id, fields: Object.fromEntries(fields), createdAt, retired };
}

/**
 * Returns a snapshot of these records on a day. Fields are not validated, so that a test can also use values that no
 * form would accept.
 */
export function snapshotOf(
  given: readonly Given[],
  asOf: PlainDate,
  registers: readonly AnyRegister[] = [],
): Snapshot {
  const known = new Map(
    [...registers, ...given.map((each) => each.register)].map((each) => [each.key, each]),
  );
  const versions = given.map(
    ({ register, id, fields, createdAt, createdBy = 'system', retired }): Stored => ({
      id,
      register: register.key,
      code: id.toUpperCase(),
      version: 1,
      retired,
      createdAt,
      createdBy,
      changedAt: createdAt,
      changedBy: 'system',
      fields: complete(register, fields as Stored['fields']),
    }),
  );
  return advance(emptySnapshot(known, 'test', asOf), versions, 1, '2026-01-01T09:00:00.000Z');
}
