import type { SentNotifications, NotifiedMember } from '../accounts/sent-notifications.ts';
import type { MailFailure } from '../contract/mail.ts';

// Milliseconds.
const hour = 3_600_000;
const longest = 24 * hour;
// This many failures in a row are unlikely to be caused by the addresses. Failures that point to the server need fewer.
const most = { address: 5, server: 2 } as const;

interface Failed {
  readonly organisation: string;
  readonly member: NotifiedMember;
  readonly failure: MailFailure;
}

const isOfAddress = (failure: MailFailure): boolean => failure === 'address' || failure === 'other';

/** The results of sending mail in one round. A single bad address does not delay mail to others. */
export class MailDelivery {
  readonly #correspondence: SentNotifications;
  readonly #now: () => Date;
  #refused = 0;
  /** Failures that the mail server seems to have caused, as long as no other mail succeeds. */
  #unsure: Failed[] = [];

  constructor(correspondence: SentNotifications, now: () => Date) {
    this.#correspondence = correspondence;
    this.#now = now;
  }

  /** Whether the mail server seems to accept no mail at all. */
  get isLost(): boolean {
    return this.#refused >= most.address || this.#unsure.length >= most.server;
  }

  /** Whether the mail server failed for a member and no mail has succeeded since. */
  get isDoubtful(): boolean {
    return this.isLost || this.#unsure.length > 0;
  }

  async took(organisation: string, member: NotifiedMember): Promise<void> {
    this.#refused = 0;
    for (const each of this.#unsure.splice(0)) await this.#putOff(each);
    if (member.mailFailures)
      await this.#correspondence.note(member.userId, organisation, {
        mailFailure: null,
        mailFailures: 0,
        mailAfter: null,
      });
  }

  async refused(failed: Failed): Promise<void> {
    if (!isOfAddress(failed.failure)) {
      this.#unsure.push(failed);
      return;
    }
    this.#refused += 1;
    await this.#putOff(failed);
  }

  /** Postpones the next mail to an address: by an hour, doubled with each further failure, at most a day. */
  async #putOff({ organisation, member, failure }: Failed): Promise<void> {
    const mailFailures = (member.mailFailures ?? 0) + 1;
    const wait = Math.min(hour * 2 ** (mailFailures - 1), longest);
    await this.#correspondence.note(member.userId, organisation, {
      mailFailure: failure,
      mailFailures,
      mailAfter: new Date(this.#now().getTime() + wait),
    });
  }
}
