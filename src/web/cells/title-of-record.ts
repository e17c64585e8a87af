import type { RecordAnswer } from '#server/contract/contract.ts';
import type { DeclaredRegister } from '../api/declared.ts';
import { blocksOf, plainText } from './markdown-blocks.ts';

/** A record by its code and what it is called, for the tab of a browser or a box to tick. */
export const codeAndLabel = ({ code, label }: Pick<RecordAnswer, 'code' | 'label'>): string =>
  label === code ? code : `${code} ${label}`;

const longest = 160;

/** What a record is called over its page: its label, or where that is prose alone the first thing it says. */
export function titleOfRecord({ label, called, fields }: DeclaredRegister, record: RecordAnswer): string {
  const text = record.fields[label];
  if (called || fields[label]?.kind !== 'prose' || typeof text !== 'string') return record.label;
  const [first] = blocksOf(text);
  const begins =
    first?.is === 'list'
      ? plainText(text.split('\n').find((line) => line.trim() !== '') ?? '')
      : plainText(text);
  return begins.length > longest ? `${begins.slice(0, longest - 1)}…` : begins;
}
