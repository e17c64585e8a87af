import type { Asker } from '#access/asker.ts';
import { csvLines } from '#exchange/csv.ts';
import type { Fields } from '#isms/kernel/field-kinds/field.ts';
import { line, number, prose, reference, yesNo } from '#isms/kernel/declarations/fields.ts';
import type { Inquiry } from '#isms/kernel/queries/inquiry.ts';
import type { FoundCommits } from '#journal/journal.ts';
import { Answers } from './answers.ts';
import type { Commits } from '../contract/contract.ts';
import { commitsAnswer } from './history-answer.ts';

const columns: Fields = {
  position: number({ title: 'Commit', help: 'Its place in the journal.' }),
  at: line({ title: 'At', help: 'When it happened, UTC.' }),
  recordedAt: line({ title: 'Recorded at', help: 'When it was written, UTC.' }),
  imported: yesNo({ title: 'Imported', help: 'Whether the first of them is what an import claims.' }),
  by: reference('person', { title: 'Person', help: 'Who did it; empty for the system itself.' }),
  name: line({ title: 'Name', help: 'What they are called.' }),
  act: line({ title: 'Act', help: 'The act that was taken, if one was.' }),
  why: prose({ title: 'Reason', help: 'Why it was done.' }),
  records: line({ title: 'Records', help: 'What it touched: codes with versions.' }),
  erased: line({ title: 'Erased', help: 'The records whose personal content was erased with it.' }),
  hash: line({ title: 'Hash', help: 'Of its entry.' }),
};

/** Yields all commits found as CSV, newest first, in portions. */
export async function* commitsAsCsv(
  inquiry: Inquiry,
  asker: Asker,
  found: (before?: number) => Promise<FoundCommits>,
): AsyncIterable<string> {
  let before: number | undefined;
  let isFirst = true;
  do {
    const { commits, next } = await found(before);
    // New for each portion, since it collects names without end.
    const answers = new Answers(inquiry, asker);
    const answer = commitsAnswer(answers, commits);
    const lines = [
      ...csvLines(inquiry.snapshot, {
        columns,
        rows: answer.commits.map((each) => rowOf(inquiry, answer.names, each)),
      }),
    ];
    yield (isFirst ? lines : lines.slice(1)).join('');
    [before, isFirst] = [next, false];
  } while (before !== undefined);
}

function rowOf(
  { catalogue }: Inquiry,
  names: Commits['names'],
  { by, action, records, total, erased, ...commit }: Commits['commits'][number],
): Readonly<Record<string, unknown>> {
  const more = total > records.length ? [`and ${total - records.length} more`] : [];
  return {
    ...commit,
    by: by === 'system' ? undefined : by,
    name: names[by]?.label,
    act: action === undefined ? undefined : (catalogue.actions.get(action)?.title ?? action),
    records: [...records.map(({ code, version }) => `${code} v${version}`), ...more].join('; '),
    erased: erased?.map(({ code }) => code).join('; '),
  };
}
