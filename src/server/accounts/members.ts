import { isActive } from '#isms/07-support/active.ts';
import { person } from '#isms/07-support/person.ts';
import { kept } from '#isms/kernel/erased.ts';
import type { House } from '../house.ts';
import type { Member } from './single-sign-on.ts';

/** The one person who works here today and has an e-mail address. Of two who have the same, neither is meant. */
export async function memberWith(house: House, email: string): Promise<Member | undefined> {
  const { reader } = await house.now();
  const found = reader
    .all(person)
    .filter((each) => kept(each.fields.email)?.toLowerCase() === email && isActive(each, reader.asOf));
  const [only] = found;
  return only && found.length === 1
    ? { person: only.id, name: kept(only.fields.name) ?? only.code }
    : undefined;
}
