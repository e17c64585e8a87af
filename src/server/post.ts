import { activePerson } from '#isms/07-support/active.ts';
import { organisation } from '#isms/across/organisation.ts';
import type { House } from './house.ts';
import type { Mail, Message } from './mail.ts';
import type { Holder } from './accounts/resets.ts';
import { changedMail, invitationMail, resetMail } from './mails.ts';

interface Options {
  readonly house: House;
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
  invited(to: string, path: string): Promise<boolean> {
    return this.#send(async () => invitationMail({ ...(await this.#asked(to)), link: this.#link(path) }));
  }

  /** Sends the link of a reset, unless the account is of somebody who does not work here today. */
  async reset({ person, email }: Holder, path: string): Promise<void> {
    const { reader } = await this.#options.house.now();
    if (!activePerson(person, reader)) return;
    await this.#send(async () => resetMail({ ...(await this.#asked(email)), link: this.#link(path) }));
  }

  async changed(to: string): Promise<void> {
    await this.#send(async () => changedMail(await this.#asked(to)));
  }

  #link(path: string): string {
    return new URL(path, this.#options.url()).href;
  }

  async #asked(to: string): Promise<{ to: string; organisation: string }> {
    const { reader } = await this.#options.house.now();
    return { to, organisation: reader.all(organisation)[0]?.fields.name ?? 'your organisation' };
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
