import type { Marks, Details } from './field.ts';
import { complaints } from './complaints.ts';
import { make, type FieldOf } from './field-maker.ts';
import type { Kind } from './kind.ts';
import { limits, readLine } from './reading.ts';

declare module './field.ts' {
  interface FieldKinds {
    readonly line: Kind;
  }
  interface Details {
    /** For a line: what it has to be, where not any text. */
    readonly format?: keyof typeof formats;
    /** For text: the greatest number of characters. */
    readonly longest?: number;
  }
}

/** Declares one line of text, of 200 characters unless `longest` says otherwise. */
export const line = <const M extends Marks & Pick<Details, 'format' | 'longest'> & { default?: string }>(
  m: M,
) => make<FieldOf<string, M>>('line', m);

// The domain is compiled without the types of a browser or of Node, and both have it.
declare const URL: { canParse(text: string): boolean };

const email =
  /^(?:[A-Za-z0-9_'+-]+\.)*[A-Za-z0-9_'+-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9-]*\.)+[A-Za-z]{2,}$/;

const formats = {
  email: { complaint: complaints.notEmail, holds: (text: string) => email.test(text) },
  url: {
    complaint: complaints.notUrl,
    holds: (text: string) => /^\s*https?:\/\//i.test(text) && URL.canParse(text.trim()),
  },
  timeZone: { complaint: complaints.notTimeZone, holds: isTimeZone },
  register: {
    complaint: complaints.notRegister,
    holds: (text: string) => /^[a-z0-9][a-z0-9-]*$/.test(text),
  },
} as const;

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

export const lineKind: Kind = {
  read({ longest = limits.line, format }, value, reading) {
    const text = readLine(value, longest, reading);
    if (format && typeof text === 'string' && !formats[format].holds(text))
      reading.fault(formats[format].complaint);
    return text;
  },
  schema: ({ longest = limits.line }) => ({ type: 'string', maxLength: longest }),
  // A register by its title if it is known, else by its key.
  text: ({ format }, value, { pluralOf }) =>
    (format === 'register' && pluralOf(String(value))) || String(value),
  texts: (value) => [String(value)],
  textual: 'line',
  inLabels: true,
};
