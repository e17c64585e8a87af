import { isDate, isDuration } from '#isms/kernel/calendar.ts';
import type { DeclaredField, DeclaredFields } from '../api/declared.ts';
import type { english } from '../language/english/index.ts';
import { isEmpty } from '../cells/same.ts';
import type { Values } from './values.ts';

/** What is wrong with a field, as a word of the interface with its parameters: the end of a sentence that begins with the field. */
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

// The bounds the server holds every record to.
const longest = { line: 200, prose: 50_000 } as const;
const mostEntries = 500;

/** Everything wrong with some fields that can be seen without asking the server. */
export const checkAll = (fields: DeclaredFields, values: Values, prefix = ''): readonly Complained[] =>
  Object.entries(fields).flatMap(([name, field]) => check(field, values[name], `${prefix}${name}`));

/** The same for one field. */
export function check(field: DeclaredField, value: unknown, path: string): readonly Complained[] {
  if (isEmpty(value)) {
    const required = field.optional !== true && field.default === undefined;
    return required ? [{ path, complaint: { says: 'missing' } }] : [];
  }
  if (field.kind === 'list') return checkList(field, value as readonly Values[], path);
  const complaint = complain(field, value);
  return complaint ? [{ path, complaint }] : [];
}

function checkList(
  { fields = {} }: DeclaredField,
  entries: readonly Values[],
  path: string,
): readonly Complained[] {
  if (entries.length > mostEntries) return [{ path, complaint: { says: 'tooMany', limit: mostEntries } }];
  const inside = entries.flatMap((entry, index) => checkAll(fields, entry, `${path}[${index}].`));
  const written = entries.map((entry) => JSON.stringify(entry));
  const twice = new Set(written).size < written.length;
  return twice && inside.length === 0 ? [{ path, complaint: { says: 'twice' } }] : inside;
}

function complain(field: DeclaredField, value: unknown): Complaint | undefined {
  switch (field.kind) {
    case 'line':
      return complainOfLine(field, String(value));
    case 'prose':
      return tooLong(String(value), field.longest ?? longest.prose);
    case 'date':
      return isDate(String(value)) ? undefined : { says: 'date' };
    case 'duration':
      return isDuration(String(value)) ? undefined : { says: 'duration' };
    case 'number':
      return complainOfNumber(field, Number(value));
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

function complainOfNumber({ least, most, whole }: DeclaredField, value: number): Complaint | undefined {
  if (!Number.isFinite(value)) return { says: 'number', least: least ?? -1e12, most: most ?? 1e12 };
  if (whole && !Number.isInteger(value)) return { says: 'whole' };
  if (least !== undefined && value < least)
    return most === undefined ? { says: 'least', least } : { says: 'number', least, most };
  if (most !== undefined && value > most)
    return least === undefined ? { says: 'most', most } : { says: 'number', least, most };
  return undefined;
}
