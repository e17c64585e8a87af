import { z } from 'zod';
import { isDate, isDuration, isNoLonger } from '../values/calendar.ts';
import type { Details, Field, FieldKind, Fields } from './field.ts';
import { oncePerObject } from '../values/once-per-object.ts';
import { isStorableText } from '../values/storable-text.ts';
import { durationText } from '../values/regional-text.ts';

// Limits of every record: large enough for real work, small enough that a single record cannot slow down others.
const longest = { line: 200, prose: 50_000, id: 64 } as const;
const mostEntries = 500;

// A missing value is reported as missing, whatever its kind.
const must = (message: string) => ({
  error: ({ input }: { readonly input?: unknown }) => (input === undefined ? 'is missing' : message),
});

const isOneLine = (value: string): boolean => !/[\n\r\u2028\u2029]/.test(value);

const text = (most: number) =>
  z
    .string(must('must be text'))
    .max(most, { error: `must have at most ${most.toLocaleString('en')} characters` })
    .refine(isStorableText, { error: 'must not contain NUL or half a surrogate pair' })
    .refine((value) => value.trim() !== '', { error: 'must not be blank' });

const oneLine = (most: number) => text(most).refine(isOneLine, { error: 'must be a single line' });

const checks = {
  email: (value: string) =>
    z.email().safeParse(value).success || 'must be an e-mail address such as ana@example.org',
  url: (value: string) =>
    z.url({ protocol: /^https?$/ }).safeParse(value).success ||
    'must be a web address such as https://example.org/page',
  timeZone: (value: string) => isTimeZone(value) || 'must be a time zone such as Europe/Berlin',
  register: (value: string) => isKey(value) || 'must be the key of a register such as risk',
} as const;

const isKey = (text: string): boolean => /^[a-z0-9][a-z0-9-]*$/.test(text);

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

function line({ longest: most = longest.line, format }: Details): z.ZodType<string> {
  if (!format) return oneLine(most);
  return oneLine(most).superRefine((value, context) => {
    const verdict = checks[format](value);
    if (verdict !== true) context.addIssue({ code: 'custom', message: verdict });
  });
}

const choice = ({ options = {} }: Details) => {
  const keys = Object.keys(options);
  return z.enum(keys, must(`must be one of: ${keys.join(', ')}`));
};

const date = z
  .string(must('must be a date such as 2026-09-30'))
  .refine(isDate, { error: 'must be a date that exists, such as 2026-09-30' })
  .meta({ format: 'date' });

const anyDuration = z
  .string(must('must be a length of time such as P12M'))
  .refine(isDuration, { error: 'must be a length of time such as P12M, P1Y, P2W or P90D', abort: true });

const duration = ({ atMost }: Details) =>
  (atMost === undefined
    ? anyDuration
    : anyDuration.refine((value) => isNoLonger(value, atMost), {
        error: `must be at most ${durationText(atMost, 'en')}`,
      })
  ).meta({ format: 'duration' });

function number({ least = -1e12, most = 1e12, whole }: Details): z.ZodType {
  const what = whole ? 'a whole number' : 'a number';
  const error = `must be ${what} from ${least.toLocaleString('en')} to ${most.toLocaleString('en')}`;
  const base = whole ? z.int(must(error)) : z.number(must(error));
  return base.min(least, { error }).max(most, { error });
}

const id = z
  .string(must('must be the id of a record'))
  .min(1, { error: 'must be the id of a record' })
  .max(longest.id, { error: 'must be the id of a record' })
  .refine(isStorableText, { error: 'must be the id of a record' });

const link = z.strictObject({ register: id, id }, must('must name a register and the id of a record'));

const file = z.strictObject(
  {
    hash: z.string().regex(/^[0-9a-f]{64}$/, { error: 'must be a SHA-256 in hexadecimal' }),
    size: z.int().min(0),
    type: oneLine(longest.line),
    name: oneLine(longest.line),
  },
  must('must be a file: hash, size, type and name'),
);

