import type { Stored } from '../declarations/record.ts';

interface Highest {
  readonly prefix: string;
  readonly number: number;
}

const known = new WeakMap<readonly Stored[], Highest>();

/** Returns the number in a code such as `RISK-12`, or 0 for a code that was not given by counting. */
export function numberOf(code: string, prefix: string): number {
  const parts = /^(.+)-([1-9]\d{0,8})$/.exec(code);
  return parts?.[1] === prefix ? Number(parts[2]) : 0;
}

/**
 * Returns the highest number among the codes of a register, retired records included, so that no code is given twice.
 */
export function highestNumber(prefix: string, rows: readonly Stored[]): number {
  const remembered = known.get(rows);
  if (remembered?.prefix === prefix) return remembered.number;
  const number = highest(prefix, rows, 0);
  known.set(rows, { prefix, number });
  return number;
}

/** Carries the highest number over to the rows after a commit, so that not all rows are counted again. */
export function carryHighest(
  before: readonly Stored[],
  after: readonly Stored[],
  versions: readonly Stored[],
): void {
  const remembered = known.get(before);
  if (!remembered) return;
  const { prefix } = remembered;
  known.set(after, { prefix, number: highest(prefix, versions, remembered.number) });
}

const highest = (prefix: string, rows: readonly Stored[], least: number): number =>
  rows.reduce((most, { code }) => Math.max(most, numberOf(code, prefix)), least);
