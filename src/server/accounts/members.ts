import { isActive } from '#isms/07-support/people/active-person.ts';
import { isShutOut } from '#isms/across/intervention-hold.ts';
import { person } from '#isms/07-support/people/person.ts';
import { kept } from '#isms/kernel/values/erased.ts';
import type { OrganisationService } from '../organisations/organisation-service.ts';
import type { OrganisationServices } from '../organisations/organisation-services.ts';
import type { Member } from './better-auth/single-sign-on.ts';

/** Returns the people with an e-mail address who work here today, from all organisations. */
export async function membersWith(services: OrganisationServices, email: string): Promise<readonly Member[]> {
  const found: Member[] = [];
  for (const service of await services.all()) {
    const member = await memberWith(service, email.toLowerCase());
    if (member) found.push(member);
  }
  return found;
}

// If two people have the same address, neither is returned.
async function memberWith(service: OrganisationService, email: string): Promise<Member | undefined> {
  const { reader } = await service.now();
  const found = reader
    .all(person)
    .filter((each) => kept(each.fields.email)?.toLowerCase() === email && isActive(each, reader.asOf));
  const [only] = found;
  return only && found.length === 1 && !isShutOut(only.id, reader)
    ? { organisation: service.organisation, person: only.id, name: kept(only.fields.name) ?? only.code }
    : undefined;
}
