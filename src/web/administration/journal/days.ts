import { dayOf, type PlainDate } from '#isms/kernel/values/calendar.ts';
import type { Commits } from '#server/contract/contract.ts';

export type Commit = Commits['commits'][number];

interface Day {
  readonly on: PlainDate;
  readonly commits: readonly Commit[];
}

/** Groups commits by the day on which they happened, in the order in which they come. */
export const daysOf = (commits: readonly Commit[], timeZone: string): readonly Day[] =>
  [...Map.groupBy(commits, ({ at }) => dayOf(at, timeZone))].map(([on, own]) => ({ on, commits: own }));

/** Returns what a commit did if that is the same for all its records, otherwise `touch`. */
export function didOf({ records }: Commit): Commit['records'][number]['did'] | 'touch' {
  const [first, ...others] = new Set(records.map(({ did }) => did));
  return first === undefined || others.length > 0 ? 'touch' : first;
}
