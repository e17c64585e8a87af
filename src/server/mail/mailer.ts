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
  /** Absent if the installation has no mail server. */
  readonly mail: Mail | undefined;
  /** Returns the public address. */
  readonly url: () => string;
  readonly complain: (message: string, error: unknown) => void;
}

const longestName = 100;

/** The mails of the server to people. */
export class Mailer {
  readonly #options: Options;

  constructor(options: Options) {
    this.#options = options;
  }

  /** Whether there is a mail server. */
  get isOpen(): boolean {
    return this.#options.mail !== undefined;
  }

  /**
   * Sends an invitation. Resolves to false if it could not be sent, so that the link has to be handed over in another
   * way.
   */
  invited(service: OrganisationService, to: string, path: string): Promise<boolean> {
    return this.#send(async () =>
      invitationMail({ ...(await mailAddressed(service, to)), link: this.link(path) }),
    );
  }

  /** Sends a reset link. Resolves to false if it could not be sent. */
  reset(service: OrganisationService, to: string, path: string): Promise<boolean> {
    return this.#send(async () =>
      resetMail({ ...(await mailAddressed(service, to)), link: this.link(path) }),
    );
  }

  async changed(service: OrganisationService, to: string): Promise<void> {
    await this.#send(async () => changedMail(await mailAddressed(service, to)));
  }

  /** The mail server and the sender address, or undefined if there is no mail server. */
  get way(): { readonly server: MailServer; readonly from: string } | undefined {
    const { mail } = this.#options;
    return mail && { server: mail.server, from: mail.from };
  }

  /** Sends a test mail. Resolves to the failure, or to undefined once the mail server has accepted it. */
  tried(service: OrganisationService, to: string): Promise<MailFailure | undefined> {
    return this.deliver(async () => testMail(await mailAddressed(service, to)));
  }

  /** Sends a mail. Resolves to the failure, or to undefined once the mail server has accepted it. */
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

  /** Returns the public address of a path. */
  link(path: string): string {
    return new URL(path, this.#options.url()).href;
  }

  async #send(make: () => Promise<Message>): Promise<boolean> {
    return (await this.deliver(make)) === undefined;
  }
}

/** Returns the recipient of a mail and the name of the organisation it is about. */
export async function mailAddressed(
  service: OrganisationService,
  to: string,
): Promise<{ to: string; organisation: string }> {
  return { to, organisation: mailLine((await service.name()) ?? 'your organisation', longestName) };
}
