import type { Membership } from '../accounts/memberships.ts';
import type { OrganisationService } from '../organisations/organisation-service.ts';
import type { OrganisationServices } from '../organisations/organisation-services.ts';
import type { AccountService } from '../accounts/account-service.ts';

/**
 * Ends the sessions of whoever is not let in any more. The gate refuses them already, since it asks the records each time;
 * this is so that none is left. Where their account works in another organisation too, it is still theirs.
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
