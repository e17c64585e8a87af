import { isErased, kept } from '#isms/kernel/values/erased.ts';
import type { Field, FileValue, Id, Link } from '#isms/kernel/field-kinds/field.ts';
import { kinds } from '#isms/kernel/field-kinds/kinds.ts';
import type { Followed, Reader } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { AnyRegister } from '#isms/kernel/declarations/register.ts';
import { person } from './person.ts';

type Values = Readonly<Record<string, unknown>>;

/**
 * Returns the records with a person's data: their own record, and those of registers that name them as the data
 * subject.
 */
export function dataOf(id: Id<'person'>, s: Reader): readonly Followed[] {
  const own = s.get(person, id);
  return [
    ...(own ? [{ register: s.registers.get(person.key) ?? person, record: own }] : []),
    ...[...s.registers.values()].flatMap((register) => {
      const { dataSubject } = register;
      if (dataSubject === undefined) return [];
      const theirs = s.everything(register).filter(({ fields }) => fields[dataSubject] === id);
      return theirs.map((record) => ({ register, record }));
    }),
  ];
}

/** Returns the titles of the personal fields of a record that are filled or, with `gone`, that were erased. */
export const personalTitles = ({ register, record }: Followed, { gone = false } = {}): readonly string[] =>
  Object.entries(register.fields).flatMap(([name, field]) =>
    isPersonal(field) && record.fields[name] !== undefined && isErased(record.fields[name]) === gone
      ? [field.title]
      : [],
  );

const isPersonal = ({ personal, fields = {} }: Field): boolean =>
  personal === true || Object.values(fields).some(isPersonal);

/** Returns the files that a record names today. */
export function filesOf(
  { fields: declared }: Pick<AnyRegister, 'fields'>,
  values: Values,
): readonly FileValue[] {
  return Object.entries(declared).flatMap(([name, field]): readonly FileValue[] => {
    const value = values[name];
    if (value === undefined || isErased(value)) return [];
    if (field.kind === 'file') return [value as FileValue];
    return field.fields
      ? (value as readonly Values[]).flatMap((entry) => filesOf({ fields: field.fields ?? {} }, entry))
      : [];
  });
}

/**
 * Returns the words that may name a person in a text: the full name, the family name, the addresses, and account names
 * made from it.
 */
export function callsOf(about: Stored<typeof person>, data: readonly Followed[]): readonly string[] {
  const { name, email, directoryName, familyName } = about.fields;
  const whole = kept(name)?.trim();
  const last = kept(familyName) ?? whole?.split(/\s+/).at(-1);
  const accounts = data.flatMap(({ register, record }) =>
    Object.entries(register.fields).flatMap(([field, { personal, kind }]) => {
      const value = record.fields[field];
      return personal && kind === 'line' && typeof value === 'string' ? [value] : [];
    }),
  );
  const isTheirs = (text: string): boolean =>
    last !== undefined &&
    last.length > 2 &&
    !/\s/.test(text) &&
    text.toLowerCase().includes(last.toLowerCase());
  const calls = [whole, last, kept(email), kept(directoryName), ...accounts.filter(isTheirs)];
  return [...new Set(calls)].filter((each): each is string => each !== undefined && each.length > 2);
}

/** Returns a function that checks whether a text contains one of these words as a whole word. */
export function callingBy(calls: readonly string[]): (text: string) => boolean {
  if (calls.length === 0) return () => false;
  const either = calls.map((each) => each.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('|');
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${either})(?![\p{L}\p{N}])`, 'iu');
  return (text) => pattern.test(text);
}

/**
 * Yields the records whose texts name a person, with these fields. Personal fields of the records in `data` do not
 * count, since they are erased.
 */
export function* mentionsOf(
  calls: readonly string[],
  data: readonly Followed[],
  s: Reader,
): Iterable<Followed & { readonly fields: readonly string[] }> {
  const calling = callingBy(calls);
  const erasing = new Set(data.map(({ record }) => record.id));
  for (const register of s.registers.values())
    for (const record of s.everything(register)) {
      if (record.version === 0) continue;
      const skip = erasing.has(record.id);
      const fields = Object.entries(register.fields).flatMap(([name, field]) =>
        textsIn(field, record.fields[name], skip).some(calling) ? [field.title] : [],
      );
      if (fields.length > 0) yield { register, record, fields };
    }
}

/** Returns the texts in a value; without personal ones if `skip` is set. */
function textsIn(field: Field, value: unknown, skip: boolean): readonly string[] {
  if (value === undefined || value === null || isErased(value) || (skip && field.personal)) return [];
  const { members, texts } = kinds[field.kind];
  if (members) return members(field, value).flatMap(([inner, each]) => textsIn(inner, each, skip));
  return texts?.(value) ?? [];
}

export const linkTo = ({ register, record }: Followed): Link => ({ register: register.key, id: record.id });
