import { sentences } from '#isms/kernel/values/sentence.ts';
import { hash, randomBytes } from 'node:crypto';
import type { KeyScope } from '#access/key-scope.ts';
import { Problem, refused } from '#isms/kernel/values/problem.ts';
import type { Scope } from '../contract/keys.ts';
import type { BetterAuth } from './better-auth/better-auth.ts';

const texts = sentences('accounts-keys', {
  thisKeyIsNotKnownHere: 'This key is not known here: it was revoked, or is not complete.',
  thisKeyHasExpired: 'This key has expired. Make another one.',
  youHaveKeysHere: 'You have {mostOfOne} keys here. Revoke one that is not needed any more.',
});

/** The properties of a new API key. */
export interface NewKey {
  readonly organisation: string;
  /** The account it acts for. The key of a directory belongs to the organisation alone. */
  readonly account: string | undefined;
  /** The person who made it. */
  readonly madeBy: string;
  readonly name: string;
  readonly scope: Scope;
  /** Keys of the registers it may reach. All registers, if absent. */
  readonly registers: readonly string[] | undefined;
  readonly expiresAt: Date;
  /** Whether its creator had signed in at an identity provider, which counts as a second factor. */
  readonly elsewhere: boolean;
}

/** A stored API key. Only the hash is stored, with the first characters to recognise it. */
export interface Key extends NewKey {
  readonly id: string;
  readonly start: string;
  readonly createdAt: Date;
  /** Exact to the minute. */
  readonly usedAt: Date | undefined;
  readonly usedFrom: string | undefined;
}

interface KeyRow extends Omit<Key, 'account' | 'registers' | 'usedAt' | 'usedFrom'> {
  readonly userId: string | null;
  readonly registers: string | null;
  readonly usedAt: Date | string | null;
  readonly usedFrom: string | null;
}

/** The prefix by which secret scanners recognise a key. */
const prefix = 'plb_';
// Only letters, digits and underscores, so that a double click selects all of it.
const shape = new RegExp(`^${prefix}[0-9a-f]{64}$`);
// Enough to tell keys apart. What remains is still impossible to guess.
const shown = prefix.length + 6;
// Neither salted nor slow: 256 random bits cannot be guessed, and a key has to be found by its hash.
const hashOf = (key: string): string => hash('sha256', key);
/** Milliseconds. The use of a key is recorded at most once in this time. */
const noted = 60_000;
const mostOfOne = 50;

/**
 * Returns the name of a key in the journal: its name and its first characters, which tell it from others of that name.
 */
export const journalled = ({ name, start }: Key): string => `${name} (${start}…)`;

/** Returns the limits of a key. */
export const boundOf = (key: Key): KeyScope => ({
  key: journalled(key),
  // The key of a directory acts for nobody, so no route that needs a person accepts it.
  scope: key.scope === 'change' ? 'change' : 'read',
  ...(key.registers && { registers: key.registers }),
});

/** Checks whether a text is meant to be a key. */
export const isMeantAsKey = (given: string): boolean => given.startsWith(prefix);

/** The API keys of programs: creates, finds and revokes them. */
export class Keys {
  readonly #loaded: () => Promise<BetterAuth>;

  constructor(loaded: () => Promise<BetterAuth>) {
    this.#loaded = loaded;
  }

  /**
   * Creates a key and returns it, which is the only time it can be read. Returns a problem if the account has too many
   * keys.
   */
  async make(made: NewKey): Promise<{ readonly id: string; readonly key: string } | Problem> {
    const { account, registers, ...rest } = made;
    if (account !== undefined && (await this.of(account, made.organisation)).length >= mostOfOne)
      return refused(texts.youHaveKeysHere({ mostOfOne }));
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

  /**
   * Returns the stored key for a text, or a problem if it is unknown or expired. It is looked up each time, so that a
   * revoked key is invalid at once.
   */
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

  /** Records when and from which address a key was used. */
  async use({ id, usedAt }: Key, from: string): Promise<void> {
    if (usedAt && Math.abs(Date.now() - usedAt.getTime()) < noted) return;
    const { adapter } = await (await this.#loaded()).$context;
    await adapter.update({
      model: 'apiKey',
      where: [{ field: 'id', value: id }],
      update: { usedAt: new Date(), usedFrom: from },
    });
  }

  /** Returns the keys of an account in one organisation, or in all, newest first. */
  async of(account: string, organisation?: string): Promise<readonly Key[]> {
    return this.#where({ userId: account, ...(organisation !== undefined && { organisation }) });
  }

  /** Returns every key of an organisation, newest first. */
  async at(organisation: string): Promise<readonly Key[]> {
    return this.#where({ organisation });
  }

  /** Revokes a key of an organisation, or only if it belongs to `account`. Returns false if there is no such key. */
  async revoke(id: string, organisation: string, account?: string): Promise<boolean> {
    const { adapter } = await (await this.#loaded()).$context;
    const where = conditions({ id, organisation, ...(account !== undefined && { userId: account }) });
    return (await adapter.deleteMany({ model: 'apiKey', where })) > 0;
  }

  /** Revokes every key of an account in one organisation, or in all. Returns the revoked keys. */
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

// Without a limit, better-auth returns only a hundred rows.
const most = 100_000;

const unknownKey = new Problem('unauthenticated', texts.thisKeyIsNotKnownHere);
const expiredKey = new Problem('unauthenticated', texts.thisKeyHasExpired);
