import { kept } from '#isms/kernel/erased.ts';
import type { Id } from '#isms/kernel/field.ts';
import type { Neighbourhood } from '#isms/kernel/reader.ts';
import { person } from './person.ts';

/** A person's name for a sentence; their code once the name is erased, a dash where there is nobody. */
export function nameOf(id: Id<'person'> | undefined, s: Neighbourhood<typeof person>): string {
  const who = s.get(person, id);
  return (who && (kept(who.fields.name) ?? who.code)) ?? '-';
}
