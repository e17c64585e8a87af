import { statSync } from 'node:fs';
import { dayOf, isDate } from '#isms/kernel/calendar.ts';
import type { Inquiry } from '#isms/kernel/inquiry.ts';
import { isProblem, notFound, type Problem } from '#isms/kernel/problem.ts';
import type { Snapshot } from '#isms/kernel/snapshot.ts';
import { read, type History } from '#exchange/folder/read.ts';
import { replay, type ReplayOptions } from '#exchange/folder/replay.ts';
import type { Declarations, Io, Option } from './command.ts';

/** The option that says for which day something is asked. */
export const asOfOption: Option = {
  value: 'DATE',
  help: 'As it stood at the end of that day; today, if left out.',
  check: (value) => (isDate(value) ? undefined : 'must be a day that exists, such as 2026-09-30'),
};

/** An organisation as a folder tells it, with someone to ask about it. */
export interface Opened {
  readonly history: History;
  readonly snapshot: Snapshot;
  readonly inquiry: Inquiry;
}

/** Reads a folder and replays it up to a day: today in the organisation's time zone, if none is given. */
export function open(
  folder: string,
  { isms, inquirer }: Declarations,
  io: Pick<Io, 'now'>,
  { asOf, onCommit }: { readonly asOf: string | undefined; readonly onCommit?: ReplayOptions['onCommit'] },
): Opened | Problem {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return notFound(`The folder ${folder}`);
  const history = read(folder, isms);
  if (isProblem(history)) return history;
  const until = asOf ?? ((zone: string) => dayOf(io.now(), zone));
  const snapshot = replay(isms, history, { until, ...(onCommit && { onCommit }) });
  return isProblem(snapshot) ? snapshot : { history, snapshot, inquiry: inquirer().at(snapshot) };
}
