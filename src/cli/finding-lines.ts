import type { Finding } from '#isms/kernel/finding.ts';
import type { Inquiry } from '#isms/kernel/inquiry.ts';
import { messageOf } from '#isms/kernel/message.ts';
import type { Io } from './command.ts';
import { hanging, printable, widthOf } from './text.ts';

export type Screen = Pick<Io, 'colour' | 'width'>;

// Enough to see what is meant; JSON has all of them.
const mostAlike = 8;

/** Findings with their advice, those alike together. */
export function* alikeLines(
  findings: readonly Finding[],
  inquiry: Inquiry,
  { width }: Screen,
  lead: string,
  remark: (finding: Finding) => string = () => '',
): Iterable<string> {
  const groups = Map.groupBy(findings, (finding) => `${finding.rule} ${finding.key} ${finding.primary}`);
  for (const alike of groups.values()) {
    const [first] = alike;
    if (!first) continue;
    const said = alike
      .slice(0, mostAlike)
      .map((each) => printable(messageOf(inquiry, each).message) + remark(each));
    const fix = `→ ${printable(messageOf(inquiry, first).fix)}`;
    const together = `${lead}${said[0] ?? ''} ${fix}`;
    if (alike.length === 1 && widthOf(together) <= width) yield together;
    else {
      for (const text of said) yield hanging(lead, text, width);
      if (alike.length > mostAlike)
        yield `${lead}… and ${alike.length - mostAlike} more like this; --json lists all.`;
      yield hanging(`${lead}→ `, fix.slice(2), width);
    }
  }
}
