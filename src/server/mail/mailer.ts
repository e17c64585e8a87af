import type { OrganisationService } from '../organisations/organisation-service.ts';
import type { Mail, MailServer, Message } from './mail-server.ts';
import type { MailFailure } from '../contract/mail.ts';
import { failureOf } from './mail-failure.ts';
import { mailLine } from './mail-line.ts';
import {
  announcementMail,
  changedMail,
  invitationMail,
  managementMail,
  ownerMail,
  resetMail,
  testMail,
  type Announced,
  type InterventionNotice,
} from './mail-templates.ts';

interface Options {
  /** Absent where the installation names no mail server. */
  readonly mail: Mail | undefined;
  /** The address people open. */
  readonly url: () => string;
  readonly complain: (message: string, error: unknown) => void;
}

const longestName = 100;

/** What the server writes to people. */
export class Mailer {
  readonly #options: Options;

  constructor(options: Options) {
    this.#options = options;
  }

  /** Whether there is a mail server at all. */
  get isOpen(): boolean {
    return this.#options.mail !== undefined;
  }

  /** Sends an invitation; false where it could not be sent, so that whoever invites hands the link over another way. */
  invited(service: OrganisationService, to: string, path: string): Promise<boolean> {
    return this.#send(async () =>
      invitationMail({ ...(await mailAddressed(service, to)), link: this.link(path) }),
    );
  }

  /** Sends the link of a reset. */
  reset(service: OrganisationService, to: string, path: string): Promise<boolean> {
    return this.#send(async () =>
      resetMail({ ...(await mailAddressed(service, to)), link: this.link(path) }),
    );
  }

  async changed(service: OrganisationService, to: string): Promise<void> {
    await this.#send(async () => changedMail(await mailAddressed(service, to)));
  }

  /** Where mail goes out and from whom; undefined where there is no mail server. */
  get way(): { readonly server: MailServer; readonly from: string } | undefined {
    const { mail } = this.#options;
    return mail && { server: mail.server, from: mail.from };
  }

  /** Sends a mail to see whether one arrives; resolves with why it could not be sent. */
  tried(service: OrganisationService, to: string): Promise<MailFailure | undefined> {
    return this.deliver(async () => testMail(await mailAddressed(service, to)));
  }

  /** Sends a mail; resolves, once the mail server has taken it, with nothing, or with why it did not. */
  async deliver(make: () => Promise<Message>): Promise<MailFailure | undefined> {
    const { mail, complain } = this.#options;
    if (!mail) return 'none';
    try {
      await mail.send(await make());
      return undefined;
    } catch (error) {
      complain('mail could not be sent', error);
      return failureOf(error);
    }
  }

  async tellOwner(service: OrganisationService, to: string, told: InterventionNotice): Promise<void> {
    await this.#send(async () => ownerMail(await mailAddressed(service, to), told));
  }

  async announce(
    service: OrganisationService,
    addresses: readonly string[],
    announced: Announced,
  ): Promise<void> {
    for (const to of addresses)
      await this.#send(async () => announcementMail(await mailAddressed(service, to), announced));
  }

  async tellManagement(
    service: OrganisationService,
    addresses: readonly string[],
    told: InterventionNotice,
  ): Promise<void> {
    for (const to of addresses)
      await this.#send(async () => managementMail(await mailAddressed(service, to), told));
  }

  /** The address people open of a path. */
  link(path: string): string {
    return new URL(path, this.#options.url()).href;
  }

  async #send(make: () => Promise<Message>): Promise<boolean> {
    return (await this.deliver(make)) === undefined;
  }
}

/** To whom a mail goes, and what the organisation it is about calls itself there. */
export async function mailAddressed(
  service: OrganisationService,
  to: string,
): Promise<{ to: string; organisation: string }> {
  return { to, organisation: mailLine((await service.name()) ?? 'your organisation', longestName) };
}
