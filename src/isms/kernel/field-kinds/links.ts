import type { Link, Marks } from './field.ts';
import { make, type FieldOf } from './field-maker.ts';
import type { Kind } from './kind.ts';
import { linkSchema, readLink } from './link.ts';
import { limits, readEntries } from './reading.ts';

declare module './field.ts' {
  interface FieldKinds {
    readonly links: Kind;
  }
}

/** Declares references to any number of records of any registers. */
export const links = <const M extends Marks>(m: M) => make<FieldOf<readonly Link[], M, string>>('links', m);

export const linksKind: Kind = {
  read: (_, value, reading) => readEntries(value, reading, readLink),
  schema: () => ({ maxItems: limits.entries, type: 'array', items: linkSchema }),
  text: (_, value, { codeOf }) => (value as readonly Link[]).map(codeOf).join('; '),
  targets: (value) => (value as readonly Link[]).map(({ id }) => id),
  links: (value) => value as readonly Link[],
  replaced: (_, value, by, path) =>
    Array.isArray(value) ? value.map((each: unknown, n) => by.link(each, `${path}[${n}]`)) : value,
  textual: 'line',
  unordered: true,
  several: true,
};
