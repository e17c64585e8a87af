import { randomUUID } from 'node:crypto';
import type { BetterAuth } from './better-auth.ts';

const model = 'lease';

/** The part of the library's database that leases take: a table of a plugin of ours. */
export const leases = {
  id: 'leases',
  schema: {
    [model]: {
      fields: {
        holder: { type: 'string', required: true, input: false },
        until: { type: 'date', required: true, input: false },
        // How often in a row what it is for could not be done.
        failures: { type: 'number', required: true, input: false },
        // When it was last done.
        doneAt: { type: 'date', required: false, input: false },
      },
    },
  },
} as const;

interface LeaseRow {
  readonly id: string;
  readonly failures: number;
  readonly doneAt?: Date | null;
}

// Milliseconds: longer than a single piece of the work takes, after which it is renewed.
const length = 5 * 60_000;

/**
 * Work that one process of several does at a time, and not before it is time again. It ends by itself, so that the work of a
 * process that died is taken up by another.
 */
export class Lease {
  readonly #loaded: () => Promise<BetterAuth>;
  readonly #id: string;
  readonly #holder = randomUUID();

  constructor(id: string, loaded: () => Promise<BetterAuth>) {
    this.#id = id;
    this.#loaded = loaded;
  }

  /** Takes it, if nobody has it and it is time. */
  async take(now: Date): Promise<LeaseRow | undefined> {
    const free = [{ field: 'until', operator: 'lte' as const, value: now }];
    return (await this.#hold(now, free)) ?? ((await this.#isNew(now)) ? this.#hold(now, free) : undefined);
  }

  /** Keeps it for another while; false where somebody else has it by now. */
  async renew(now: Date): Promise<boolean> {
    return (await this.#hold(now, this.#own)) !== undefined;
  }

  /** Lets go of it, to be taken from some moment on. */
  async end(next: Date, said: { readonly failures: number; readonly doneAt?: Date }): Promise<void> {
    await this.#set(this.#own, { until: next, ...said });
  }

  readonly #own = [{ field: 'holder', value: this.#holder }];

  #hold(now: Date, where: readonly Condition[]): Promise<LeaseRow | undefined> {
    return this.#set(where, { holder: this.#holder, until: new Date(now.getTime() + length) });
  }

  // One statement, so that of two who ask at once one gets it.
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

  /** Whether it was never taken before: then there is a row of it now, be it by somebody else in the same moment. */
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
