import type { Membership } from '../accounts/memberships.ts';
import type { House } from '../organisations/organisation-service.ts';
import type { Houses } from '../organisations/organisation-services.ts';
import type { SignIn } from '../accounts/account-service.ts';

/**
 * Ends the sessions of whoever is not let in any more. The gate refuses them already, since it asks the records each time;
 * this is so that none is left. Where their account works in another organisation too, it is still theirs.
 */
export async function endAccess(house: House, person: string, houses: Houses, signIn: SignIn): Promise<void> {
  if (await house.asker(person)) return;
  const works = async ({ organisation, person: id }: Membership) =>
    (await houses.of(organisation).asker(id)) !== undefined;
  const here = await signIn.memberships.at(house.organisation);
  for (const { userId } of here.filter((each) => each.person === person)) {
    const elsewhere = await Promise.all((await signIn.memberships.of(userId)).map(works));
    if (!elsewhere.includes(true)) await signIn.sessions.endAll(userId);
  }
}
