import { sentences } from '../values/sentence.ts';
import { holdsErased } from '../values/erased.ts';
import type { Fields } from '../field-kinds/field.ts';
import { readFields } from '../field-kinds/validation.ts';
import { invalid, Problem, type Fault } from '../values/problem.ts';
import type { Stored } from '../declarations/record.ts';
import type { AnyRegister } from '../declarations/register.ts';
import { complete } from '../snapshot/shape.ts';
import { unstorableFaults, withoutUndefined } from '../values/storable-text.ts';

const texts = sentences('input-parsing', {
  mustHaveFrom1ToCharactersAndNoSpace: 'must have from 1 to {longestId} characters and no space',
});

/**
 * Merges a patch into fields. Null empties a field; null for an unknown field is kept, so that the schema refuses it.
 */
function merge(register: AnyRegister, before: object, patch: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(
    Object.entries({ ...before, ...patch }).filter(
      ([name, value]) => (value !== null && value !== undefined) || !(name in register.fields),
    ),
  );
}

/** Returns the validated fields of a new version, with defaults for those that were left out, or a problem. */
export function parse(
  register: AnyRegister,
  fields: unknown,
  declared: Fields = register.fields,
): Stored['fields'] | Problem {
  const unstorable = unstorableFaults(fields);
  if (unstorable.length > 0) return invalid(unstorable);
  const { values, faults } = readFields(declared, withoutUndefined(fields));
  return faults.length === 0 ? Object.freeze(complete(register, values)) : invalid(faults);
}

/**
 * Does the same for an amended record. Erased values stay erased unless the patch names them: no schema accepts them,
 * and no caller could send them back.
 */
export function parseAmended(
  register: AnyRegister,
  before: Stored['fields'],
  patch: Readonly<Record<string, unknown>>,
): Stored['fields'] | Problem {
  const gone = Object.entries(before).filter(([name, value]) => !(name in patch) && holdsErased(value));
  if (gone.length === 0) return parse(register, merge(register, before, patch));
  const none = Object.fromEntries(gone.map(([name]) => [name, undefined]));
  const others = Object.fromEntries(Object.entries(register.fields).filter(([name]) => !(name in none)));
  const fields = parse(register, merge(register, { ...before, ...none }, patch), others);
  return fields instanceof Problem ? fields : Object.freeze({ ...fields, ...Object.fromEntries(gone) });
}

const longestId = 64;

/** Returns the faults of an id that a caller has chosen. */
export const faultsOfId = (id: string): readonly Fault[] =>
  id !== '' && id.length <= longestId && !/\s/.test(id)
    ? unstorableFaults(id, 'id')
    : [{ path: 'id', message: texts.mustHaveFrom1ToCharactersAndNoSpace({ longestId }) }];
