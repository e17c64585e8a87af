import type { Details } from '#isms/kernel/declarations/field.ts';
import { numberText } from './dates.ts';

type Counted = Pick<Details, 'unit' | 'money'>;

const isCurrency = (code: string): boolean => /^[A-Z]{3}$/.test(code);

/** A figure with what it counts: 48 hours, 95%, EUR 1,900. */
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

/** So many minutes, in hours where they come to whole ones: 90 minutes, 2 hours. */
export const minutesText = (minutes: number): string =>
  minutes % 60 === 0
    ? amountText(minutes / 60, { unit: 'hour' }, '')
    : amountText(minutes, { unit: 'minute' }, '');

/** What a field counts, without a figure: hours, %, EUR; empty where it does not say. */
export function unitText(counted: Counted, currency: string): string {
  if (counted.unit === undefined && !counted.money) return '';
  // No browser tells the word alone, so it is what remains of a figure.
  return amountText(2, counted, currency).replace(/\p{N}/gu, '').trim();
}
