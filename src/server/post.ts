import type { House } from './house.ts';
import type { Mail, MailServer, Message } from './mail.ts';
import { failureOf, type MailFailure } from './mail-failure.ts';
import {
  changedMail,
  invitationMail,
  managementMail,
  ownerMail,
  resetMail,
  testMail,
  type Told,
} from './mails.ts';

interface Options {
  /** Absent where the installation names no mail server. */
  readonly mail: Mail | undefined;
  /** The address people open. */
  readonly url: () => string;
  readonly complain: (message: string, error: unknown) => void;
}

/** What the server writes to people about their accounts. */
export class Post {
  readonly #options: Options;

  constructor(options: Options) {
    this.#options = options;
  }

  /** Whether there is a mail server at all. */
  get isOpen(): boolean {
    return this.#options.mail !== undefined;
  }

  /** Sends an invitation; false where it could not be sent, so that whoever invites hands the link over another way. */
  invited(house: House, to: string, path: string): Promise<boolean> {
    return this.#send(async () => invitationMail({ ...(await asked(house, to)), link: this.#link(path) }));
  }

  /** Sends the link of a reset. */
  reset(house: House, to: string, path: string): Promise<boolean> {
    return this.#send(async () => resetMail({ ...(await asked(house, to)), link: this.#link(path) }));
  }

  async changed(house: House, to: string): Promise<void> {
    await this.#send(async () => changedMail(await asked(house, to)));
  }

  /** Where mail goes out and from whom; undefined where there is no mail server. */
  get way(): { readonly server: MailServer; readonly from: string } | undefined {
    const { mail } = this.#options;
    return mail && { server: mail.server, from: mail.from };
  }

  /** Sends a mail to see whether one arrives; resolves with why it could not be sent. */
  async tried(house: House, to: string): Promise<MailFailure | undefined> {
    const { mail, complain } = this.#options;
    if (!mail) return 'none';
    try {
      await mail.send(testMail(await asked(house, to)));
      return undefined;
    } catch (error) {
      complain('a test mail could not be sent', error);
      return failureOf(error);
    }
  }

  async tellOwner(house: House, to: string, told: Told): Promise<void> {
    await this.#send(async () => ownerMail(await asked(house, to), told));
  }

  async tellManagement(house: House, addresses: readonly string[], told: Told): Promise<void> {
    for (const to of addresses) await this.#send(async () => managementMail(await asked(house, to), told));
  }

  #link(path: string): string {
    return new URL(path, this.#options.url()).href;
  }

  async #send(make: () => Promise<Message>): Promise<boolean> {
    const { mail, complain } = this.#options;
    if (!mail) return false;
    try {
      await mail.send(await make());
      return true;
    } catch (error) {
      complain('mail could not be sent', error);
      return false;
    }
  }
}

async function asked(house: House, to: string): Promise<{ to: string; organisation: string }> {
  return { to, organisation: (await house.name()) ?? 'your organisation' };
}
