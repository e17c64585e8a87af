import { peopleWith } from '#isms/across/active-grants.ts';
import { person } from '#isms/07-support/people/person.ts';
import { organisation } from '#isms/across/organisation.ts';
import { kept } from '#isms/kernel/values/erased.ts';
import type { OrganisationService } from '../organisations/organisation-service.ts';
import type { AccountService } from './account-service.ts';

/** Returns the mail addresses of people: that of the account, which only its owner can change, else that on record. */
export async function addressesOf(
  service: OrganisationService,
  { accountList }: Pick<AccountService, 'accountList'>,
  people: readonly string[],
): Promise<readonly string[]> {
  const [{ reader }, accounts] = await Promise.all([service.now(), accountList.at(service.organisation)]);
  return people.flatMap((id) => {
    const email = reader.get(person, id)?.fields.email;
    return accounts.get(id)?.email ?? ((email && kept(email)) || []);
  });
}

/** Returns the mail addresses of top management, except for the people in `but`. */
export async function addressesOfManagement(
  service: OrganisationService,
  signIn: Pick<AccountService, 'accountList'>,
  but: readonly string[],
): Promise<readonly string[]> {
  const { reader } = await service.now();
  const named = reader.setting(organisation, 'topManagement') ?? [];
  const all = new Set<string>([...named, ...peopleWith('top-management', reader)]);
  return addressesOf(
    service,
    signIn,
    [...all].filter((id) => !but.includes(id)),
  );
}
