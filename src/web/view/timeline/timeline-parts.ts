import type { DeclaredView } from '../../api/declared.ts';
import type { Parts } from '../parts.ts';

export const timelineParts = (
  { by }: DeclaredView['presentation'],
  named: (part: string) => string,
  several: (part: string) => readonly string[],
): Parts<'timeline'> => ({
  record: named('record'),
  under: named('under'),
  from: named('from'),
  to: named('to'),
  done: named('done'),
  who: named('who'),
  state: named('state'),
  level: named('level'),
  moves: named('moves'),
  marks: several('marks'),
  by: typeof by === 'string' ? by : '',
});
