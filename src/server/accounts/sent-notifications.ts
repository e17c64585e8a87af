import type { MailFailure } from '../contract/mail.ts';
import type { BetterAuth } from './better-auth/better-auth.ts';
import { mailingModel, toldModel } from './better-auth/notification-tables.ts';
import type { MailChoice } from '../contract/mail-choices.ts';

/** An action that waits for a person. They are notified again if its day changes. */
export interface AwaitedAction {
  readonly action: string;
  /** Id of the record. */
  readonly record: string;
  /** The day by which it is wanted. Empty if there is none. */
  readonly on: string;
}

/** The state of notifications for one member. */
export interface NotifiedMember {
  readonly userId: string;
  readonly person: string;
  readonly mailChoice?: MailChoice | null;
  readonly digestDay?: string | null;
  readonly mailFailure?: MailFailure | null;
  readonly mailFailures?: number | null;
  readonly mailAfter?: Date | null;
}

/** The record of mails that were sent together. */
export interface Mailing {
  readonly kind: 'digest' | 'prompt';
  readonly at: Date;
  readonly sent: number;
  readonly failed: number;
  readonly failure?: MailFailure | null;
}

// Without a limit, better-auth returns only a hundred rows.
const most = 1_000_000;
/** The number of mailings kept for an organisation. */
const kept = 50;

const where = (of: Readonly<Record<string, string>>) =>
  Object.entries(of).map(([field, value]) => ({ field, value }));

/** Checks whether both are about the same action on the same record, whatever the day. */
const isSame = (a: AwaitedAction, b: AwaitedAction): boolean =>
  a.action === b.action && a.record === b.record;

/** The mail choices of members, and what they have been notified of. */
export class SentNotifications {
  readonly #loaded: () => Promise<BetterAuth>;

  constructor(loaded: () => Promise<BetterAuth>) {
    this.#loaded = loaded;
  }

  async #adapter() {
    return (await (await this.#loaded()).$context).adapter;
  }

  /** Returns the state of notifications for all members of an organisation. */
  async at(organisation: string): Promise<readonly NotifiedMember[]> {
    const adapter = await this.#adapter();
    return adapter.findMany({ model: 'membership', where: where({ organisation }), limit: most });
  }

  async of(userId: string, organisation: string): Promise<NotifiedMember | undefined> {
    const adapter = await this.#adapter();
    const found = await adapter.findOne<NotifiedMember>({
      model: 'membership',
      where: where({ userId, organisation }),
    });
    return found ?? undefined;
  }

  /** Updates the state of a member. Does nothing if the account is no longer a member. */
  async note(userId: string, organisation: string, noted: Partial<NotifiedMember>): Promise<void> {
    const adapter = await this.#adapter();
    await adapter.updateMany({
      model: 'membership',
      where: where({ userId, organisation }),
      update: { ...noted },
    });
  }

  /** Returns the actions that members of an organisation were notified of, by account. */
  async told(organisation: string): Promise<ReadonlyMap<string, readonly AwaitedAction[]>> {
    const adapter = await this.#adapter();
    const rows = await adapter.findMany<AwaitedAction & { readonly userId: string }>({
      model: toldModel,
      where: where({ organisation }),
      limit: most,
    });
    return Map.groupBy(rows, ({ userId }) => userId);
  }

  /**
   * Replaces the actions that a member was notified of: removes those of `former` that no longer wait, and adds the new
   * ones.
   */
  async tell(
    userId: string,
    organisation: string,
    { former, now }: { readonly former: readonly AwaitedAction[]; readonly now: readonly AwaitedAction[] },
  ): Promise<void> {
    const adapter = await this.#adapter();
    const has = (all: readonly AwaitedAction[], one: AwaitedAction) =>
      all.some((each) => isSame(each, one) && each.on === one.on);
    for (const { action, record } of former.filter((each) => !has(now, each)))
      await adapter.deleteMany({
        model: toldModel,
        where: where({ userId, organisation, action, record }),
      });
    for (const { action, record, on } of now.filter((each) => !has(former, each)))
      await adapter.create({ model: toldModel, data: { userId, organisation, action, record, on } });
  }

  /** Records a mailing and removes the oldest ones. */
  async keep(organisation: string, mailing: Mailing): Promise<void> {
    const adapter = await this.#adapter();
    await adapter.create({ model: mailingModel, data: { ...mailing, organisation } });
    const [oldest] = await adapter.findMany<{ readonly at: Date }>({
      model: mailingModel,
      where: where({ organisation }),
      sortBy: { field: 'at', direction: 'desc' },
      limit: 1,
      offset: kept,
    });
    if (oldest)
      await adapter.deleteMany({
        model: mailingModel,
        where: [...where({ organisation }), { field: 'at', operator: 'lte', value: oldest.at }],
      });
  }

  /** Returns the latest mailings, newest first. */
  async last(organisation: string, limit: number): Promise<readonly Mailing[]> {
    const adapter = await this.#adapter();
    return adapter.findMany<Mailing>({
      model: mailingModel,
      where: where({ organisation }),
      sortBy: { field: 'at', direction: 'desc' },
      limit,
    });
  }
}
