import { z } from 'zod';
import type { Field, Fields } from '#isms/kernel/field-kinds/field.ts';
import { fieldsSchema, parameterSchema, patchSchema } from '#isms/kernel/field-kinds/json-schema.ts';
import type { JsonSchema } from '#isms/kernel/field-kinds/kind.ts';
import {
  readFields,
  readPatch,
  readQueryText,
  readValue,
  type ReadValue,
  type ReadValues,
} from '#isms/kernel/field-kinds/validation.ts';
import type { Fault } from '#isms/kernel/values/problem.ts';

/** Returns the shape of the fields of a new record or of the input of an action, as the kernel reads them. */
export const fieldsShape = (fields: Fields) =>
  shape((given) => readFields(fields, given), fieldsSchema(fields));

/** Returns the shape of a patch of these fields. */
export const patchShape = (fields: Fields) => shape((given) => readPatch(fields, given), patchSchema(fields));

/** Returns the shapes of fields as they are written in a query, where every value is text. */
export const queryShape = (fields: Fields): z.ZodRawShape =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      z
        .string()
        .transform((text, context) => valueOf(readQueryText(field, text), context))
        .optional()
        .meta(parameterSchema(field)),
    ]),
  );

/** Returns the shape of a field of text that may be left out. */
export const optionalTextShape = (field: Field): z.ZodType<string | undefined> =>
  z
    .string()
    .transform((text, context) => valueOf(readValue(field, text), context) as string)
    .optional()
    .meta({ title: field.title, description: field.help });

const shape = (read: (given: unknown) => ReadValues, schema: JsonSchema) =>
  z
    .unknown()
    .transform((given, context) => {
      const { values, faults } = read(given);
      complain(faults, context);
      return values;
    })
    .meta({ ...schema });

function valueOf({ value, faults }: ReadValue, context: z.RefinementCtx): unknown {
  complain(faults, context);
  return value;
}

function complain(faults: readonly Fault[], context: z.RefinementCtx): void {
  for (const { path, message } of faults)
    context.addIssue({ code: 'custom', path: path === '' ? [] : [path], params: { sentence: message } });
}
