/** A stretch of text within a line. */
export type Inline =
  | { readonly is: 'text' | 'code'; readonly text: string }
  | { readonly is: 'strong' | 'emphasis'; readonly of: readonly Inline[] }
  | { readonly is: 'link'; readonly href: string; readonly of: readonly Inline[] };

/** A block of the little Markdown that records are written in: enough for a paragraph, never for a page layout. */
export type Block =
  | { readonly is: 'paragraph' | 'heading' | 'quote'; readonly lines: readonly (readonly Inline[])[] }
  | { readonly is: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] }
  | { readonly is: 'code'; readonly text: string };

const item = /^\s*(?:[-*+]|(\d{1,3})[.)])\s+(.*)$/;
const heading = /^#{1,6}\s+(.*?)\s*#*$/;
const quote = /^>\s?(.*)$/;

/** Blocks of a text. Whatever is no Markdown is a paragraph, so nothing that was written is ever lost. */
export function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = [];
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  let at = 0;
  const takeWhile = (holds: (line: string) => boolean): string[] => {
    const from = at;
    while (at < lines.length && holds(lines[at] ?? '')) at += 1;
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
      blocks.push({ is: 'heading', lines: [inlineOf(title[1] ?? '')] });
    } else if (item.test(line)) {
      const ordered = item.exec(line)?.[1] !== undefined;
      const own = takeWhile((each) => item.test(each) && (item.exec(each)?.[1] !== undefined) === ordered);
      blocks.push({ is: 'list', ordered, items: own.map((each) => inlineOf(item.exec(each)?.[2] ?? '')) });
    } else if (quote.test(line)) {
      const own = takeWhile((each) => quote.test(each));
      blocks.push({ is: 'quote', lines: own.map((each) => inlineOf(quote.exec(each)?.[1] ?? '')) });
    } else {
      const own = takeWhile((each) => each.trim() !== '' && !startsBlock(each));
      blocks.push({ is: 'paragraph', lines: own.map(inlineOf) });
    }
  }
  return blocks;
}

const startsBlock = (line: string): boolean =>
  item.test(line) || quote.test(line) || heading.test(line) || line.startsWith('```');

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

/** The words of a text without its marks, for one line in a table. */
export const plainText = (text: string): string =>
  blocksOf(text)
    .flatMap((block): readonly string[] => {
      if (block.is === 'code') return [block.text];
      return (block.is === 'list' ? block.items : block.lines).map(words);
    })
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

const words = (line: readonly Inline[]): string =>
  line.map((each) => ('of' in each ? words(each.of) : each.text)).join('');
