import type { Details, Marks } from './field.ts';
import { make, type FieldOf } from './field-maker.ts';
import type { Kind } from './kind.ts';
import { limits, readText } from './reading.ts';

declare module './field.ts' {
  interface FieldKinds {
    readonly prose: Kind;
  }
}

/** Declares paragraphs of text, as Markdown. */
export const prose = <const M extends Marks & Pick<Details, 'longest'>>(m: M) =>
  make<FieldOf<string, M>>('prose', m);

export const proseKind: Kind = {
  read: ({ longest = limits.prose }, value, reading) => readText(value, longest, reading),
  schema: ({ longest = limits.prose }) => ({ type: 'string', maxLength: longest }),
  texts: (value) => [String(value)],
  textual: 'paragraphs',
  inLabels: true,
  long: true,
};
