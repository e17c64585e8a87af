import { randomBytes } from 'node:crypto';
import { erased, isErased } from '#isms/kernel/values/erased.ts';
import type { Fields } from '#isms/kernel/field-kinds/field.ts';
import { sha256 } from './entry.ts';

export type Values = Readonly<Record<string, unknown>>;

/** Where personal values stand in a version: 1 for one in its personal part, 0 for one that was erased before. */
export interface Mask {
  readonly [name: string]: 0 | 1 | readonly Mask[];
}

/** The fields of a version as they hang on the chain: what may have to be erased one day, and the rest. */
export interface Parts {
  readonly rest: Values;
  readonly personal: Values;
  readonly mask: Mask;
}

const personalInside = (fields: Fields = {}): boolean =>
  Object.values(fields).some((field) => field.personal);

const isEmpty = (value: object): boolean => Object.keys(value).length === 0;

/** Divides fields by their marks. Entries of a list are divided each, and keep their places in both parts. */
export function split(declared: Fields, values: Values): Parts {
  const [rest, personal]: [Record<string, unknown>, Record<string, unknown>] = [{}, {}];
  const mask: Record<string, Mask[string]> = {};
  for (const [name, value] of Object.entries(values)) {
    const field = declared[name];
    if (value === undefined) continue;
    if (isErased(value)) mask[name] = 0;
    else if (field?.personal) [personal[name], mask[name]] = [value, 1];
    else if (field?.kind === 'list' && personalInside(field.fields)) {
      const entries = (value as readonly Values[]).map((entry) => split(field.fields ?? {}, entry));
      rest[name] = entries.map((entry) => entry.rest);
      if (entries.every((entry) => isEmpty(entry.mask))) continue;
      if (entries.some((entry) => !isEmpty(entry.personal)))
        personal[name] = entries.map((entry) => entry.personal);
      mask[name] = entries.map((entry) => entry.mask);
    } else rest[name] = value;
  }
  return { rest, personal, mask };
}

/** Puts the parts together again: what is there, and where something is gone because it was erased. */
export function assemble(
  rest: Values,
  personal: Values | undefined,
  mask: Mask = {},
): { there: Values; gone: Mask } {
  const there: Record<string, unknown> = { ...rest };
  const gone: Record<string, Mask[string]> = {};
  for (const [name, leaf] of Object.entries(mask)) {
    if (typeof leaf === 'number') {
      if (leaf === 1 && personal) there[name] = personal[name];
      else gone[name] = 0;
      continue;
    }
    const inner = personal?.[name] as readonly Values[] | undefined;
    const entries = (rest[name] as readonly Values[]).map((entry, n) => assemble(entry, inner?.[n], leaf[n]));
    there[name] = entries.map((entry) => entry.there);
    if (entries.some((entry) => !isEmpty(entry.gone))) gone[name] = entries.map((entry) => entry.gone);
  }
  return { there, gone };
}

/** Fields as they are read, with `erased` where something is gone. */
export function withErased(there: Values, gone: Mask): Values {
  const values: Record<string, unknown> = { ...there };
  for (const [name, leaf] of Object.entries(gone))
    values[name] =
      typeof leaf === 'number'
        ? erased
        : (there[name] as readonly Values[]).map((entry, n) => withErased(entry, leaf[n] ?? {}));
  return values;
}

export type ContentPart = 'rest' | 'personal';

/** A part of a version as it is stored. The salt keeps a short value, such as a name, from being guessed from its hash. */
export interface SaltedText {
  readonly salt: string;
  readonly text: string;
}

export const salted = (text: string): SaltedText => ({ salt: randomBytes(16).toString('hex'), text });

/** The salt has one length, so salt and text side by side are unambiguous. */
export const contentHash = ({ salt, text }: SaltedText): string => sha256(salt + text);
