import { isErased } from '../values/erased.ts';
import type { Field, Fields } from '../field-kinds/field.ts';
import type { Surroundings } from '../field-kinds/kind.ts';
import { kinds } from '../field-kinds/kinds.ts';
import type { Following, Reader } from '../declarations/reader.ts';
import { isWithheld } from '../values/withheld.ts';

type Values = Readonly<Record<string, unknown>>;

/** The context for writing a value as text. */
export interface WrittenValue {
  /** The fields of the record or row with the value, and their values: a step finds its scale through them. */
  readonly fields: Fields;
  readonly values: Values;
  readonly s: Pick<Following, 'follow'> & Partial<Pick<Reader, 'registers'>>;
  /** The language for days, numbers and durations; if absent, they are written as data. */
  readonly language?: string;
}

/** Returns a field as people read it: codes for records, titles for choices, names for the steps of a scale. */
export function valueText(name: string, { fields, values, ...rest }: WrittenValue): string {
  const [field, value] = [fields[name], values[name]];
  return field === undefined ? '' : textOf(field, value, { fields, values, ...rest });
}

function textOf(field: Field, value: unknown, beside: WrittenValue): string {
  if (value === undefined || value === null) return '';
  if (isErased(value)) return 'erased';
  if (isWithheld(value)) return 'withheld';
  const { text } = kinds[field.kind];
  return (
    text?.(field, value, surroundings(beside)) ?? (typeof value === 'string' ? value : JSON.stringify(value))
  );
}

const surroundings = (beside: WrittenValue): Surroundings => {
  const { fields, values, language, s } = beside;
  return {
    fields,
    values,
    language,
    codeOf: (link) => s.follow(link)?.record.code ?? link.id,
    valuesOf: (link) => s.follow(link)?.record.fields,
    pluralOf: (register) => s.registers?.get(register)?.plural,
    inside: (field, value, within) => textOf(field, value, { ...beside, ...within }),
  };
};
