import { randomUUIDv7 } from 'node:crypto';
import { grant } from '#isms/across/grant.ts';
import { organisation } from '#isms/across/organisation.ts';
import { person } from '#isms/07-support/people/person.ts';
import { create, type Change } from '#isms/kernel/declarations/change.ts';
import { kept } from '#isms/kernel/values/erased.ts';
import { isProblem, type Problem } from '#isms/kernel/values/problem.ts';
import { weakness } from '../accounts/sign-in/password-strength.ts';
import type { OrganisationService } from '../organisations/organisation-service.ts';
import type { AccountService } from '../accounts/account-service.ts';

export interface FirstAdministrator {
  readonly organisation: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly timeZone?: string | undefined;
}

/**
 * Sets up the first administrator unless `isDone` resolves to true. It is asked while no other process sets up. Returns
 * whether an administrator was set up, or a problem.
 */
export const setUpOnce = (
  isDone: () => Promise<boolean>,
  service: OrganisationService,
  accountService: AccountService,
  first: FirstAdministrator,
): Promise<boolean | Problem> =>
  accountService.alone(async () =>
    (await isDone()) ? false : ((await setUpFirst(service, accountService, first)) ?? true),
  );

/**
 * Sets up an administrator: organisation, person and grant in the journal, then the account. Repeated after a crash, it
 * adds only what is missing.
 */
export async function setUpFirst(
  service: OrganisationService,
  accountService: AccountService,
  first: FirstAdministrator,
): Promise<Problem | undefined> {
  // Checked first, so that nothing is recorded if the password is refused.
  const weak = await weakness(first.password, [first.name, first.email, first.organisation]);
  if (weak) return weak;
  const { timeZone } = first;
  let id = '';
  const committed = await service.commit(
    { id: 'system', person: undefined },
    { why: 'First set-up' },
    (s) => {
      const email = first.email.toLowerCase();
      const known = s.all(person).find(({ fields }) => kept(fields.email)?.toLowerCase() === email);
      id = known?.id ?? randomUUIDv7();
      const changes: Change[] = [];
      if (s.all(organisation).length === 0)
        changes.push(create(organisation, { name: first.organisation, ...(timeZone && { timeZone }) }));
      if (!known) changes.push(create(person, { name: first.name, email: first.email }, id));
      const granted = known
        ? s.referring(grant, 'person', known.id).some(({ fields }) => fields.role === 'isms-manager')
        : false;
      if (!granted) changes.push(create(grant, { person: id, role: 'isms-manager' }));
      return changes;
    },
  );
  if (isProblem(committed)) return committed;
  return accountService.createAccount({
    organisation: service.organisation,
    person: id,
    name: first.name,
    email: first.email,
    password: first.password,
  });
}
