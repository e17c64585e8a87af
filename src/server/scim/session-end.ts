import type { Membership } from '../accounts/better-auth/membership-table.ts';
import type { OrganisationService } from '../organisations/organisation-service.ts';
import type { OrganisationServices } from '../organisations/organisation-services.ts';
import type { AccountService } from '../accounts/account-service.ts';

/**
 * Ends the sessions of a person who lost access. The gate rejects them already, since it reads the records each time;
 * this leaves none open. Sessions stay if the account still has access to another organisation.
 */
export async function endAccess(
  service: OrganisationService,
  person: string,
  services: OrganisationServices,
  accountService: AccountService,
): Promise<void> {
  if (await service.asker(person)) return;
  const works = async ({ organisation, person: id }: Membership) =>
    (await services.of(organisation).asker(id)) !== undefined;
  const here = await accountService.memberships.at(service.organisation);
  for (const { userId } of here.filter((each) => each.person === person)) {
    const elsewhere = await Promise.all((await accountService.memberships.of(userId)).map(works));
    if (!elsewhere.includes(true)) await accountService.sessions.endAll(userId);
  }
}
