import { complaints } from './complaints.ts';
import type { Link, Marks } from './field.ts';
import { make, type FieldOf } from './field-maker.ts';
import type { JsonSchema, Kind } from './kind.ts';
import { readId, readMembers, type Reading } from './reading.ts';
import { idSchema } from './reference.ts';

declare module './field.ts' {
  interface FieldKinds {
    readonly link: Kind;
  }
}

/** Declares a reference to a record of any register. */
export const link = <const M extends Marks>(m: M) => make<FieldOf<Link, M, string>>('link', m);

/** Reads the register and the id of a record. */
export const readLink = (value: unknown, reading: Reading): unknown =>
  readMembers(value, reading, complaints.notLink, { register: readId, id: readId });

export const linkSchema: JsonSchema = {
  type: 'object',
  properties: { register: idSchema, id: idSchema },
  required: ['register', 'id'],
  additionalProperties: false,
};

export const linkKind: Kind = {
  read: (_, value, reading) => readLink(value, reading),
  schema: () => linkSchema,
  text: (_, value, { codeOf }) => codeOf(value as Link),
  targets: (value) => [(value as Link).id],
  links: (value) => [value as Link],
  replaced: (_, value, by, path) => by.link(value, path),
  textual: 'line',
};
