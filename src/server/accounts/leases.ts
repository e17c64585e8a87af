import { randomUUID } from 'node:crypto';
import { leaseModel as model } from './better-auth/lease-table.ts';
import type { BetterAuth } from './better-auth/better-auth.ts';

interface LeaseRow {
  readonly id: string;
  readonly failures: number;
  readonly doneAt?: Date | null;
}

// Milliseconds. Longer than a single piece of the work takes, after which the lease is renewed.
const length = 5 * 60_000;

/**
 * A lease for work that only one of several processes does at a time, and not before it is due. It expires, so that
 * another process takes over from one that died.
 */
export class Lease {
  readonly #loaded: () => Promise<BetterAuth>;
  readonly #id: string;
  readonly #holder = randomUUID();

  constructor(id: string, loaded: () => Promise<BetterAuth>) {
    this.#id = id;
    this.#loaded = loaded;
  }

  /** Takes the lease. Returns undefined if another process holds it or the work is not due. */
  async take(now: Date): Promise<LeaseRow | undefined> {
    const free = [{ field: 'until', operator: 'lte' as const, value: now }];
    return (await this.#hold(now, free)) ?? ((await this.#isNew(now)) ? this.#hold(now, free) : undefined);
  }

  /** Extends the lease. Returns false if another process holds it by now. */
  async renew(now: Date): Promise<boolean> {
    return (await this.#hold(now, this.#own)) !== undefined;
  }

  /** Releases the lease. It can be taken again from `next` on. */
  async end(next: Date, said: { readonly failures: number; readonly doneAt?: Date }): Promise<void> {
    await this.#set(this.#own, { until: next, ...said });
  }

  readonly #own = [{ field: 'holder', value: this.#holder }];

  #hold(now: Date, where: readonly Condition[]): Promise<LeaseRow | undefined> {
    return this.#set(where, { holder: this.#holder, until: new Date(now.getTime() + length) });
  }

  // A single statement, so that only one of two processes gets the lease.
  async #set(where: readonly Condition[], set: Record<string, unknown>): Promise<LeaseRow | undefined> {
    const { adapter } = await (await this.#loaded()).$context;
    const found = await adapter.incrementOne<LeaseRow>({
      model,
      where: [{ field: 'id', value: this.#id }, ...where],
      increment: {},
      set,
    });
    return found ?? undefined;
  }

  /**
   * Creates the row of the lease if there is none. Returns whether there was none before, even if another process
   * created it at the same moment.
   */
  async #isNew(now: Date): Promise<boolean> {
    const { adapter } = await (await this.#loaded()).$context;
    if (await adapter.findOne({ model, where: [{ field: 'id', value: this.#id }] })) return false;
    const data = { id: this.#id, holder: '', until: now, failures: 0 };
    await adapter.create({ model, data, forceAllowId: true }).catch(() => undefined);
    return true;
  }
}

interface Condition {
  readonly field: string;
  readonly operator?: 'lte';
  readonly value: string | Date;
}
