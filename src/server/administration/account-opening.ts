import { isShutOut, wasHandedOver } from '#isms/across/intervention-hold.ts';
import { personName } from '#isms/07-support/people/person-names.ts';
import { person } from '#isms/07-support/people/person.ts';
import { kept } from '#isms/kernel/values/erased.ts';
import { isProblem, type Problem } from '#isms/kernel/values/problem.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { OrganisationService } from '../organisations/organisation-service.ts';
import { recordIntervention } from './account-intervention.ts';
import { addressesOfManagement } from '../accounts/management-addresses.ts';
import type { Mailer } from '../mail/mailer.ts';
import type { AccountService } from '../accounts/account-service.ts';

type Person = Stored<typeof person>;

interface NoticeServices {
  readonly mailer: Mailer;
  readonly accountService: Pick<AccountService, 'accountList'>;
  /** Called when the notices could not be sent. */
  readonly complain: (error: unknown) => void;
}

/**
 * Records that an account is created, if a person other than its owner could be creating it: the account was removed
 * before, its link was handed over by an administrator, or the e-mail address on record has changed. The account then
 * takes no decisions for a day, and top management and the former addresses are notified. Returns a problem if it
 * cannot be recorded.
 */
export async function recordOpening(
  service: OrganisationService,
  { mailer, accountService, complain }: NoticeServices,
  about: Person,
  inviter?: string,
): Promise<Problem | undefined> {
  const { reader } = await service.now();
  const former = await formerAddresses(service, about);
  const isSuspect = former.hasChanged || wasHandedOver(about.id, reader);
  const kind = isShutOut(about.id, reader) ? 'reopening' : isSuspect ? 'opening' : undefined;
  if (!kind) return undefined;
  const known = reader.get(person, inviter);
  const by = known && !known.retired ? known.id : undefined;
  const recorded = await recordIntervention(service, undefined, { about, kind, by, why: undefined });
  if (isProblem(recorded)) return recorded;
  const news = {
    deed: kind,
    why: undefined,
    by: by === undefined ? 'Somebody' : personName(by, reader),
    about: personName(about.id, reader),
  } as const;
  const tell = async (): Promise<void> => {
    const told = await addressesOfManagement(
      service,
      accountService,
      inviter === undefined ? [about.id] : [inviter, about.id],
    );
    await mailer.tellManagement(service, told, news);
    for (const address of former.addresses) await mailer.tellOwner(service, address, news);
  };
  // Not awaited: a first sign-in at a provider runs in a transaction of better-auth, and looking up addresses would
  // wait for its end.
  tell().catch(complain);
  return undefined;
}

// Further addresses are of no more use, and each gets a mail.
const mostFormer = 3;

/** Returns the former addresses of a person, latest first, and whether the address has ever changed. */
async function formerAddresses(
  { journal, organisation }: OrganisationService,
  { id, register, fields }: Person,
): Promise<{ readonly addresses: readonly string[]; readonly hasChanged: boolean }> {
  const versions = await journal.history(organisation, register, id);
  const address = (email: Person['fields']['email']): string =>
    (email === undefined ? undefined : kept(email))?.toLowerCase() ?? '';
  const [now, ...before] = [
    address(fields.email),
    ...new Set(versions.map((version) => address((version.record as Person).fields.email)).toReversed()),
  ];
  const former = before.filter((each) => each !== now);
  return {
    addresses: former.filter((each) => each !== '').slice(0, mostFormer),
    hasChanged: former.length > 0,
  };
}
