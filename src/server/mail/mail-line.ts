// Characters that begin or end a line, or change the direction of text.
const breaking = /[\p{Cc}\p{Zl}\p{Zp}\u{202A}-\u{202E}\u{2066}-\u{2069}\s]+/gu;
const letters = new Intl.Segmenter();

/**
 * Returns a text as one line of a mail, at most `longest` characters long, so that it cannot look like another part of
 * the mail.
 */
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
