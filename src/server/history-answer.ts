import { points, targets } from '#isms/kernel/index-of-references.ts';
import type { AnyRegister } from '#isms/kernel/register.ts';
import { same } from '#isms/kernel/seen.ts';
import type { VersionEntry } from '#journal/journal.ts';
import type { Answers } from './answers.ts';
import type { History } from './contract.ts';

/** All versions of a record, newest first, each with the fields in which it differs from the one before. */
export function historyAnswer(
  answers: Answers,
  register: AnyRegister,
  versions: readonly VersionEntry[],
): History {
  const inOrder = versions.toSorted((a, b) => a.record.version - b.record.version);
  return {
    versions: inOrder
      .map(({ record, position, at, recordedAt, by, why, action, imported }, n) => {
        const before = inOrder[n - 1]?.record.fields ?? {};
        const names = Object.keys(register.fields);
        for (const name of names) {
          const field = register.fields[name];
          if (field && points(field))
            for (const id of targets(field, record.fields[name])) answers.name(id, field.to);
        }
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
          changed: names.filter((name) => !same(Reflect.get(before, name), record.fields[name])),
          fields: record.fields,
        };
      })
      .toReversed(),
    names: answers.names,
  };
}
