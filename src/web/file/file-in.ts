import type { FileValue } from '#isms/kernel/field-kinds/field.ts';
import type { DeclaredField } from '../api/declared.ts';
import { isErasedValue, isWithheldValue } from '../cells/cell-props.ts';
import { isEmpty } from '../cells/same.ts';

/** Returns the file in the value of a field; undefined if there is none or it cannot be read. */
export const fileIn = (field: DeclaredField, value: unknown): FileValue | undefined =>
  field.kind === 'file' && !isEmpty(value) && !isErasedValue(value) && !isWithheldValue(value)
    ? (value as FileValue)
    : undefined;
