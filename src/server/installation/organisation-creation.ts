import { randomBytes, randomUUIDv7 } from 'node:crypto';
import { grant } from '#isms/across/grant.ts';
import { organisation } from '#isms/across/organisation.ts';
import { person } from '#isms/07-support/people/person.ts';
import { create } from '#isms/kernel/declarations/change.ts';
import { isProblem, type Problem } from '#isms/kernel/values/problem.ts';
import type { OrganisationService } from '../organisations/organisation-service.ts';
import type { OrganisationServices } from '../organisations/organisation-services.ts';
import type { SignedIn, AccountService } from '../accounts/account-service.ts';

/**
 * Creates a further organisation with the asker as its first ISMS manager: organisation, person and grant in its
 * journal, then the membership of the account. Returns a problem if the commit fails.
 */
export async function createOrganisation(
  { name, timeZone }: { readonly name: string; readonly timeZone?: string | undefined },
  who: SignedIn,
  services: OrganisationServices,
  accountService: AccountService,
): Promise<OrganisationService | Problem> {
  const service = services.of(keyFrom(name));
  await services.journal.establish(service.organisation);
  const id = randomUUIDv7();
  const committed = await service.commit({ id: 'system', person: undefined }, { why: 'Founded' }, () => [
    create(organisation, { name, ...(timeZone && { timeZone }) }),
    create(person, { name: who.name, email: who.email }, id),
    create(grant, { person: id, role: 'isms-manager' }),
  ]);
  if (isProblem(committed)) return committed;
  await accountService.memberships.join(who.account, { organisation: service.organisation, person: id });
  return service;
}

/** Returns a unique key made from the name. It is part of addresses and never changes. */
function keyFrom(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replaceAll(/^-+|-+$/g, '');
  return [plain, randomBytes(4).toString('hex')].filter(Boolean).join('-');
}
