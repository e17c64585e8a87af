/** Text for a terminal: measured, wrapped, coloured, and without control characters. */

// Line breaks and the joiners that several scripts and emoji need are kept.
const steering = /(?![\n\u00ad\u200c\u200d])[\p{Cc}\p{Cf}]/gu;

/**
 * Replaces control characters, so that text from records cannot move the cursor, change colours or reverse the
 * direction of text.
 */
export const printable = (text: string): string =>
  text.replaceAll('\r\n', '\n').replaceAll('\t', ' ').replace(steering, '\ufffd');

/** Replaces line breaks as well, so that the name of a file or an option cannot look like a line of its own. */
export const printableLine = (text: string): string => printable(text).replaceAll('\n', '\ufffd');

const wide =
  /^[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Returns the width of a text in columns. */
export function widthOf(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  let width = 0;
  for (const { segment } of segmenter.segment(text)) width += wide.test(segment) ? 2 : 1;
  return width;
}

export const padded = (text: string, width: number, right = false): string => {
  const gap = ' '.repeat(Math.max(width - widthOf(text), 0));
  return right ? gap + text : text + gap;
};

/** Returns lines of at most the given width. Only a word wider than that is divided. */
export function wrapped(text: string, width: number): readonly string[] {
  return text.split('\n').flatMap((line) => {
    const lines: string[] = [];
    let current = '';
    for (const word of line.split(' ').flatMap((each) => divided(each, width))) {
      const longer = current === '' ? word : `${current} ${word}`;
      if (current !== '' && widthOf(longer) > width) {
        lines.push(current);
        current = word;
      } else current = longer;
    }
    return [...lines, current];
  });
}

function divided(word: string, width: number): readonly string[] {
  if (widthOf(word) <= width) return [word];
  const parts: string[] = [''];
  for (const { segment } of segmenter.segment(word)) {
    const last = parts.at(-1) ?? '';
    if (last !== '' && widthOf(last + segment) > width) parts.push(segment);
    else parts[parts.length - 1] = last + segment;
  }
  return parts;
}

/** Returns a paragraph with `mark` before its first line and the other lines indented as far. */
export function hanging(mark: string, text: string, width: number): string {
  const gap = ' '.repeat(widthOf(mark));
  return wrapped(text, Math.max(width - gap.length, 20))
    .map((line, n) => `${n === 0 ? mark : gap}${line}`.trimEnd())
    .join('\n');
}

export type Colour = 'red' | 'yellow' | 'green' | 'blue' | 'grey' | 'bold';
const codes: Readonly<Record<Colour, string>> = {
  red: '31',
  yellow: '33',
  green: '32',
  blue: '34',
  grey: '90',
  bold: '1',
};

/** Returns the text with colour codes, or unchanged if `on` is false. */
export const painted = (text: string, colour: Colour, on: boolean): string =>
  on ? `\u001b[${codes[colour]}m${text}\u001b[0m` : text;
