import type { AnyRegister } from '#isms/kernel/register.ts';
import { same } from '#isms/kernel/seen.ts';
import type { CommitEntry, VersionEntry } from '#journal/journal.ts';
import type { Answers } from './answers.ts';
import type { Commits, History } from './contract.ts';

/** Which versions of a record to tell: the newest below a version, up to a position of the journal. */
export interface HistoryQuery {
  readonly limit: number;
  readonly before?: number | undefined;
}

/** Versions of a record, newest first, each with the fields in which it differs from the one before. */
export function historyAnswer(
  answers: Answers,
  register: AnyRegister,
  versions: readonly VersionEntry[],
  { limit, before = Infinity }: HistoryQuery,
): History {
  const inOrder = versions
    .filter(({ position }) => position <= answers.inquiry.snapshot.position)
    .toSorted((a, b) => a.record.version - b.record.version);
  const end = inOrder.findLastIndex(({ record }) => record.version < before) + 1;
  const start = Math.max(0, end - limit);
  const told = inOrder.slice(start, end).map((entry, n) => {
    const { record, position, at, recordedAt, by, why, action, imported } = entry;
    const earlier = inOrder[start + n - 1]?.record.fields ?? {};
    answers.nameAll(register.fields, record.fields);
    answers.name(by, 'person');
    return {
      version: record.version,
      position,
      at,
      recordedAt,
      by,
      ...(why !== undefined && { why }),
      ...(action !== undefined && { action }),
      imported,
      retired: record.retired,
      changed: Object.keys(register.fields).filter(
        (name) => !same(Reflect.get(earlier, name), record.fields[name]),
      ),
      fields: record.fields,
    };
  });
  const [oldest] = told;
  return {
    versions: told.toReversed(),
    names: answers.names,
    total: inOrder.length,
    ...(oldest && start > 0 && { next: oldest.version }),
  };
}

// Enough to see what a commit was about; an import has tens of thousands.
const mostRecords = 50;

/**
 * Commits as the asker may see them: with the records of registers they may read. One that touched nothing else is
 * withheld whole, since its reason says what it was about.
 */
export function commitsAnswer(
  answers: Answers,
  found: readonly CommitEntry[],
): Pick<Commits, 'commits' | 'names' | 'withheld'> {
  const commits = found.flatMap(
    ({ position, at, recordedAt, by, why, action, imported, records, erased }) => {
      const readable = records.filter(({ register }) => answers.mayRead(register));
      const mayRead = records.length > 0 ? readable.length > 0 : answers.mayRead(erased?.register ?? '');
      if (!mayRead) return [];
      answers.name(by, 'person');
      return [
        {
          position,
          at,
          recordedAt,
          by,
          ...(why !== undefined && { why }),
          ...(action !== undefined && { action }),
          imported,
          total: readable.length,
          records: readable.slice(0, mostRecords),
        },
      ];
    },
  );
  return { commits, names: answers.names, withheld: found.length - commits.length };
}
