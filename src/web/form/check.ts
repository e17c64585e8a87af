import { complaints } from '#isms/kernel/field-kinds/complaints.ts';
import { readValue } from '#isms/kernel/field-kinds/validation.ts';
import type { PlainDate } from '#isms/kernel/values/calendar.ts';
import type { Text } from '#isms/kernel/values/sentence.ts';
import type { DeclaredField, DeclaredFields } from '../api/declared.ts';
import { isEmpty } from '../cells/same.ts';
import { written, type Values } from './values.ts';

/** A fault in a field: the end of a sentence that begins with the field, and the value that is not allowed. */
export interface Complained {
  readonly path: string;
  readonly complaint: Text;
  readonly field: DeclaredField;
  readonly value: unknown;
}

/** Returns every fault in some fields that can be found without the server. */
export const checkAll = (
  fields: DeclaredFields,
  values: Values,
  today: PlainDate,
  prefix = '',
): readonly Complained[] =>
  Object.entries(fields).flatMap(([name, field]) => check(field, values[name], `${prefix}${name}`, today));

/** Returns the faults of one field: what the kernel complains of, and what is missing while a form is filled in. */
export function check(
  field: DeclaredField,
  value: unknown,
  path: string,
  today: PlainDate,
): readonly Complained[] {
  const complain = (complaint: Text, at = ''): Complained => ({
    path: `${path}${at}`,
    complaint,
    field,
    value,
  });
  if (isEmpty(value)) {
    const required = field.optional !== true && field.default === undefined;
    return required ? [complain(complaints.missing)] : [];
  }
  const { fields } = field;
  const inside =
    fields && Array.isArray(value)
      ? value.flatMap((entry: Values, index) => checkAll(fields, entry, today, `${path}[${index}].`))
      : [];
  if (inside.length > 0) return inside;
  const [fault] = readValue(field, written(field, value) ?? value).faults;
  if (fault) return [complain(fault.message, fault.path.replace(/^(?=[^[])/, '.'))];
  return field.happened && String(value) > today ? [complain(complaints.ahead)] : [];
}
