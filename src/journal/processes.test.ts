import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { create } from '#isms/kernel/declarations/change.ts';
import { shelf } from '#isms/kernel/snapshot/snapshot.ts';
import { engines, openAt, type TestDatabase } from './testing/engines-tester.ts';
import { good, newRisk, only, person } from './testing/fixture-tester.ts';
import type { Journal } from './journal.ts';
import type { Task } from './testing/process-tester.ts';

/** A process of its own that does a task; gathers what it prints. */
class Child {
  readonly process: ChildProcess;
  readonly #ended: Promise<unknown>;
  #out = '';
  #wake: () => void = () => undefined;

  constructor(task: Task) {
    const script = new URL('testing/process-tester.ts', import.meta.url).pathname;
    this.process = spawn(process.execPath, [script, JSON.stringify(task)], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.process.stdout?.on('data', (chunk: Buffer) => {
      this.#out += chunk.toString();
      this.#wake();
    });
    this.#ended = new Promise((resolve) => this.process.once('close', resolve));
    void this.#ended.then(() => this.#wake());
  }

  /** Whole lines only: what was cut off was not said. */
  get lines(): readonly string[] {
    return this.#out.split('\n').slice(0, -1);
  }

  async said(lines: number): Promise<void> {
    while (this.lines.length < lines) {
      if (this.process.exitCode !== null) throw new Error('the process has ended early');
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }

  go(): void {
    this.process.stdin?.write('go\n');
  }

  async end(): Promise<readonly string[]> {
    await this.#ended;
    return this.lines;
  }

  async kill(): Promise<readonly string[]> {
    this.process.kill('SIGKILL');
    return this.end();
  }
}

const today = '2026-01-05';
const kills = 25;

/** Runs tasks in processes that begin at once. */
async function together(tasks: readonly Task[]): Promise<readonly (readonly string[])[]> {
  const children = tasks.map((task) => new Child(task));
  await Promise.all(children.map((child) => child.said(1)));
  for (const child of children) child.go();
  return Promise.all(children.map((child) => child.end()));
}

test('several processes open the same new files at once', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-journal-'));
  const address = { engine: 'sqlite', where: join(folder, 'new'), blobs: folder } as const;
  const task = { address, organisation: '', what: 'open new files', times: 100 } as const;
  const said = await together([task, task, task, task]);
  rmSync(folder, { recursive: true });
  expect(said.map((lines) => lines.at(-1))).toEqual(said.map(() => 'opened'));
}, 60_000);

const people = ['ana', 'bo'];
const administrators = () => people.map((id) => create(person, { name: id, administrator: true }, id));

for (const engine of engines)
  describe.skipIf(engine.skip)(`several processes on ${engine.name}`, () => {
    let place: TestDatabase;
    beforeAll(async () => (place = await engine.place()));
    afterAll(() => place.drop());

    const address = () => ({ engine: place.engine, where: place.where, blobs: place.blobs });

    /** Opens the journal for as long as the work takes, so that nobody else has the database open while it waits. */
    const withJournal = async <T>(work: (journal: Journal) => Promise<T>): Promise<T> => {
      const { journal } = await openAt(place);
      try {
        return await work(journal);
      } finally {
        await journal.close();
      }
    };

    test('begin at once on a database that is not there yet', async () => {
      const fresh = await engine.place();
      const names = ['one', 'two', 'three', 'four'];
      const { engine: kind, where, blobs } = fresh;
      await together(
        names.map((who) => {
          return {
            address: { engine: kind, where, blobs },
            organisation: 'new',
            what: 'begin',
            who,
          } as const;
        }),
      );
      const { journal } = await openAt(fresh);
      expect(shelf(await journal.head('new', today), 'risk').rows).toHaveLength(names.length);
      expect(await journal.verify('new')).toMatchObject({ commits: names.length, faults: [] });
      await journal.close();
      await fresh.drop();
    }, 60_000);

    test('agree on the first organisation, which exists from then on', async () => {
      const fresh = await engine.place();
      const { engine: kind, where, blobs } = fresh;
      const said = await together(
        ['one', 'two', 'three', 'four'].map((who) => {
          return { address: { engine: kind, where, blobs }, organisation: '', what: 'first', who } as const;
        }),
      );
      const { journal } = await openAt(fresh);
      const organisations = await journal.organisations();
      expect(said.map((lines) => lines.at(-1))).toEqual(said.map(() => organisations[0]));
      expect(organisations).toHaveLength(1);
      expect((await journal.head(organisations[0] ?? '', today)).position).toBe(0);
      await journal.close();
      await fresh.drop();
    }, 60_000);

    test('lose no update of one another', async () => {
      const organisation = 'increments';
      const [processes, times] = [4, 50];
      await withJournal(async (journal) => {
        await journal.establish(organisation);
        good(
          await journal.commit(organisation, { actor: 'ana', decide: () => [newRisk('Fire', { level: 0 })] }),
        );
      });
      await together(
        Array.from({ length: processes }, (_, n) => {
          return { address: address(), organisation, what: 'increment', times, who: `process-${n}` } as const;
        }),
      );
      await withJournal(async (journal) => {
        const head = await journal.head(organisation, today);
        expect(only(head, 'risk')).toMatchObject({
          version: 1 + processes * times,
          fields: { level: processes * times },
        });
        expect(head.position).toBe(1 + processes * times);
        expect(await journal.verify(organisation)).toMatchObject({ faults: [] });
      });
    }, 60_000);

    test('never let both of the last two administrators step down', async () => {
      for (let round = 0; round < 3; round += 1) {
        const organisation = `quorum-${round}`;
        await withJournal(async (journal) => {
          await journal.establish(organisation);
          good(await journal.commit(organisation, { actor: 'ana', decide: administrators }));
        });
        const said = await together(
          people.map((who) => ({ address: address(), organisation, what: 'step down', who }) as const),
        );
        expect(said.map((lines) => lines.at(-1))).toEqual(expect.arrayContaining(['stays', 'steps down']));
        const head = await withJournal((journal) => journal.head(organisation, today));
        expect(
          shelf(head, 'person').rows.filter(({ fields }) => Reflect.get(fields, 'administrator')),
        ).toHaveLength(1);
      }
    }, 60_000);

    test(`a process that is killed ${kills} times has lost nothing it said was done, and left nothing half`, async () => {
      let acknowledged = 0;
      for (let round = 0; round < kills; round += 1) {
        const organisation = `killed-${round}`;
        const child = new Child({ address: address(), organisation, what: 'commit until killed' });
        await child.said(2);
        await wait(Math.random() * 80);
        const done = (await child.kill()).slice(1).map((line) => line.split(' '));
        acknowledged += done.length;
        await withJournal(async (journal) => {
          const commits = await journal.commits(organisation, { after: 0, limit: 1_000_000 });
          const ids = new Map(commits.map(({ position, commitId }) => [position, commitId]));
          for (const [position, commitId] of done) expect(ids.get(Number(position))).toBe(commitId);
          // One more may have arrived, whose process did not live to say so.
          expect(commits.length - done.length).toBeLessThanOrEqual(1);
          for (const { records } of commits) expect(records).toHaveLength(3);
          const head = await journal.head(organisation, today);
          expect(shelf(head, 'risk').rows).toHaveLength(commits.length * 2);
          expect(only(head, 'person')).toMatchObject({
            version: commits.length,
            fields: { name: `counter ${commits.length}` },
          });
          const last = [`left ${commits.length}`, `right ${commits.length}`];
          expect(
            shelf(head, 'risk')
              .rows.slice(-2)
              .map(({ fields }) => Reflect.get(fields, 'scenario')),
          ).toEqual(last);
          expect(await journal.verify(organisation)).toMatchObject({
            commits: commits.length,
            versions: commits.length * 3,
            faults: [],
          });
        });
      }
      expect(acknowledged).toBeGreaterThan(kills);
    }, 120_000);
  });
