import { isErased } from '../values/erased.ts';
import type { Field, Fields, FileValue, Link } from '../declarations/field.ts';
import { linksIn } from '../declarations/reference-index.ts';
import type { Following, Reader } from '../declarations/reader.ts';
import { dateText, durationText } from '../values/regional-text.ts';
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
  const { s, language } = beside;
  switch (field.kind) {
    case 'reference':
    case 'references':
    case 'link':
    case 'links':
      return linksIn(field, value)
        .map((link) => codeOf(link, s))
        .join('; ');
    case 'step':
      return stepText(field, value, beside);
    case 'yesNo':
      return value === true ? 'Yes' : 'No';
    case 'file':
      return (value as FileValue).name;
    case 'list':
      return (value as readonly Values[])
        .map((entry) => entryText(field.fields ?? {}, entry, beside))
        .join('; ');
    case 'matrix':
      return (value as readonly (readonly number[])[]).map((row) => row.join(' ')).join('; ');
    case 'choices':
      return (value as readonly string[]).map((each) => field.options?.[each] ?? each).join('; ');
    case 'choice':
      return field.options?.[value as string] ?? (value as string);
    case 'date':
      return language === undefined ? (value as string) : dateText(value as string, language);
    case 'duration':
      return language === undefined ? (value as string) : durationText(value as string, language);
    case 'number':
      return language === undefined
        ? JSON.stringify(value)
        : new Intl.NumberFormat(language).format(value as number);
    case 'line':
      // A register by its title if it is known, else by its key.
      return (field.format === 'register' && s.registers?.get(value as string)?.plural) || (value as string);
    default:
      return typeof value === 'string' ? value : JSON.stringify(value);
  }
}

/**
 * Returns an entry as text. Optional fields have their title before them, since their position alone does not identify
 * them. A step in an entry is on the scale that the record names.
 */
const entryText = (inside: WrittenValue['fields'], entry: Values, beside: WrittenValue): string =>
  Object.entries(inside)
    .flatMap(([name, field]) => {
      const { title, optional } = field;
      const text = textOf(field, entry[name], {
        ...beside,
        fields: { ...beside.fields, ...inside },
        values: { ...beside.values, ...entry },
      });
      return text === '' ? [] : [optional ? `${title}: ${text}` : text];
    })
    .join(', ');

/** Returns a step by number and name: the number sorts, the name says what it means. */
function stepText({ scale }: Field, value: unknown, { fields, values, s }: WrittenValue): string {
  const register = fields[scale?.through ?? '']?.to;
  const id = values[scale?.through ?? ''];
  const scaled =
    scale?.through === undefined
      ? values
      : register === undefined || typeof id !== 'string'
        ? undefined
        : s.follow({ register, id })?.record.fields;
  const steps = scaled?.[scale?.list ?? ''] as readonly { readonly name?: unknown }[] | undefined;
  const name = steps?.[Number(value) - 1]?.name;
  return typeof name === 'string' ? `${String(value)} ${name}` : String(value);
}

/** Returns the code of a record, or its id if it is unknown here. */
const codeOf = (link: Link, s: WrittenValue['s']): string => s.follow(link)?.record.code ?? link.id;
