import { labelOf } from './label.ts';
import type { Stored } from './record.ts';
import type { AnyRegister } from './register.ts';
import { shelf, type Snapshot } from './snapshot.ts';

/** A record somebody may have meant. */
export interface Hit {
  readonly register: AnyRegister;
  readonly record: Stored;
}

/** What was found, best first, and whether there was more. */
export interface Found {
  readonly hits: readonly Hit[];
  readonly more: boolean;
}

/** A record as it is searched: its code in one piece, and its label with a space before each word. */
interface Searched {
  readonly code: string;
  readonly label: string;
}

// A query narrows with each word; nobody types more than these before they see what they look for.
const mostWords = 8;

/**
 * Text without case, accents and signs. Upper case first, because that is what takes apart what a script writes as one
 * letter, such as ß; plain letters, which most labels have alone, need none of it.
 */
const folded = (text: string): string =>
  (isPlain(text)
    ? text
    : text
        .normalize('NFKD')
        .toUpperCase()
        .replace(/\p{M}+/gu, '')
  )
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const isPlain = (text: string): boolean => /^[\x20-\x7e]*$/.test(text);

/** A code however it is written: `Risk 12`, `RISK-012` and `risk12` are one. Dots tell 6.1 from 61. */
const foldedCode = (code: string): string =>
  code
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.]+/gu, '')
    .replace(/^(\p{L}+)0+(?=\d)/u, '$1');

interface Remembered {
  readonly rows: readonly Stored[];
  readonly searched: readonly Searched[];
}

const byRows = new WeakMap<readonly Stored[], readonly Searched[]>();
const latest = new WeakMap<AnyRegister, Remembered>();

/** What the rows of a register are searched by: kept with them, and taken over by other rows as far as records are the same. */
function searched(register: AnyRegister, rows: readonly Stored[]): readonly Searched[] {
  const known = byRows.get(rows);
  if (known) return known;
  const before = latest.get(register);
  const made = rows.map((record, slot): Searched => {
    const same = before?.rows[slot] === record ? before.searched[slot] : undefined;
    return same ?? { code: foldedCode(record.code), label: ` ${folded(labelOf(register, record) ?? '')}` };
  });
  byRows.set(rows, made);
  latest.set(register, { rows, searched: made });
  return made;
}

interface Asked {
  readonly code: string;
  /** Whether it can be the beginning of a code. Without a digit, it would be the beginning of all codes of a register. */
  readonly isCode: boolean;
  readonly text: string;
  readonly words: readonly string[];
}

function asked(query: string): Asked {
  const code = foldedCode(query);
  const text = folded(query);
  const words = [...new Set(text.split(' '))].filter(Boolean).slice(0, mostWords);
  return { code, isCode: /\d/.test(code), text, words };
}

const ranks = 5;

/** How well a record answers, from 0 for its very code to 4 for words somewhere within its label. */
function rankOf({ code, label }: Searched, { code: wanted, isCode, text, words }: Asked): number | undefined {
  if (isCode && code.startsWith(wanted)) return code === wanted ? 0 : 1;
  if (!words.every((word) => label.includes(word)) || words.length === 0) return undefined;
  if (label.startsWith(` ${text}`)) return 2;
  return words.every((word) => label.includes(` ${word}`)) ? 3 : 4;
}

/**
 * The records of some registers that a query may mean, by code or label, the best first and equally good ones in the order
 * of registers and creation. A retired one is found by its whole code alone.
 */
export function search(
  snapshot: Snapshot,
  registers: readonly AnyRegister[],
  query: string,
  most: number,
): Found {
  const wanted = asked(query);
  const byRank = Array.from({ length: ranks }, (): Hit[] => []);
  for (const register of registers) {
    const { rows } = shelf(snapshot, register.key);
    searched(register, rows).forEach((entry, slot) => {
      const rank = rankOf(entry, wanted);
      const record = rows[slot];
      if (rank === undefined || !record || (record.retired && rank > 0)) return;
      const ranked = byRank[rank];
      // One more than can be told says that there are more.
      if (ranked && ranked.length <= most) ranked.push({ register, record });
    });
  }
  const hits = byRank.flat();
  return { hits: hits.slice(0, most), more: hits.length > most };
}
