import { hash, randomBytes } from 'node:crypto';
import type { KeyScope } from '#access/key-scope.ts';
import { Problem, refused } from '#isms/kernel/values/problem.ts';
import type { Scope } from '../contract/keys.ts';
import type { BetterAuth } from './better-auth.ts';

/** What is said of a key when it is made. */
export interface NewKey {
  readonly organisation: string;
  /** The account it acts for; a directory's belongs to the organisation alone. */
  readonly account: string | undefined;
  /** The person who made it. */
  readonly madeBy: string;
  readonly name: string;
  readonly scope: Scope;
  /** Keys of the registers it is bound to; every one, if absent. */
  readonly registers: readonly string[] | undefined;
  readonly expiresAt: Date;
  /** Whether whoever made it had shown a second factor at the provider they signed in at. */
  readonly elsewhere: boolean;
}

/** A key as it is kept: by a hash alone, with its first letters to tell it by. */
export interface Key extends NewKey {
  readonly id: string;
  readonly start: string;
  readonly createdAt: Date;
  /** To the minute. */
  readonly usedAt: Date | undefined;
  readonly usedFrom: string | undefined;
}

interface KeyRow extends Omit<Key, 'account' | 'registers' | 'usedAt' | 'usedFrom'> {
  readonly userId: string | null;
  readonly registers: string | null;
  readonly usedAt: Date | string | null;
  readonly usedFrom: string | null;
}

const text = { type: 'string', required: true, input: false } as const;
const optionalText = { type: 'string', required: false, input: false } as const;
const moment = { type: 'date', required: true, input: false } as const;

/** The part of the library's database that keys take: a table of a plugin of ours. */
export const keys = {
  id: 'keys',
  schema: {
    apiKey: {
      fields: {
        hash: { ...text, unique: true },
        start: text,
        organisation: { ...text, index: true },
        userId: {
          ...optionalText,
          index: true,
          references: { model: 'user', field: 'id', onDelete: 'cascade' },
        },
        madeBy: text,
        name: text,
        scope: text,
        registers: optionalText,
        elsewhere: { type: 'boolean', required: true, input: false },
        createdAt: moment,
        expiresAt: moment,
        usedAt: { ...moment, required: false },
        usedFrom: optionalText,
      },
    },
  },
} as const;

/** By which scanners for secrets know a key. */
const prefix = 'plb_';
// Letters and digits alone, so that a double click takes all of it.
const shape = new RegExp(`^${prefix}[0-9a-f]{64}$`);
// Enough to tell one's keys apart, and as far from guessing the rest as before.
const shown = prefix.length + 6;
// No salt, and no slow hash: nobody guesses 256 random bits, and a key has to be found by what it hashes to.
const hashOf = (key: string): string => hash('sha256', key);
/** Milliseconds: that a key is in use is written down no more often than this. */
const noted = 60_000;
const mostOfOne = 50;

/** How the journal names a key: what its person calls it, and the letters that tell it from another of that name. */
export const journalled = ({ name, start }: Key): string => `${name} (${start}…)`;

/** How far a key goes in its person's name. */
export const boundOf = (key: Key): KeyScope => ({
  key: journalled(key),
  // A directory's acts for nobody, and changes nothing by any route that asks for a person.
  scope: key.scope === 'change' ? 'change' : 'read',
  ...(key.registers && { registers: key.registers }),
});

/** Whether a text is meant to be a key. */
export const isMeantAsKey = (given: string): boolean => given.startsWith(prefix);

/** Keys that programs are let in with: made, looked up and revoked here and nowhere else. */
export class Keys {
  readonly #loaded: () => Promise<BetterAuth>;

  constructor(loaded: () => Promise<BetterAuth>) {
    this.#loaded = loaded;
  }

