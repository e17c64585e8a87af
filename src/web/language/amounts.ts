import type { Details } from '#isms/kernel/field-kinds/field.ts';
import { numberText } from './dates.ts';

type Counted = Pick<Details, 'unit' | 'money'>;

const isCurrency = (code: string): boolean => /^[A-Z]{3}$/.test(code);

/** Returns a figure with its unit or currency: 48 hours, 95%, EUR 1,900. */
export function amountText(value: number, { unit, money }: Counted, currency: string): string {
  if (money && isCurrency(currency))
    return numberText(value, {
      style: 'currency',
      currency,
      currencyDisplay: 'code',
      minimumFractionDigits: 0,
    });
  if (unit === undefined) return numberText(value);
  return numberText(value, { style: 'unit', unit, unitDisplay: unit === 'percent' ? 'short' : 'long' });
}

/** Returns a number of minutes, in hours if it is a whole number of them: 90 minutes, 2 hours. */
export const minutesText = (minutes: number): string =>
  minutes % 60 === 0
    ? amountText(minutes / 60, { unit: 'hour' }, '')
    : amountText(minutes, { unit: 'minute' }, '');

/** Returns the unit or currency of a field without a figure: hours, %, EUR; empty if the field has none. */
export function unitText(counted: Counted, currency: string): string {
  if (counted.unit === undefined && !counted.money) return '';
  // No browser gives the unit alone, so it is what remains of a text after its digits are removed.
  return amountText(2, counted, currency).replace(/\p{N}/gu, '').trim();
}
