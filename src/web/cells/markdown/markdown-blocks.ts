/** A piece of text within a line. */
export type Inline =
  | { readonly is: 'text' | 'code'; readonly text: string }
  | { readonly is: 'strong' | 'emphasis'; readonly of: readonly Inline[] }
  | { readonly is: 'link'; readonly href: string; readonly of: readonly Inline[] };

/** A block of the Markdown in which records and documents are written: enough to read text, not to lay out pages. */
export type Block =
  | { readonly is: 'paragraph' | 'quote'; readonly lines: readonly (readonly Inline[])[] }
  | {
      readonly is: 'heading';
      /** From 1, the highest, to 6. */
      readonly level: number;
      readonly lines: readonly (readonly Inline[])[];
    }
  | {
      readonly is: 'table';
      readonly head: readonly (readonly Inline[])[];
      readonly rows: readonly (readonly (readonly Inline[])[])[];
    }
  | { readonly is: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] }
  | { readonly is: 'code'; readonly text: string };

const item = /^\s*(?:[-*+]|(\d{1,3})[.)])\s+(.*)$/;
const continued = /^\s{2,}\S/;
const heading = /^(#{1,6})\s+(.*?)\s*#*$/;
const tableRow = /^\s*\|.*\|\s*$/;
const tableRule = /^\s*\|(?:\s*:?-+:?\s*\|)+\s*$/;
const quote = /^>\s?(.*)$/;

/** Returns the blocks of a text. Anything that is not Markdown becomes a paragraph, so no text is lost. */
export function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = [];
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  let at = 0;
  const takeWhile = (holds: (line: string, index: number) => boolean): string[] => {
    const from = at;
    while (at < lines.length && holds(lines[at] ?? '', at)) at += 1;
    return lines.slice(from, at);
  };
  while (at < lines.length) {
    const line = lines[at] ?? '';
    const title = heading.exec(line);
    if (line.trim() === '') at += 1;
    else if (line.startsWith('```')) {
      at += 1;
      blocks.push({ is: 'code', text: takeWhile((each) => !each.startsWith('```')).join('\n') });
      at += 1;
    } else if (title) {
      at += 1;
      blocks.push({ is: 'heading', level: title[1]?.length ?? 1, lines: [inlineOf(title[2] ?? '')] });
    } else if (beginsTable(lines, at)) {
      const [head = '', , ...rows] = takeWhile((each) => tableRow.test(each));
      blocks.push({ is: 'table', head: cellsOf(head), rows: rows.map(cellsOf) });
    } else if (item.test(line)) {
      const ordered = item.exec(line)?.[1] !== undefined;
      const own = takeWhile((each) =>
        item.test(each) ? (item.exec(each)?.[1] !== undefined) === ordered : continued.test(each),
      );
      blocks.push({ is: 'list', ordered, items: itemsOf(own).map(inlineOf) });
    } else if (quote.test(line)) {
      const own = takeWhile((each) => quote.test(each));
      blocks.push({ is: 'quote', lines: own.map((each) => inlineOf(quote.exec(each)?.[1] ?? '')) });
    } else {
      const own = takeWhile(
        (each, index) => each.trim() !== '' && !startsBlock(each) && !beginsTable(lines, index),
      );
      blocks.push({ is: 'paragraph', lines: own.map(inlineOf) });
    }
  }
  return blocks;
}

const startsBlock = (line: string): boolean =>
  item.test(line) || quote.test(line) || heading.test(line) || line.startsWith('```');

const beginsTable = (lines: readonly string[], at: number): boolean =>
  tableRow.test(lines[at] ?? '') && tableRule.test(lines[at + 1] ?? '');

const cellsOf = (row: string): readonly (readonly Inline[])[] =>
  row
    .trim()
    .slice(1, -1)
    .split('|')
    .map((cell) => inlineOf(cell.trim()));

/** Returns the items of a list, each with its continuation lines. */
function itemsOf(lines: readonly string[]): readonly string[] {
  const items: string[] = [];
  for (const line of lines) {
    const text = item.exec(line)?.[2];
    if (text !== undefined) items.push(text);
    else items.push(`${items.pop() ?? ''} ${line.trim()}`.trim());
  }
  return items;
}

const patterns: readonly (readonly [RegExp, (parts: RegExpExecArray) => Inline])[] = [
  [/`([^`]+)`/, (parts) => ({ is: 'code', text: parts[1] ?? '' })],
  [
    /\[([^\]]+)\]\(((?:https?:\/\/|mailto:)[^\s()]+)\)/,
    (parts) => ({ is: 'link', href: parts[2] ?? '', of: inlineOf(parts[1] ?? '') }),
  ],
  [
    /https?:\/\/[^\s<>()]+[^\s<>().,;:!?'"]/,
    (parts) => ({ is: 'link', href: parts[0], of: [{ is: 'text', text: parts[0] }] }),
  ],
  [/\*\*(?=\S)(.+?)(?<=\S)\*\*/, (parts) => ({ is: 'strong', of: inlineOf(parts[1] ?? '') })],
  [
    /(?<![\w*])[*_](?=\S)([^*_]+?)(?<=\S)[*_](?![\w*])/,
    (parts) => ({ is: 'emphasis', of: inlineOf(parts[1] ?? '') }),
  ],
];

function inlineOf(text: string): readonly Inline[] {
  const found = patterns
    .flatMap(([pattern, make]) => {
      const parts = pattern.exec(text);
      return parts ? [{ parts, make }] : [];
    })
    .toSorted((a, b) => a.parts.index - b.parts.index)[0];
  if (!found) return text === '' ? [] : [{ is: 'text', text }];
  const { parts, make } = found;
  const [before, after] = [text.slice(0, parts.index), text.slice(parts.index + parts[0].length)];
  return [...(before === '' ? [] : [{ is: 'text', text: before } as const]), make(parts), ...inlineOf(after)];
}

/** Returns the words of a text without its marks, for one line in a table. */
export const plainText = (text: string): string =>
  blocksOf(text)
    .flatMap((block): readonly string[] => {
      if (block.is === 'code') return [block.text];
      if (block.is === 'table') return [block.head, ...block.rows].flat().map(words);
      return (block.is === 'list' ? block.items : block.lines).map(words);
    })
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

const words = (line: readonly Inline[]): string =>
  line.map((each) => ('of' in each ? words(each.of) : each.text)).join('');
