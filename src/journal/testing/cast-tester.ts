import { afterAll, beforeAll, beforeEach, describe } from 'vitest';
import type { Catalogue } from '#isms/kernel/declarations/catalogue.ts';
import type { Problem } from '#isms/kernel/values/problem.ts';
import { Clock, engines, openAt, type Engine, type TestDatabase } from './engines-tester.ts';
import { small } from './fixture-tester.ts';
import type { CommitRequest, Committed, Journal, Store } from '../journal.ts';

/** What a test of the journal finds: an organisation of its own, in a database of its file. */
export class Here {
  readonly clock = new Clock();
  readonly #opened: Journal[] = [];
  #count = 0;
  place!: TestDatabase;
  journal!: Journal;
  store!: Store;
  organisation = '';

  async start(engine: Engine): Promise<void> {
    this.place = await engine.place();
    ({ journal: this.journal, store: this.store } = await this.openWithStore());
  }

  /** Another journal on the same database, as another process has one. */
  async open(catalogue: Catalogue = small): Promise<Journal> {
    return (await this.openWithStore(catalogue)).journal;
  }

  async openWithStore(catalogue: Catalogue = small): Promise<{ journal: Journal; store: Store }> {
    const opened = await openAt(this.place, { catalogue, clock: this.clock.read });
    this.#opened.push(opened.journal);
    return opened;
  }

  commit(decide: CommitRequest['decide'], more: Partial<CommitRequest> = {}): Promise<Committed | Problem> {
    return this.journal.commit(this.organisation, { actor: 'ana', decide, ...more });
  }

  async begin(): Promise<void> {
    this.clock.now = Date.parse('2026-01-05T09:00:00.000Z');
    this.#count += 1;
    this.organisation = `house-${this.#count}`;
    await this.journal.establish(this.organisation);
  }

  async end(): Promise<void> {
    for (const journal of this.#opened) await journal.close();
    await this.place.drop();
  }
}

/** The same tests on every engine there is here; the others are skipped by a name that says why. */
export function onEachEngine(title: string, tests: (here: Here) => void): void {
  for (const engine of engines)
    describe.skipIf(engine.skip)(`${title} on ${engine.name}`, () => {
      const here = new Here();
      beforeAll(() => here.start(engine));
      beforeEach(() => here.begin());
      afterAll(() => here.end());
      tests(here);
    });
}
