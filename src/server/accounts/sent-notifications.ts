import type { MailFailure } from '../contract/mail.ts';
import type { BetterAuth } from './better-auth.ts';
import type { MailChoice } from '../contract/mail-choices.ts';

/** An act that waits for somebody: what it is told again by is the day, where it was put to another one. */
export interface AwaitedAction {
  readonly action: string;
  /** Id of the record. */
  readonly record: string;
  /** The day by which it is wanted; empty where there is none. */
  readonly on: string;
}

const optional = { required: false, input: false } as const;
const text = { type: 'string', required: true, input: false } as const;

/** What a membership says of the mails that go to it. */
export const sentNotificationFields = {
  mailChoice: { type: 'string', ...optional },
  // The last day whose digest is done with, if one goes out on it; with none, nothing was looked at yet.
  digestDay: { type: 'string', ...optional },
  mailFailure: { type: 'string', ...optional },
  mailFailures: { type: 'number', ...optional },
  // Before this moment no mail to it is tried again.
  mailAfter: { type: 'date', ...optional },
} as const;

/** The same as it is read. */
export interface NotifiedMember {
  readonly userId: string;
  readonly person: string;
  readonly mailChoice?: MailChoice | null;
  readonly digestDay?: string | null;
  readonly mailFailure?: MailFailure | null;
  readonly mailFailures?: number | null;
  readonly mailAfter?: Date | null;
}

/** What went out in one go. */
export interface Mailing {
  readonly kind: 'digest' | 'prompt';
  readonly at: Date;
  readonly sent: number;
  readonly failed: number;
  readonly failure?: MailFailure | null;
}

export const toldModel = 'toldAct';
const mailingModel = 'mailing';

/** The part of the library's database that mails take: tables of a plugin of ours. */
export const sentNotifications = {
  id: 'correspondence',
  schema: {
    [toldModel]: {
      fields: {
        userId: {
          ...text,
          index: true,
          references: { model: 'user', field: 'id', onDelete: 'cascade' },
        },
        organisation: { ...text, index: true },
        action: text,
        record: text,
        on: text,
      },
    },
    [mailingModel]: {
      fields: {
        organisation: { ...text, index: true },
        kind: text,
        at: { type: 'date', required: true, input: false },
        sent: { type: 'number', required: true, input: false },
        failed: { type: 'number', required: true, input: false },
        failure: { type: 'string', ...optional },
      },
    },
  },
} as const;

// The library would stop at a hundred.
const most = 1_000_000;
/** How many mailings of an organisation are kept. */
const kept = 50;

const where = (of: Readonly<Record<string, string>>) =>
  Object.entries(of).map(([field, value]) => ({ field, value }));

/** Whether two are about the same act on the same record, for whatever day. */
const isSame = (a: AwaitedAction, b: AwaitedAction): boolean =>
  a.action === b.action && a.record === b.record;

/** What mails each member of an organisation wants, and what they were told by mail already. */
export class SentNotifications {
  readonly #loaded: () => Promise<BetterAuth>;

  constructor(loaded: () => Promise<BetterAuth>) {
    this.#loaded = loaded;
  }

  async #adapter() {
    return (await (await this.#loaded()).$context).adapter;
  }

  /** Everybody who can sign in to an organisation, with how it stands with their mails. */
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

  /** Notes something of a member; whoever is none any more is passed over. */
  async note(userId: string, organisation: string, noted: Partial<NotifiedMember>): Promise<void> {
    const adapter = await this.#adapter();
    await adapter.updateMany({
      model: 'membership',
      where: where({ userId, organisation }),
      update: { ...noted },
    });
  }

  /** What the members of an organisation were told, by account. */
  async told(organisation: string): Promise<ReadonlyMap<string, readonly AwaitedAction[]>> {
    const adapter = await this.#adapter();
    const rows = await adapter.findMany<AwaitedAction & { readonly userId: string }>({
      model: toldModel,
      where: where({ organisation }),
      limit: most,
    });
    return Map.groupBy(rows, ({ userId }) => userId);
  }

  /** Keeps what somebody was told of what waits for them now, in place of `former`; what waits no longer is forgotten. */
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

  /** Keeps that something went out, or did not. */
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

  /** What went out last, the newest first. */
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
