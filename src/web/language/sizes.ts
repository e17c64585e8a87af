import { numberText } from './dates.ts';

/** From how many bytes on somebody wants to know it before they open a file: smaller ones are there at once. */
export const worthSaying = 100_000;

/** How large a file is, as a person says it: 240 kB, 1.8 MB. */
export function sizeText(bytes: number): string {
  // Rounded first, so that 999,600 bytes are 1 MB and not 1,000 kB.
  const kilobytes = Math.round(bytes / 1000);
  const [value, unit] =
    kilobytes < 1000 ? ([kilobytes, 'kilobyte'] as const) : ([bytes / 1_000_000, 'megabyte'] as const);
  return numberText(value, { style: 'unit', unit, maximumFractionDigits: value < 10 ? 1 : 0 });
}
