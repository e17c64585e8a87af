import type { TFunction } from 'i18next';
import { amountText } from '../language/amounts.ts';
import { numberText } from '../language/dates.ts';

/** Returns an amount of a simulation with as many digits as are meaningful despite chance. */
export const roughly = (amount: number, currency: string): string =>
  amountText(Math.round(Number(amount.toPrecision(3))), { money: true }, currency);

/** Returns an amount for an axis, which names the currency only once. */
export const shortAmount = (amount: number): string =>
  numberText(amount, { notation: 'compact', maximumSignificantDigits: 3 });

const percent = (share: number, digits: number): string =>
  numberText(share, { style: 'percent', maximumFractionDigits: digits });

/** Returns a share of years in words: 62% of years, 1 year in 12. */
export function yearsText(share: number, t: TFunction): string {
  if (share <= 0) return t('simulation.years.none');
  if (share >= 0.9995) return t('simulation.years.all');
  if (share > 0.1) return t('simulation.years.share', { share: percent(share, 0) });
  return t('simulation.years.one', { years: numberText(Number((1 / share).toPrecision(2))) });
}

export const chanceText = (share: number): string => percent(share, share < 0.1 ? 1 : 0);
