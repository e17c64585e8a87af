import { isSimilar } from './edit-distance.ts';

/** How something answers a query, the best first. */
export const matches = [
  /** It is the code or reference typed. */
  'reference',
  /** Its reference is that but for a letter before or an edition after it, or is the first that goes on from it. */
  'number',
  /** Its reference begins so. */
  'code',
  /** Its title begins so. */
  'title',
  /** Words of its title begin so. */
  'words',
  /** The same with another word for the thing. */
  'synonym',
  /** The words stand somewhere within its title. */
  'part',
  /** The same but for typing errors. */
  'similar',
] as const;

export type Match = (typeof matches)[number];

/** Something as it is searched: references in one piece each, titles with a space before each word. */
export interface Searched {
  readonly code: string;
  /** What else it is referred to by. */
  readonly numbers: readonly string[];
  readonly label: string;
  /** Other words it is found by. */
  readonly others: string;
}

/** Another word for what a register or a view is called. */
export interface Synonym {
  readonly word: string;
  readonly means: string;
}

interface Words {
  readonly text: string;
  readonly words: readonly string[];
  /** The words with the space before them that begins a word. */
  readonly beginnings: readonly string[];
}

/** A query, taken apart. */
export interface SearchQuery extends Words {
  readonly code: string;
  /** Whether it can be the beginning of a code. Without a digit, it would be the beginning of all codes of a register. */
  readonly isCode: boolean;
  /** The query with a synonym replaced by what it means. */
  readonly alternatives: readonly Words[];
}

// A query narrows with each word; nobody types more than these before they see what they look for.
const mostWords = 8;
// What is shorter is the beginning of too much to stand for a synonym that is still being typed.
const shortestBeginning = 3;

/**
 * Text without case, accents and signs, and with one spelling for British and American words in -ise and -ize. Upper case
 * first, because that is what takes apart what a script writes as one letter, such as ß; plain letters, which most labels have
 * alone, need none of it.
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

/** A code or reference however it is written: `Risk 12`, `RISK-012` and `risk12` are one, as are `A.8.13` and `a 8 13`. */
const foldedReference = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^\s*(?:annex|clause|control|requirement)\s+(?=(?:a[\s.]*)?\d)/u, '')
    .replace(/(?<=\d)[^\p{L}\p{N}]+(?=\d)/gu, '.')
    .replace(/[^\p{L}\p{N}.]+/gu, '')
    .replace(/(?<=\p{L})\.|\.(?=\p{L})|\.$/gu, '')
    .replace(/^(\p{L}+)0+(?=\d)/u, '$1');

// What comes later in a long name is not what a record is known by, and would stand before what another word means.
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

/** A reference without an edition in brackets after it, and without a letter before its numbers. */
function numbersOf(code: string, whole: string): readonly string[] {
  const bare = code.includes('(') ? foldedReference(code.replace(/\s*\([^()]*\)$/, '')) : whole;
  const numbers = new Set([bare, bare.replace(/^\p{L}(?=\d)/u, '')]);
  numbers.delete(whole);
  return [...numbers];
}

const none: readonly string[] = [];

// Nearly all codes: a register's letters and a number, for which there is less to do.
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
  // What has all words of one has those of another that has fewer: that one is enough.
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

/** The text with a synonym in it, or the beginning of one at its end, replaced by what it means; nothing where there is none. */
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

/** How something answers a query, but for typing errors; undefined where it does not. Every word has to be found. */
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

/** Whether a reference goes on after what was typed of it, as 9.3.1 does after 9.3 and 9.31 does not. */
export const goesOn = ({ code }: Searched, { code: wanted }: SearchQuery): boolean =>
  !/\d/.test(code.charAt(wanted.length));

/** Whether what was typed is meant, with typing errors in some of its words. */
export const isMeant = ({ label, others }: Searched, { words }: SearchQuery): boolean => {
  const meant = `${label}${others}`.split(' ').filter(Boolean);
  return words.length > 0 && words.every((word) => meant.some((each) => isSimilar(word, each)));
};
