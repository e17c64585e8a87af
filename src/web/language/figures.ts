import { numberText } from './dates.ts';

/** As many digits as a number keeps exactly, whatever they are. */
export const mostDigits = 15;

const latin = { numberingSystem: 'latn', maximumSignificantDigits: mostDigits } as const;

/** A number as the person writes it, with every digit it has. */
export const figureText = (value: number): string => numberText(value, latin);

const escaped = (mark: string): string => mark.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);

/** The marks between groups of digits and before decimals, as the person writes numbers. */
function marks(): { readonly group: string; readonly decimal: string } {
  const [group = ',', decimal = '.'] = numberText(11_111.1, latin).match(/[^\d]/g) ?? [];
  // Which of the blanks and apostrophes it is cannot be told from looking, nor be typed by most.
  const alike = [/\s/, /['’]/].find((each) => each.test(group));
  return {
    group: alike ? (alike.test(' ') ? String.raw`\s` : `['’]`) : escaped(group),
    decimal: escaped(decimal),
  };
}

/**
 * The number that a text is, as the person writes numbers; undefined where it is none, or has more digits than would be kept.
 * Nothing is left out of it to make it one: 1e9, 5x and 1.000 where a point comes before decimals to three places are what
 * they are.
 */
export function figureFrom(text: string): number | undefined {
  const { group, decimal } = marks();
  const pattern = new RegExp(
    String.raw`^([-−]?)(\d+|\d{1,3}(?:${group}\d{2,3})*${group}\d{3})(?:${decimal}(\d+))?$`,
  );
  const [, sign = '', whole = '', fraction = ''] = pattern.exec(text.trim()) ?? [];
  if (whole === '') return undefined;
  const digits = whole.replace(/\D/g, '');
  if (`${digits}${fraction}`.replace(/^0+/, '').length > mostDigits) return undefined;
  return Number(`${sign && '-'}${digits}.${fraction || '0'}`);
}
