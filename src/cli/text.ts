/** Text for a terminal: measured, wrapped, coloured, and with nothing in it that would steer the terminal. */

// Line breaks stay, and so do the joiners that several scripts and emoji need.
const steering = /(?![\n\u00ad\u200c\u200d])[\p{Cc}\p{Cf}]/gu;

/** What somebody wrote into a record must not move the cursor, recolour the screen or turn the direction of text. */
export const printable = (text: string): string =>
  text.replaceAll('\r\n', '\n').replaceAll('\t', ' ').replace(steering, '\ufffd');

/** The same in one line: a name of a file or an option, of which nothing looks like a line of its own. */
export const printableLine = (text: string): string => printable(text).replaceAll('\n', '\ufffd');

const wide =
  /^[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** How many columns a text takes. */
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

/** Lines of at most that many columns; only a word that is wider by itself is divided. */
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

/** A paragraph with its first line behind `mark` and the others below it. */
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

/** Text in a colour, or as it is where there is none. */
export const painted = (text: string, colour: Colour, on: boolean): string =>
  on ? `\u001b[${codes[colour]}m${text}\u001b[0m` : text;
