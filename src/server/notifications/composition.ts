import type { Asker } from '#access/asker.ts';
import { asksForSecondFactor } from '#access/second-factor.ts';
import { anchorText } from '#journal/chain/anchor.ts';
import type { MemberAccount } from '../accounts/account-list.ts';
import type { OrganisationService } from '../organisations/organisation-service.ts';
import type { Message } from '../mail/mail-server.ts';
import { mailAddressed, type Mailer } from '../mail/mailer.ts';
import type { Rhythm } from './digest-days.ts';
import { digestMail, promptMail, type Addressed } from './notification-mails.ts';
import type { AskedLine, PersonalWork } from './work.ts';

/** The recipient of a mail: a person of an organisation, with their account. */
interface Reader {
  readonly service: OrganisationService;
  readonly asker: Asker;
  readonly account: MemberAccount;
}

/** Returns a digest. Without a rhythm, it is one that the recipient requested. */
export async function digestFor(
  mailer: Mailer,
  reader: Reader,
  work: PersonalWork,
  rhythm?: Rhythm,
): Promise<Message> {
  const { journal, organisation } = reader.service;
  const head = anchorText(await journal.anchor(organisation));
  return digestMail(await addressed(mailer, reader), work, { rhythm, head });
}

export const promptFor = async (
  mailer: Mailer,
  reader: Reader,
  fresh: readonly AskedLine[],
): Promise<Message> => promptMail(await addressed(mailer, reader), fresh);

async function addressed(mailer: Mailer, { service, asker, account }: Reader): Promise<Addressed> {
  const { email, alone, authenticator, passkeys, elsewhere } = account;
  // A member of several organisations would see the one chosen last, so links name the organisation.
  const which = alone ? '' : `?organisation=${encodeURIComponent(service.organisation)}`;
  const hasFactor = authenticator || passkeys > 0 || elsewhere.length > 0;
  return {
    ...(await mailAddressed(service, email)),
    link: (path) => mailer.link(`${path}${which}`),
    isClosed: !hasFactor && asksForSecondFactor(asker, asker.head),
  };
}
