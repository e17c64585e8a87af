import type { Finding } from '#isms/kernel/declarations/finding.ts';
import type { Inquiry } from '#isms/kernel/queries/inquiry.ts';
import { messageOf } from '#isms/kernel/queries/finding-message.ts';
import { groupedFindings } from '#isms/kernel/queries/grouped-findings.ts';
import type { Io } from './command.ts';
import { hanging, printable, widthOf } from './text.ts';

export interface Screen extends Pick<Io, 'colour' | 'width'> {
  /** Also lists each record of a finding about several records. */
  readonly allRecords?: boolean;
}

/**
 * Yields the lines of findings with their advice. Like findings about several records become one, with a sample of
 * them.
 */
export function* findingLines(
  findings: readonly Finding[],
  inquiry: Inquiry,
  { width, allRecords = false }: Screen,
  lead: string,
  remark: (alike: readonly Finding[]) => string = () => '',
): Iterable<string> {
  for (const { findings: alike, message, fix } of groupedFindings(inquiry, findings)) {
    const said = `${printable(message)}${remark(alike)}`;
    const advice = `→ ${printable(fix)}`;
    const each = allRecords && alike.length > 1 ? alike : [];
    const together = `${lead}${said} ${advice}`;
    if (each.length === 0 && widthOf(together) <= width) yield together;
    else {
      yield hanging(lead, said, width);
      for (const one of each) yield hanging(`${lead}- `, printable(messageOf(inquiry, one).message), width);
      yield hanging(`${lead}→ `, advice.slice(2), width);
    }
  }
}
