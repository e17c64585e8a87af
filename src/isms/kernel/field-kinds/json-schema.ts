import { oncePerObject } from '../values/once-per-object.ts';
import type { Field, Fields } from './field.ts';
import type { JsonSchema } from './kind.ts';
import { kinds } from './kinds.ts';

/** Returns the JSON Schema of some fields as they are written when a record is made. */
export const fieldsSchema = oncePerObject((fields: Fields): JsonSchema => {
  const required = Object.keys(fields).filter(
    (name) => !fields[name]?.optional && fields[name]?.default === undefined,
  );
  return {
    type: 'object',
    properties: Object.fromEntries(
      Object.entries(fields).map(([name, field]) => [name, fieldSchema(field, Boolean(field.byAction))]),
    ),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
});

/** Returns the JSON Schema of a patch: any of the fields, null to empty one. */
export const patchSchema = oncePerObject((fields: Fields): JsonSchema => ({
  type: 'object',
  properties: Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      { anyOf: [fieldSchema(field, Boolean(field.byAction ?? field.afterwardsBy)), { type: 'null' }] },
    ]),
  ),
  additionalProperties: false,
}));

/** Returns the JSON Schema of a parameter in a query, where every value is text. */
export const parameterSchema = ({ title, help, notices = {} }: Field): JsonSchema => ({
  type: 'string',
  title,
  description: [help, ...Object.values(notices)].join(' '),
});

const fieldSchema = (field: Field, isReadOnly: boolean): JsonSchema => ({
  ...kinds[field.kind].schema(field, fieldsSchema),
  title: field.title,
  description: field.help,
  ...(isReadOnly && { readOnly: true }),
});
