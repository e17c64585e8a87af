import type { RecordAnswer } from '#server/contract/contract.ts';
import type { DeclaredRegister } from '../../api/declared.ts';
import { blocksOf, plainText } from '../markdown/markdown-blocks.ts';

/** Returns a record by code and label, for the title of a browser tab or the label of a checkbox. */
export const codeAndLabel = ({ code, label }: Pick<RecordAnswer, 'code' | 'label'>): string =>
  label === code ? code : `${code} ${label}`;

const longest = 160;

/** Returns the heading of a record's page: its label, or if that is only prose, the beginning of it. */
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