const matrix = z
  .array(
    z
      .array(number({ least: 1, most: 20, whole: true }))
      .min(1)
      .max(20),
    must('must be rows of numbers'),
  )
  .min(1)
  .max(20);

// A recursive schema needs a name to be described.
const json = z.json().register(z.globalRegistry, { id: 'Json' });

const several = (entry: z.ZodType) =>
  z
    .array(entry, must('must be a list'))
    .max(mostEntries, { error: `must have at most ${mostEntries} entries` })
    .refine((entries) => new Set(entries.map((e) => JSON.stringify(e))).size === entries.length, {
      error: 'must not name anything twice',
    });

/**
 * Returns the schema of a field. Every message says what is allowed, as the end of a sentence that begins with the
 * field.
 */
function schemaOf(field: Field): z.ZodType {
  switch (field.kind) {
    case 'line':
      return line(field);
    case 'prose':
      return text(field.longest ?? longest.prose);
    case 'choice':
      return choice(field);
    case 'choices':
      return several(choice(field));
    case 'yesNo':
      return z.boolean(must('must be true or false'));
    case 'date':
      return date;
    case 'duration':
      return duration(field);
    case 'number':
      return number(field);
    case 'step':
      return number({ least: 1, most: 100, whole: true });
    case 'reference':
      return id;
    case 'references':
      return several(id);
    case 'link':
      return link;
    case 'links':
      return several(link);
    case 'list':
      return several(objectOf(field.fields ?? {}));
    case 'matrix':
      return matrix;
    case 'file':
      return file;
    case 'frozen':
      return z.record(z.string().max(longest.line), json, must('must be an object'));
  }
}

function describedSchemaOf(field: Field, isPatch = false): z.ZodType {
  const schema = schemaOf(field);
  const { title, help: description, byAction, afterwardsBy } = field;
  const isHeld = byAction || (isPatch && afterwardsBy);
  return schema.meta({ ...schema.meta(), title, description, ...(isHeld && { readOnly: true }) });
}

// Most registers are never written to while a process runs, so schemas are made when they are first needed.

/** Returns the strict zod object of some fields. An unknown field is an error that lists the existing fields. */
export const objectOf = oncePerObject((fields: Fields): z.ZodObject => {
  const shape = Object.entries(fields).map(([key, field]) => {
    const described = describedSchemaOf(field);
    return [key, field.optional || field.default !== undefined ? described.optional() : described] as const;
  });
  const names = Object.keys(fields).join(', ');
  return z.strictObject(Object.fromEntries(shape), {
    error: ({ code, input }) =>
      code === 'unrecognized_keys'
        ? `does not exist; there are: ${names}`
        : typeof input === 'undefined'
          ? 'is missing'
          : 'must be an object',
  });
});

/** Returns the zod object of a patch: any of the fields, null to empty one. */
export const patchOf = oncePerObject((fields: Fields): z.ZodObject => {
  const shape = Object.entries(fields).map(
    ([key, field]) => [key, describedSchemaOf(field, true).nullable().optional()] as const,
  );
  const names = Object.keys(fields).join(', ');
  return z.strictObject(Object.fromEntries(shape), {
    error: ({ code }) =>
      code === 'unrecognized_keys' ? `does not exist; there are: ${names}` : 'must be an object',
  });
});

/** Returns the schemas of fields as they are written in a query, where every value is text. */
export function queryOf(fields: Fields): z.ZodRawShape {
  return Object.fromEntries(
    Object.entries(fields).map(([key, field]) => {
      const read = z
        .string()
        .transform((value): unknown => fromText(field.kind, value))
        .pipe(schemaOf(field));
      const description = [field.help, ...Object.values(field.notices ?? {})].join(' ');
      return [key, read.optional().meta({ title: field.title, description })];
    }),
  );
}

function fromText(kind: FieldKind, value: string): unknown {
  if (kind === 'number' || kind === 'step') return value.trim() === '' ? value : Number(value);
  return kind === 'yesNo' && (value === 'true' || value === 'false') ? value === 'true' : value;
}
