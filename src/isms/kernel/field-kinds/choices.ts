import { optionSchema, readOption, type Options } from './choice.ts';
import type { Details, Marks } from './field.ts';
import { make, type FieldOf } from './field-maker.ts';
import type { Kind } from './kind.ts';
import { limits, readEntries } from './reading.ts';

declare module './field.ts' {
  interface FieldKinds {
    readonly choices: Kind;
  }
}

/** Declares a choice of any number of options. */
export const choices = <const O extends Options, const M extends Marks & Pick<Details, 'notices'>>(
  m: M & { options: O },
) => make<FieldOf<readonly (keyof O & string)[], M>>('choices', m);

export const choicesKind: Kind = {
  read: (field, value, reading) =>
    readEntries(value, reading, (entry, place) => readOption(field, entry, place)),
  schema: (field) => ({ maxItems: limits.entries, type: 'array', items: optionSchema(field) }),
  text: ({ options }, value) =>
    (value as readonly string[]).map((each) => options?.[each] ?? each).join('; '),
  textual: 'line',
  unordered: true,
  several: true,
};
