import type { FileValue } from '#isms/kernel/declarations/field.ts';
import type { DeclaredField } from '../api/declared.ts';
import { isErasedValue, isWithheldValue } from '../cells/cell-props.ts';
import { isEmpty } from '../cells/same.ts';

/** The file that a value of a field is, if it is one that can be read. */
export const fileIn = (field: DeclaredField, value: unknown): FileValue | undefined =>
  field.kind === 'file' && !isEmpty(value) && !isErasedValue(value) && !isWithheldValue(value)
    ? (value as FileValue)
    : undefined;
