import type { Asker } from '#access/asker.ts';
import { asksForSecondFactor } from '#access/second-factor.ts';
import { anchorText } from '#journal/anchor.ts';
import type { MemberAccount } from '../accounts/account-list.ts';
import type { House } from '../organisations/organisation-service.ts';
import type { Message } from '../mail/mail-server.ts';
import { asked, type Post } from '../mail/mailer.ts';
import type { Rhythm } from './digest-days.ts';
import { digestMail, promptMail, type Addressed } from './notification-mails.ts';
import type { AskedLine, Work } from './work.ts';

/** To whom a mail goes: a person of an organisation, with their account. */
interface Reader {
  readonly house: House;
  readonly asker: Asker;
  readonly account: MemberAccount;
}

/** A digest; without a rhythm it is one that whoever gets it asked for. */
export async function digestFor(post: Post, reader: Reader, work: Work, rhythm?: Rhythm): Promise<Message> {
  const { journal, organisation } = reader.house;
  const head = anchorText(await journal.anchor(organisation));
  return digestMail(await addressed(post, reader), work, { rhythm, head });
}

export const promptFor = async (post: Post, reader: Reader, fresh: readonly AskedLine[]): Promise<Message> =>
  promptMail(await addressed(post, reader), fresh);

async function addressed(post: Post, { house, asker, account }: Reader): Promise<Addressed> {
  const { email, alone, authenticator, passkeys, elsewhere } = account;
  // Whoever is a member of several is shown the one they chose last, unless a link says which it is about.
  const which = alone ? '' : `?organisation=${encodeURIComponent(house.organisation)}`;
  const hasFactor = authenticator || passkeys > 0 || elsewhere.length > 0;
  return {
    ...(await asked(house, email)),
    link: (path) => post.link(`${path}${which}`),
    isClosed: !hasFactor && asksForSecondFactor(asker, asker.head),
  };
}
