import type { Inquiry } from './inquiry.ts';
import type { Stored } from './record.ts';
import type { AnyRegister } from './register.ts';
import { shelf } from './snapshot.ts';

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
export interface Searched {
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

export const searchedAs = (code: string, label: string | undefined): Searched => ({
  code: foldedCode(code),
  label: ` ${folded(label ?? '')}`,
});

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
 * of registers and creation; those that bear another record's name come after those with names of their own. A retired one
 * is found by its whole code alone, and records of registers that are not read as a whole lend their names to no label.
 */
export function search(
  inquiry: Inquiry,
  registers: readonly AnyRegister[],
  query: string,
  most: number,
  mayFind: (register: AnyRegister, record: Stored) => boolean = () => true,
  readWhole: readonly AnyRegister[] = registers,
): Found {
  const wanted = asked(query);
  const byRank = Array.from({ length: ranks }, (): Hit[] => []);
  const given = new Set(readWhole.map(({ key }) => key));
  const unread = [...inquiry.isms.registers.keys()].filter((key) => !given.has(key));
  const ownNamesFirst = registers.toSorted(
    (a, b) => Number(a.called !== undefined) - Number(b.called !== undefined),
  );
  for (const register of ownNamesFirst) {
    const { rows } = shelf(inquiry.snapshot, register.key);
    inquiry.searched(register, unread).forEach((entry, slot) => {
      const rank = rankOf(entry, wanted);
      const record = rows[slot];
      if (rank === undefined || !record || (record.retired && rank > 0)) return;
      if (!mayFind(register, record)) return;
      const ranked = byRank[rank];
      // One more than can be told says that there are more.
      if (ranked && ranked.length <= most) ranked.push({ register, record });
    });
  }
  const hits = byRank.flat();
  return { hits: hits.slice(0, most), more: hits.length > most };
}
