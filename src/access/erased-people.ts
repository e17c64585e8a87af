import { person } from '#isms/07-support/person.ts';
import type { Change } from '#isms/kernel/change.ts';
import { isErased } from '#isms/kernel/erased.ts';
import { refused, type Problem } from '#isms/kernel/problem.ts';
import type { Reader } from '#isms/kernel/reader.ts';

/** Why changes are refused that would put on record again what was erased of a person; undefined where none does. */
export function refillsErased(changes: readonly Change[], s: Reader): Problem | undefined {
  for (const change of changes) {
    if (change.do !== 'amend' || change.register !== person.key) continue;
    const about = s.get(person, change.id);
    if (!about || !isErased(about.fields.name)) continue;
    const filled = Object.entries(change.fields).some(
      ([name, value]) =>
        person.fields[name as keyof typeof person.fields]?.personal && value !== null && !isErased(value),
    );
    if (filled)
      return refused(
        `What is personal about ${about.code} was erased and is not put on record again. Add a new person instead.`,
      );
  }
  return undefined;
}
