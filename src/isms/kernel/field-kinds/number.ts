import type { Details, Field, Marks } from './field.ts';
import { make, type FieldOf } from './field-maker.ts';
import type { JsonSchema, Kind } from './kind.ts';
import { limits, readNumber } from './reading.ts';

declare module './field.ts' {
  interface FieldKinds {
    readonly number: Kind;
  }
  interface Details {
    /** For a number: the least it may be. */
    readonly least?: number;
    /** For a number: the most it may be. */
    readonly most?: number;
    /** For a number: without a fraction. */
    readonly whole?: true;
    /** For a number: the unit, shown with the figure. */
    readonly unit?: 'minute' | 'hour' | 'day' | 'percent';
    /** For a number: an amount in the organisation's reference currency. */
    readonly money?: true;
  }
}

/** Declares a number, within a trillion on either side unless `least` and `most` say otherwise. */
export const number = <
  const M extends Marks & Pick<Details, 'least' | 'most' | 'whole' | 'unit' | 'money'> & { default?: number },
>(
  m: M,
) => make<FieldOf<number, M>>('number', m);

/** Returns the number that a text stands for; text that is blank stays as it is, and is refused. */
export const numberFromQuery = (text: string): unknown => (text.trim() === '' ? text : Number(text));

export const numberSchema = ({
  least = -limits.number,
  most = limits.number,
  whole,
}: Pick<Field, 'least' | 'most' | 'whole'>): JsonSchema => ({
  type: whole ? 'integer' : 'number',
  minimum: least,
  maximum: most,
});

export const numberKind: Kind = {
  read: (field, value, reading) => readNumber(value, field, reading),
  schema: numberSchema,
  text: (_, value, { language }) =>
    language === undefined ? JSON.stringify(value) : new Intl.NumberFormat(language).format(value as number),
  fromQuery: numberFromQuery,
  numeric: true,
  inLabels: true,
};
