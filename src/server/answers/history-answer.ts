import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { AnyRegister } from '#isms/kernel/declarations/register.ts';
import { isSameValue } from '#isms/kernel/snapshot/decision-snapshot.ts';
import type { CommitEntry, VersionEntry, VersionsQuery } from '#journal/journal.ts';
import type { Answers } from './answers.ts';
import type { Commits, History } from '../contract/contract.ts';

/** The versions wanted: the newest, or the newest below `before`. */
export interface HistoryQuery {
  readonly limit: number;
  readonly before?: number | undefined;
}

type Read = (query: Required<VersionsQuery>) => Promise<readonly VersionEntry[]>;

/**
 * Returns versions of a record, newest first and at most the current one, each with the fields that differ from the
 * version before. Reads no others.
 */
export async function historyAnswer(
  answers: Answers,
  register: AnyRegister,
  current: Stored,
  { limit, before = Infinity }: HistoryQuery,
  read: Read,
): Promise<History> {
  const { version: total } = current;
  const upTo = Math.min(before - 1, total);
  const after = Math.max(0, upTo - limit);
  // One more, so that the oldest can be compared with the version before it.
  const versions = await read({ after: Math.max(0, after - 1), upTo });
  const asked = [...versions.entries()].filter(([, { record }]) => record.version > after);
  const told = asked.map(([n, entry]) => {
    const { record, position, at, recordedAt, by, why, action, key, imported } = entry;
    const earlier = versions[n - 1]?.record.fields ?? {};
    const fields = answers.fields(register, current, record.fields);
    answers.nameAll(register.fields, fields);
    answers.name(by, 'person');
    return {
      version: record.version,
      position,
      at,
      recordedAt,
      by,
      ...(why !== undefined && { why }),
      ...(action !== undefined && { action }),
      ...(key !== undefined && { key }),
      imported,
      retired: record.retired,
      changed: Object.keys(register.fields).filter(
        (name) => !isSameValue(Reflect.get(earlier, name), record.fields[name]),
      ),
      fields,
    };
  });
  return {
    versions: told.toReversed(),
    names: answers.names,
    total,
    ...(after > 0 && { next: after + 1 }),
  };
}

// Enough to show what a commit was about. An import has tens of thousands.
const mostRecords = 50;

/**
 * Returns commits with those of their records that the asker may read. Commits without such a record are left out,
 * since their reason would disclose what they were about.
 */
export function commitsAnswer(
  answers: Answers,
  found: readonly CommitEntry[],
): Pick<Commits, 'commits' | 'names' | 'withheld'> {
  const commits = found.flatMap(
    ({ position, hash, at, recordedAt, by, why, action, key, imported, records, erased }) => {
      const readable = records.filter(({ register, id }) => answers.mayReadId(register, id));
      const emptied = erased
        .filter(({ register, id }) => answers.mayReadId(register, id))
        .map(({ register, id, code }) => ({ register, id, code }));
      if (readable.length + emptied.length === 0) return [];
      const named = readable.slice(0, mostRecords);
      answers.name(by, 'person');
      for (const { register, id } of [...named, ...emptied]) answers.name(id, register);
      return [
        {
          position,
          hash,
          at,
          recordedAt,
          by,
          // The reason may be about every record of the commit.
          ...(why !== undefined && readable.length === records.length && { why }),
          ...(action !== undefined && { action }),
          ...(key !== undefined && { key }),
          imported,
          total: readable.length,
          records: named,
          ...(emptied.length > 0 && { erased: emptied }),
        },
      ];
    },
  );
  return { commits, names: answers.names, withheld: !answers.mayReadAll('all') };
}
