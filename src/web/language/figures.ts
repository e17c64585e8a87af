import { numberText } from './dates.ts';

/** The number of digits that any number keeps exactly. */
export const mostDigits = 15;

const latin = { numberingSystem: 'latn', maximumSignificantDigits: mostDigits } as const;

/** Returns a number as the person writes it, with all its digits. */
export const figureText = (value: number): string => numberText(value, latin);

const escaped = (mark: string): string => mark.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);

/** Returns patterns for the group and decimal separators, as the person writes numbers. */
function marks(): { readonly group: string; readonly decimal: string } {
  const [group = ',', decimal = '.'] = numberText(11_111.1, latin).match(/[^\d]/g) ?? [];
  // Kinds of blanks and apostrophes look alike, and most people can type only one of them, so all are accepted.
  const alike = [/\s/, /['’]/].find((each) => each.test(group));
  return {
    group: alike ? (alike.test(' ') ? String.raw`\s` : `['’]`) : escaped(group),
    decimal: escaped(decimal),
  };
}

/**
 * Returns the number in a text, as the person writes numbers; undefined if it is not one, or has more digits than can
 * be kept. No character is dropped to make it a number: 1e9 and 5x are none, and a point is read as either a separator
 * of groups or of decimals, as the person writes them.
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
