import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  commitHolding,
  seeksAnything,
  type CommitColumn,
  type CommitSearch,
  type SearchableCommit,
} from '#isms/kernel/queries/commit-search.ts';
import { readEntry, type JournalEntry } from '../chain/entry.ts';
import type { EntryRow, Reading } from '../store/store.ts';

// Who acts where no person does.
const system = 'system';

/** Positions above one, up to another. */
export interface Range {
  readonly above: number;
  readonly upTo: number;
}

/** Entries that were found, newest first, and the position below which the search goes on: absent once all was looked at. */
export interface PositionQuery {
  readonly rows: readonly EntryRow[];
  readonly next: number | undefined;
}

// Looked through in one piece: a few milliseconds, in which nothing else is answered.
const slice = 500;
// Looked through at most for one question: a second or two.
const most = 200_000;

/** Looks for entries from the newest on, in slices, until there are enough of them. */
export async function findPositions(
  reading: Reading,
  { above, upTo }: Range,
  search: CommitSearch,
  limit: number,
): Promise<PositionQuery> {
  const rows: EntryRow[] = [];
  const enough = (): PositionQuery => {
    const last = rows.at(-1)?.position ?? 0;
    return { rows, next: last > above + 1 ? last : undefined };
  };
  if (!seeksAnything(search)) {
    rows.push(...(await reading.ask('entriesBackwards', above, upTo, limit)));
    return rows.length < limit ? { rows, next: undefined } : enough();
  }
  const pattern = patternOf(search);
  const holds = commitHolding(search);
  const end = Math.max(above, upTo - most);
  for (let last = upTo; last > end; last -= slice) {
    for (const row of await reading.ask('entriesLike', Math.max(end, last - slice), last, pattern)) {
      if (!holds(soughtIn(readEntry(row.text)))) continue;
      rows.push(row);
      if (rows.length === limit) return enough();
    }
    await nextTurn();
  }
  return { rows, next: end > above ? end + 1 : undefined };
}

const soughtIn = ({ why, versions, erased, actor, action, imported }: JournalEntry): SearchableCommit => {
  const touched = [...versions, ...(erased ?? [])];
  return {
    why,
    codes: touched.map(({ code }) => code),
    columns: {
      by: actor,
      register: touched.map(({ register }) => register),
      action,
      imported: imported ?? false,
      automatic: actor === system,
    },
  };
};

/** How each column stands in the text of an entry, in the order in which canonical JSON has their names. */
const texts: readonly (readonly [column: CommitColumn, text: (value: string) => string])[] = [
  ['action', (value) => `{"action":${JSON.stringify(value)},`],
  ['by', (value) => `"actor":${JSON.stringify(value)},`],
  ['imported', (value) => (value === 'true' ? `,"imported":true,` : '')],
  ['register', (value) => `"register":${JSON.stringify(value)}`],
];

/**
 * What the text of every entry that is sought is like: the database leaves out most of the others, so that they are neither
 * handed over nor parsed. It may let some through.
 */
function patternOf({ where }: CommitSearch): string {
  const parts = texts.map(([name, text]) => {
    const sought = where.find(({ column, operator }) => column === name && operator === 'is');
    return sought && !sought.value.includes('|') ? `%${text(sought.value).replaceAll(/[%_!]/g, '!$&')}` : '';
  });
  return `${parts.join('')}%`;
}
