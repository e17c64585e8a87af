import { randomBytes, randomUUIDv7 } from 'node:crypto';
import { grant } from '#isms/across/grant.ts';
import { organisation } from '#isms/across/organisation.ts';
import { person } from '#isms/07-support/person.ts';
import { create } from '#isms/kernel/change.ts';
import { isProblem, type Problem } from '#isms/kernel/problem.ts';
import type { House } from '../organisations/organisation-service.ts';
import type { Houses } from '../organisations/organisation-services.ts';
import type { SignedIn, SignIn } from '../accounts/account-service.ts';

/**
 * Founds a further organisation, with whoever asks as its first ISMS manager: organisation, person and grant in its journal,
 * then the membership of their account.
 */
export async function found(
  { name, timeZone }: { readonly name: string; readonly timeZone?: string | undefined },
  who: SignedIn,
  houses: Houses,
  signIn: SignIn,
): Promise<House | Problem> {
  const house = houses.of(keyFrom(name));
  await houses.journal.establish(house.organisation);
  const id = randomUUIDv7();
  const committed = await house.commit({ id: 'system', person: undefined }, { why: 'Founded' }, () => [
    create(organisation, { name, ...(timeZone && { timeZone }) }),
    create(person, { name: who.name, email: who.email }, id),
    create(grant, { person: id, role: 'isms-manager' }),
  ]);
  if (isProblem(committed)) return committed;
  await signIn.memberships.join(who.account, { organisation: house.organisation, person: id });
  return house;
}

/** A key that is read off the name, and that nobody else has. It stands in addresses, and never changes. */
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
