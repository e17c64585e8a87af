import { isSimilar } from './edit-distance.ts';

/** The kinds of match between an entry and a query, the best first. */
export const matches = [
  /** The query is the code or a reference of the entry. */
  'reference',
  /** The query is its reference without a letter before or an edition after it. */
  'number',
  /** Its code begins with the query. */
  'code',
  /** Its title begins with the query. */
  'title',
  /** Words of its title begin with the words of the query. */
  'words',
  /** Words of a synonym begin with the words of the query. */
  'synonym',
  /** The words of the query occur within its title. */
  'part',
  /** The words match despite typing errors. */
  'similar',
] as const;

export type Match = (typeof matches)[number];

/** An entry prepared for searching: references in one piece, titles with a space before each word. */
export interface Searched {
  readonly code: string;
  /** Other references to the entry. */
  readonly numbers: readonly string[];
  readonly label: string;
  /** Other words by which the entry is found. */
  readonly others: string;
}

/** A synonym for the title of a register or a view. */
export interface Synonym {
  readonly word: string;
  readonly means: string;
}

interface Words {
  readonly text: string;
  readonly words: readonly string[];
  /** The words, each with a space before it, so that they match only where a word begins. */
  readonly beginnings: readonly string[];
}

/** A parsed query. */
export interface SearchQuery extends Words {
  readonly code: string;
  /** Whether the query can be the beginning of a code. Without a digit, it would match all codes of a register. */
  readonly isCode: boolean;
  /** The query with a synonym replaced by its meaning, once for each synonym that applies. */
  readonly alternatives: readonly Words[];
}

// Each word narrows the query. Nobody needs more words than these.
const mostWords = 8;
// A shorter text is the beginning of too many words to count as a synonym that is still being typed.
const shortestBeginning = 3;

/**
 * Returns the text in lower case without accents and signs, and with one spelling for British and American words in
 * -ise and -ize. Upper case comes first, because it splits single letters such as ß. Plain ASCII, which most labels
 * are, needs neither.
 */
export const folded = (text: string): string =>
  (isPlain(text)
    ? text
    : text
        .normalize('NFKD')
        .toUpperCase()
        .replace(/\p{M}+/gu, '')
  )
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replaceAll('z', 's')
    .trim();

const isPlain = (text: string): boolean => /^[\x20-\x7e]*$/.test(text);

/**
 * Returns a code or reference in one spelling: `Risk 12`, `RISK-012` and `risk12` are equal, as are `A.8.13` and `a 8
 * 13`.
 */
const foldedReference = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^\s*(?:annex|clause|control|requirement)\s+(?=(?:a[\s.]*)?\d)/u, '')
    .replace(/(?<=\d)[^\p{L}\p{N}]+(?=\d)/gu, '.')
    .replace(/[^\p{L}\p{N}.]+/gu, '')
    .replace(/(?<=\p{L})\.|\.(?=\p{L})|\.$/gu, '')
    .replace(/^(\p{L}+)0+(?=\d)/u, '$1');

// People know a record by the beginning of its name. Later words would rank above synonyms.
const mostOfLabel = 120;

export function searchedAs(
  code: string,
  label: string | undefined,
  others: readonly string[] = [],
): Searched {
  const whole = isUsual(code) ? code.toLowerCase().replace('-', '') : foldedReference(code);
  const numbers = isUsual(code) ? none : numbersOf(code, whole);
  return {
    code: whole,
    numbers,
    label: ` ${folded((label ?? '').slice(0, mostOfLabel))}`,
    others: others.length > 0 ? ` ${others.map(folded).join(' ')}` : '',
  };
}

/** Returns the reference without an edition in brackets after it, and without a letter before its numbers. */
function numbersOf(code: string, whole: string): readonly string[] {
  const bare = code.includes('(') ? foldedReference(code.replace(/\s*\([^()]*\)$/, '')) : whole;
  const numbers = new Set([bare, bare.replace(/^\p{L}(?=\d)/u, '')]);
  numbers.delete(whole);
  return [...numbers];
}

const none: readonly string[] = [];

// Nearly all codes are the letters of a register and a number, which are faster to prepare.
const isUsual = (code: string): boolean => /^[A-Z]+-[1-9]\d*$/.test(code);

export const synonymsOf = (
  declared: Iterable<{ readonly title: string; readonly synonyms?: readonly string[] | undefined }>,
): readonly Synonym[] =>
  [...declared].flatMap(({ title, synonyms = [] }) =>
    synonyms.map((word) => ({ word: folded(word), means: folded(title) })),
  );

export function askedFor(query: string, synonyms: readonly Synonym[] = []): SearchQuery {
  const code = foldedReference(query);
  const asked = inWords(folded(query));
  const alternatives = [...new Set(synonyms.flatMap((each) => replaced(asked.text, each)))].map(inWords);
  // An alternative is not needed if another one has fewer words and all of them are among its own.
  const enough = alternatives.filter(
    ({ words }) =>
      !alternatives.some(
        (other) => other.words.length < words.length && other.words.every((word) => words.includes(word)),
      ),
  );
  return { ...asked, code, isCode: /\d/.test(code), alternatives: enough };
}

function inWords(text: string): Words {
  const words = [...new Set(text.split(' '))].filter(Boolean).slice(0, mostWords);
  return { text, words, beginnings: words.map((word) => ` ${word}`) };
}

/**
 * Returns the text with a synonym in it, or the beginning of a synonym at its end, replaced by its meaning; empty if
 * there is none.
 */
function replaced(text: string, { word, means }: Synonym): readonly string[] {
  const padded = ` ${text} `;
  if (padded.includes(` ${word} `)) return [padded.replace(` ${word} `, ` ${means} `).trim()];
  const words = text.split(' ');
  for (let from = 0; from < words.length; from += 1) {
    const end = words.slice(from).join(' ');
    if (end.length >= shortestBeginning && isSimilar(end, word))
      return [[...words.slice(0, from), means].join(' ')];
  }
  return [];
}

/** Returns how an entry matches a query without typing errors, or undefined if it does not. Every word has to match. */
export function matchOf({ code, numbers, label, others }: Searched, asked: SearchQuery): Match | undefined {
  const { code: wanted, isCode, text, words, beginnings } = asked;
  if (code === wanted && code !== '') return 'reference';
  if (isCode) {
    if (numbers.includes(wanted)) return 'number';
    if (code.startsWith(wanted)) return 'code';
  }
  if (words.length > 0 && label.length > 1) {
    const has = words.every((word) => label.includes(word));
    if (has && label.startsWith(` ${text}`)) return 'title';
    if (has && beginnings.every((word) => label.includes(word))) return 'words';
    if (others !== '' && beginnings.every((word) => others.includes(word))) return 'synonym';
    for (const each of asked.alternatives)
      if (each.beginnings.every((word) => label.includes(word) || others.includes(word))) return 'synonym';
    if (has) return 'part';
  }
  return undefined;
}

/** Checks whether a reference continues with a new number after the typed text: 9.3.1 does after 9.3, 9.31 does not. */
export const goesOn = ({ code }: Searched, { code: wanted }: SearchQuery): boolean =>
  !/\d/.test(code.charAt(wanted.length));

/** Checks whether every word of the query is similar to a word of the entry. */
export const isMeant = ({ label, others }: Searched, { words }: SearchQuery): boolean => {
  const meant = `${label}${others}`.split(' ').filter(Boolean);
  return words.length > 0 && words.every((word) => meant.some((each) => isSimilar(word, each)));
};
