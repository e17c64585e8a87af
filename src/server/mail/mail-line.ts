// What begins a line, ends one, or turns the direction in which a text is read.
const breaking = /[\p{Cc}\p{Zl}\p{Zp}\u{202A}-\u{202E}\u{2066}-\u{2069}\s]+/gu;
const letters = new Intl.Segmenter();

/** A text as it stands in one line of a mail, so that nothing in it looks like another part of that. */
export function mailLine(text: string, longest: number): string {
  const line = text.replaceAll(breaking, ' ').trim();
  if (line.length <= longest) return line;
  let kept = '';
  for (const { segment } of letters.segment(line)) {
    if (kept.length + segment.length >= longest) break;
    kept += segment;
  }
  return `${kept}…`;
}
