import type { SentNotifications, NotifiedMember } from '../accounts/sent-notifications.ts';
import type { MailFailure } from '../contract/mail.ts';

// Milliseconds.
const hour = 3_600_000;
const longest = 24 * hour;
// So many in a row are hardly about the addresses; of what looks like the server, fewer.
const most = { address: 5, server: 2 } as const;

interface Failed {
  readonly organisation: string;
  readonly member: NotifiedMember;
  readonly failure: MailFailure;
}

const isOfAddress = (failure: MailFailure): boolean => failure === 'address' || failure === 'other';

/** Whom mail reaches in one round, and whether it reaches anybody: one address keeps no other from theirs. */
export class MailDelivery {
  readonly #correspondence: SentNotifications;
  readonly #now: () => Date;
  #refused = 0;
  /** Who could not be written to because of the server, as it looks while nobody else can. */
  #unsure: Failed[] = [];

  constructor(correspondence: SentNotifications, now: () => Date) {
    this.#correspondence = correspondence;
    this.#now = now;
  }

  /** Whether the mail server seems to take nothing from anybody. */
  get isLost(): boolean {
    return this.#refused >= most.address || this.#unsure.length >= most.server;
  }

  /** Whether the mail server failed somebody, and nobody since shows that it works. */
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

  /** Tries an address again later: after an hour, and twice as long after each further failure. */
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