  /** Makes a key, and answers it this one time. */
  async make(made: NewKey): Promise<{ readonly id: string; readonly key: string } | Problem> {
    const { account, registers, ...rest } = made;
    if (account !== undefined && (await this.of(account, made.organisation)).length >= mostOfOne)
      return refused(`You have ${mostOfOne} keys here. Revoke one that is not needed any more.`);
    const { adapter } = await (await this.#loaded()).$context;
    const key = `${prefix}${randomBytes(32).toString('hex')}`;
    const { id } = await adapter.create<Record<string, unknown>, { id: string }>({
      model: 'apiKey',
      data: {
        ...rest,
        hash: hashOf(key),
        start: key.slice(0, shown),
        userId: account ?? null,
        registers: registers ? JSON.stringify(registers) : null,
        createdAt: new Date(),
      },
    });
    return { id, key };
  }

  /** The key that was sent, while it holds. Looked up each time, so that one that was revoked is worth nothing at once. */
  async find(key: string): Promise<Key | Problem> {
    if (!shape.test(key)) return unknownKey;
    const { adapter } = await (await this.#loaded()).$context;
    const row = await adapter.findOne<KeyRow>({
      model: 'apiKey',
      where: [{ field: 'hash', value: hashOf(key) }],
    });
    if (!row) return unknownKey;
    return new Date(row.expiresAt) > new Date() ? keyOf(row) : expiredKey;
  }

  /** Notes that a key was used, and from where. */
  async use({ id, usedAt }: Key, from: string): Promise<void> {
    if (usedAt && Math.abs(Date.now() - usedAt.getTime()) < noted) return;
    const { adapter } = await (await this.#loaded()).$context;
    await adapter.update({
      model: 'apiKey',
      where: [{ field: 'id', value: id }],
      update: { usedAt: new Date(), usedFrom: from },
    });
  }

  /** The keys of an account in an organisation, or in all of them, the newest first. */
  async of(account: string, organisation?: string): Promise<readonly Key[]> {
    return this.#where({ userId: account, ...(organisation !== undefined && { organisation }) });
  }

  /** Every key of an organisation, the newest first. */
  async at(organisation: string): Promise<readonly Key[]> {
    return this.#where({ organisation });
  }

  /** Revokes a key of an organisation or, of those, of one account; false where there is no such one. */
  async revoke(id: string, organisation: string, account?: string): Promise<boolean> {
    const { adapter } = await (await this.#loaded()).$context;
    const where = conditions({ id, organisation, ...(account !== undefined && { userId: account }) });
    return (await adapter.deleteMany({ model: 'apiKey', where })) > 0;
  }

  /** Revokes every key of an account in an organisation, or in all of them. Answers those that were revoked. */
  async revokeAll(account: string, organisation?: string): Promise<readonly Key[]> {
    const revoked: Key[] = [];
    for (const key of await this.of(account, organisation))
      if (await this.revoke(key.id, key.organisation, account)) revoked.push(key);
    return revoked;
  }

  async #where(of: Readonly<Record<string, string>>): Promise<readonly Key[]> {
    const { adapter } = await (await this.#loaded()).$context;
    const rows = await adapter.findMany<KeyRow>({
      model: 'apiKey',
      where: conditions(of),
      sortBy: { field: 'createdAt', direction: 'desc' },
      limit: most,
    });
    return rows.map(keyOf);
  }
}

const conditions = (of: Readonly<Record<string, string>>) =>
  Object.entries(of).map(([field, value]) => ({ field, value }));

const keyOf = ({ userId, registers, usedAt, usedFrom, ...row }: KeyRow): Key => ({
  ...row,
  account: userId ?? undefined,
  registers: registers === null ? undefined : (JSON.parse(registers) as string[]),
  createdAt: new Date(row.createdAt),
  expiresAt: new Date(row.expiresAt),
  usedAt: usedAt === null ? undefined : new Date(usedAt),
  usedFrom: usedFrom ?? undefined,
});

// The library would stop at a hundred.
const most = 100_000;

const unknownKey = new Problem(
  'unauthenticated',
  'This key is not known here: it was revoked, or is not complete.',
);
const expiredKey = new Problem('unauthenticated', 'This key has expired. Make another one.');
