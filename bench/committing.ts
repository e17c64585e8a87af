import { inEnglish } from '#isms/kernel/values/message-format.ts';
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { Client } from 'pg';
import { isProblem } from '#isms/kernel/values/problem.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { shelf } from '#isms/kernel/snapshot/snapshot.ts';
import { engines, openStore, type TestDatabase } from '#journal/testing/engines-tester.ts';
import { openJournal, type Journal } from '#journal/journal.ts';
import type { Declared } from '../src/declared.ts';
import { zoneOf } from '../src/server/organisations/organisation-service.ts';
import { fill } from './filling.ts';
import { besideFloor, type Work } from './measure.ts';
import type { Samples } from './samples.ts';
import { tableOf, type Aim, type Table } from './table.ts';

const runs = 300;
const clock = (): string => new Date().toISOString();
const text = 'x'.repeat(550);

const aim: Aim = { times: 2 };

/**
 * Measures a commit that amends a person beside a durable insert of two rows by the same engine; on PostgreSQL if
 * PLUMBLINE_TEST_POSTGRES names a server in which a database can be created.
 */
export async function committing({ catalogue }: Declared, samples: Samples): Promise<readonly Table[]> {
  const tables: Table[] = [];
  for (const engine of engines.filter(({ skip }) => !skip)) {
    const place = await engine.place();
    const floor = await (place.engine === 'sqlite' ? sqliteFloor(place) : postgresFloor(place));
    const journal = openJournal({
      catalogue,
      store: await openStore(place),
      blobs: place.blobs,
      clock,
      zoneOf,
    });
    await journal.establish('bench');
    await fill(journal, 'bench', samples.few.snapshot, samples);
    const people = shelf(samples.few.snapshot, 'person').rows.filter(({ retired }) => !retired);
    const commit = { name: 'a commit that amends one person', work: amending(journal, people) };
    const figures = await besideFloor(runs, floor, [commit]);
    tables.push(tableOf(`Committing, ${engine.name}, in ms`, figures, { [commit.name]: aim }));
    await floor.close();
    await journal.close();
    await place.drop();
  }
  return tables;
}

const amending =
  (journal: Journal, people: readonly Stored[]) =>
  async (run: number): Promise<void> => {
    const id = people[run % people.length]?.id ?? '';
    const change = { do: 'amend', register: 'person', id, fields: { position: `Position ${run}` } } as const;
    const done = await journal.commit('bench', { actor: 'system', decide: () => [change] });
    if (isProblem(done)) throw new Error(inEnglish(done.detail));
  };

interface Floor extends Work {
  close(): unknown;
}

function sqliteFloor({ where }: TestDatabase): Floor {
  const database = new DatabaseSync(join(where, '..', 'floor.db'));
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  for (const table of ['a', 'b'])
    database.exec(`CREATE TABLE ${table} (id INTEGER PRIMARY KEY, text TEXT) STRICT`);
  const inserts = ['a', 'b'].map((table) => database.prepare(`INSERT INTO ${table} (text) VALUES (?)`));
  return {
    name: 'a durable insert of two rows',
    work: () => {
      database.exec('BEGIN IMMEDIATE');
      for (const insert of inserts) insert.run(text);
      database.exec('COMMIT');
    },
    close: () => database.close(),
  };
}

async function postgresFloor({ where }: TestDatabase): Promise<Floor> {
  const client = new Client({ connectionString: where });
  await client.connect();
  for (const table of ['floor_a', 'floor_b'])
    await client.query(`CREATE TABLE ${table} (id bigserial PRIMARY KEY, text text)`);
  return {
    name: 'a durable insert of two rows',
    work: async () => {
      await client.query('BEGIN');
      for (const table of ['floor_a', 'floor_b'])
        await client.query({ name: table, text: `INSERT INTO ${table} (text) VALUES ($1)`, values: [text] });
      await client.query('COMMIT');
    },
    close: () => client.end(),
  };
}
