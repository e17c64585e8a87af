import type { Details, Field, Marks } from './field.ts';
import { complaints } from './complaints.ts';
import { make, type FieldOf } from './field-maker.ts';
import type { Kind } from './kind.ts';
import { missing, type Reading } from './reading.ts';

declare module './field.ts' {
  interface FieldKinds {
    readonly choice: Kind;
  }
  interface Details {
    /** For a choice: its options. Keys are stored, titles are shown. */
    readonly options?: Readonly<Record<string, string>>;
    /** The notice that is shown with an option wherever it is chosen, by option. */
    readonly notices?: Readonly<Record<string, string>>;
  }
}

export type Options = Readonly<Record<string, string>>;

/** Declares a choice of one option. Keys are stored, titles are shown. */
export const choice = <
  const O extends Options,
  const M extends Marks & Pick<Details, 'notices'> & { default?: string },
>(
  m: M & { options: O },
) => make<FieldOf<keyof O & string, M>>('choice', m);

/** Reads the key of an option. */
export function readOption({ options = {} }: Field, value: unknown, reading: Reading): unknown {
  if (typeof value === 'string' && Object.hasOwn(options, value)) return value;
  reading.fault(missing(value) ?? complaints.notOption({ options: Object.keys(options).join(', ') }));
  return undefined;
}

export const optionSchema = ({ options = {} }: Field) => ({ type: 'string', enum: Object.keys(options) });

export const choiceKind: Kind = {
  read: readOption,
  schema: optionSchema,
  text: ({ options }, value) => options?.[value as string] ?? (value as string),
  samples: ({ options = {} }) => Object.keys(options),
  sortKey: ({ options = {} }, value) => Object.keys(options).indexOf(value as string),
  textual: 'line',
  inLabels: true,
};
