import type { Mailing } from '../accounts/sent-notifications.ts';
import type { MailFailure } from '../contract/mail.ts';

type Kind = Mailing['kind'];

/** The numbers of sent and failed mails of each kind in one mailing. */
export class DeliveryCounts {
  readonly #counts = new Map<Kind, { sent: number; failed: number; failure: MailFailure | undefined }>();

  count(kind: Kind, failure: MailFailure | undefined): void {
    const counts = this.#counts.get(kind) ?? { sent: 0, failed: 0, failure: undefined };
    if (failure) counts.failed += 1;
    else counts.sent += 1;
    counts.failure = failure ?? counts.failure;
    this.#counts.set(kind, counts);
  }

  mailings(at: Date): readonly Mailing[] {
    return [...this.#counts].map(([kind, { sent, failed, failure }]) => ({
      kind,
      at,
      sent,
      failed,
      ...(failure && { failure }),
    }));
  }
}
