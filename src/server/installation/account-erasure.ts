import { person } from '#isms/07-support/people/person.ts';
import { isErased } from '#isms/kernel/values/erased.ts';
import type { OrganisationService } from '../organisations/organisation-service.ts';
import type { AccountService } from '../accounts/account-service.ts';

/**
 * Removes the accounts and invitations of people whose records were erased, with sessions, API keys, second factors,
 * links and mail choices. Returns the number of accounts. An account with memberships in other organisations continues
 * there. Can be repeated safely.
 */
export async function eraseAccounts(
  service: OrganisationService,
  { memberships, invitations, interventions, resets }: AccountService,
): Promise<number> {
  const { organisation } = service;
  const [{ reader }, members, invited] = await Promise.all([
    service.now(),
    memberships.at(organisation),
    invitations.at(organisation),
  ]);
  const isGone = (id: string): boolean => {
    const record = reader.get(person, id);
    return record !== undefined && isErased(record.fields.name);
  };
  for (const id of invited.keys()) if (isGone(id)) await invitations.withdraw({ organisation, person: id });
  const gone = members.filter(({ person: id }) => isGone(id));
  for (const { userId } of gone) {
    await resets.withdraw(userId);
    await interventions.remove(userId, organisation);
  }
  return gone.length;
}
