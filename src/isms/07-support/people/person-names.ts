import { kept } from '#isms/kernel/values/erased.ts';
import { erasedLabel } from '#isms/kernel/declarations/label.ts';
import type { Id } from '#isms/kernel/field-kinds/field.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import { organisation } from '../../across/organisation.ts';
import { person } from './person.ts';

/**
 * Returns a person's name for a sentence. If it was erased, the text says so and has the code. Returns a dash if there
 * is no person.
 */
export function personName(id: Id<'person'> | undefined, s: Neighbourhood<typeof person>): string {
  const who = s.get(person, id);
  return who ? (kept(who.fields.name) ?? erasedLabel(person, who)) : '-';
}

/** Returns the end of a sentence about acts reserved for top management: the names of its members. */
export function topManagementNames(s: Neighbourhood<typeof person | typeof organisation>): string {
  const who = (s.setting(organisation, 'topManagement') ?? []).map((id) => personName(id, s));
  return who.length > 0
    ? `: ${who.join(' or ')}`
    : '. Who that is, is named in the organisation’s settings, under “Top management”; nobody is yet';
}
