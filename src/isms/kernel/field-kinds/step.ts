import type { Details, Marks } from './field.ts';
import { make, type FieldOf } from './field-maker.ts';
import type { Kind } from './kind.ts';
import { numberFromQuery, numberSchema } from './number.ts';
import { readNumber } from './reading.ts';

declare module './field.ts' {
  interface FieldKinds {
    readonly step: Kind;
  }
  interface Details {
    /**
     * For a step: the reference field of this record, and the list field of the record it points to; without a
     * reference, a list of this record. Inside a list also the choice that names the field of the scale that explains
     * the steps.
     */
    readonly scale?: { readonly through?: string; readonly list: string; readonly anchor?: string };
    /**
     * For a step: a list of this record and a step of its entries. The field takes the highest of these steps, if there
     * are entries.
     */
    readonly highestOf?: { readonly list: string; readonly step: string };
  }
}

/**
 * Declares a position, counted from 1, on a scale: a list of this record, or of the record that another field points
 * to.
 */
export const step = <const M extends Marks & Required<Pick<Details, 'scale'>> & Pick<Details, 'highestOf'>>(
  m: M,
) => make<FieldOf<number, M>>('step', m);

// The length of the scale is checked against the record that holds it, when the record is committed.
const bounds = { least: 1, most: 100, whole: true } as const;

export const stepKind: Kind = {
  read: (_, value, reading) => readNumber(value, bounds, reading),
  schema: () => numberSchema(bounds),
  /** Returns a step by number and name: the number sorts, the name says what it means. */
  text({ scale }, value, { fields, values, valuesOf }) {
    const register = fields[scale?.through ?? '']?.to;
    const id = values[scale?.through ?? ''];
    const scaled =
      scale?.through === undefined
        ? values
        : register === undefined || typeof id !== 'string'
          ? undefined
          : valuesOf({ register, id });
    const steps = scaled?.[scale?.list ?? ''] as readonly { readonly name?: unknown }[] | undefined;
    const name = steps?.[Number(value) - 1]?.name;
    return typeof name === 'string' ? `${String(value)} ${name}` : String(value);
  },
  fromQuery: numberFromQuery,
  numeric: true,
};
