import { isDate, isDuration, type PlainDate } from '#isms/kernel/values/calendar.ts';
import type { DeclaredField, DeclaredFields } from '../api/declared.ts';
import type { english } from '../language/english/index.ts';
import { isEmpty } from '../cells/same.ts';
import { mostDigits } from '../language/figures.ts';
import type { Values } from './values.ts';

/**
 * A fault in a field, as a key of the interface texts with its parameters: the end of a sentence that begins with the
 * field.
 */
export interface Complaint {
  readonly says: keyof (typeof english)['form']['complaint'];
  readonly limit?: number;
  readonly least?: number;
  readonly most?: number;
}

export interface Complained {
  readonly path: string;
  readonly complaint: Complaint;
}

// The limits that the server applies to every record.
const longest = { line: 200, prose: 50_000 } as const;
const mostEntries = 500;
const farthest = 1e12;

/** Returns every fault in some fields that can be found without the server. */
export const checkAll = (
  fields: DeclaredFields,
  values: Values,
  today: PlainDate,
  prefix = '',
): readonly Complained[] =>
  Object.entries(fields).flatMap(([name, field]) => check(field, values[name], `${prefix}${name}`, today));

/** Returns the faults of one field. */
export function check(
  field: DeclaredField,
  value: unknown,
  path: string,
  today: PlainDate,
): readonly Complained[] {
  if (isEmpty(value)) {
    const required = field.optional !== true && field.default === undefined;
    return required ? [{ path, complaint: { says: 'missing' } }] : [];
  }
  if (field.kind === 'list') return checkList(field, value as readonly Values[], path, today);
  const complaint = complain(field, value, today);
  return complaint ? [{ path, complaint }] : [];
}

function checkList(
  { fields = {} }: DeclaredField,
  entries: readonly Values[],
  path: string,
  today: PlainDate,
): readonly Complained[] {
  if (entries.length > mostEntries) return [{ path, complaint: { says: 'tooMany', limit: mostEntries } }];
  const inside = entries.flatMap((entry, index) => checkAll(fields, entry, today, `${path}[${index}].`));
  const written = entries.map((entry) => JSON.stringify(entry));
  const twice = new Set(written).size < written.length;
  return twice && inside.length === 0 ? [{ path, complaint: { says: 'twice' } }] : inside;
}

function complain(field: DeclaredField, value: unknown, today: PlainDate): Complaint | undefined {
  switch (field.kind) {
    case 'line':
      return complainOfLine(field, String(value));
    case 'prose':
      return tooLong(String(value), field.longest ?? longest.prose);
    case 'date':
      if (!isDate(String(value))) return { says: 'date' };
      return field.happened && String(value) > today ? { says: 'ahead' } : undefined;
    case 'duration':
      return isDuration(String(value)) ? undefined : { says: 'duration' };
    case 'number':
      return complainOfNumber(field, value);
    default:
      return undefined;
  }
}

function complainOfLine(
  { longest: most = longest.line, format }: DeclaredField,
  text: string,
): Complaint | undefined {
  if (/[\n\r\u2028\u2029]/.test(text)) return { says: 'oneLine' };
  if (format && !formats[format](text.trim())) return { says: format };
  return tooLong(text, most);
}

const tooLong = (text: string, limit: number): Complaint | undefined =>
  text.length > limit ? { says: 'tooLong', limit } : undefined;

const formats = {
  email: (text: string) => /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(text),
  url: (text: string) => /^https?:\/\/[^\s/]+/.test(text) && URL.canParse(text),
  register: (text: string) => /^[a-z0-9][a-z0-9-]*$/.test(text),
  timeZone: (text: string) => {
    try {
      return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== '';
    } catch {
      return false;
    }
  },
} as const;

function complainOfNumber({ least, most, whole }: DeclaredField, value: unknown): Complaint | undefined {
  if (typeof value !== 'number') return { says: 'figure', limit: mostDigits };
  if (whole && !Number.isInteger(value)) return { says: 'whole' };
  if (value < 0 && least === 0) return { says: 'negative' };
  if (value < (least ?? -farthest))
    return most === undefined
      ? { says: 'least', least: least ?? -farthest }
      : { says: 'number', least: least ?? -farthest, most };
  if (value > (most ?? farthest))
    return least === undefined || most === undefined
      ? { says: 'most', most: most ?? farthest }
      : { says: 'number', least, most };
  return undefined;
}
