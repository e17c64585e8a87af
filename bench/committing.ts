import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { Client } from 'pg';
import { isProblem } from '#isms/kernel/problem.ts';
import { engines, openStore, type Place } from '#journal/engines-tester.ts';
import { openJournal, type Journal } from '#journal/journal.ts';
import type { Declared } from '../src/declared.ts';
import { zoneOf } from '../src/server/house.ts';
import { besideFloor, type Figure, type Work } from './measure.ts';
import { filling } from './organisation.ts';

const runs = 300;
const clock = (): string => new Date().toISOString();
const text = 'x'.repeat(550);

/**
 * A commit that amends one of 3,000 risks, beside a durable insert of two rows by the same engine; on PostgreSQL when
 * PLUMBLINE_TEST_POSTGRES names a server to make a database in.
 */
export async function committing({ isms }: Declared): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const engine of engines.filter(({ skip }) => !skip)) {
    const place = await engine.place();
    const floor = await (place.engine === 'sqlite' ? sqliteFloor(place) : postgresFloor(place));
    const journal = openJournal({ isms, store: await openStore(place), blobs: place.blobs, clock, zoneOf });
    await journal.establish('bench');
    const filled = await journal.commit('bench', filling(isms, 10_000));
    if (isProblem(filled)) throw new Error(filled.detail);
    const commit = { name: `${engine.name}: a commit that amends one risk`, work: amending(journal) };
    figures.push(...(await besideFloor(runs, floor, [commit])));
    await floor.close();
    await journal.close();
    await place.drop();
  }
  return figures;
}

const amending =
  (journal: Journal) =>
  async (run: number): Promise<void> => {
    const fields = { priority: (run % 900) + 1 };
    const change = { do: 'amend', register: 'risk', id: `risk-${run + 1}`, fields } as const;
    const done = await journal.commit('bench', { actor: 'system', decide: () => [change] });
    if (isProblem(done)) throw new Error(done.detail);
  };

interface Floor extends Work {
  close(): unknown;
}

function sqliteFloor({ where }: Place): Floor {
  const database = new DatabaseSync(join(where, '..', 'floor.db'));
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  for (const table of ['a', 'b'])
    database.exec(`CREATE TABLE ${table} (id INTEGER PRIMARY KEY, text TEXT) STRICT`);
  const inserts = ['a', 'b'].map((table) => database.prepare(`INSERT INTO ${table} (text) VALUES (?)`));
  return {
    name: 'SQLite: a durable insert of two rows',
    work: () => {
      database.exec('BEGIN IMMEDIATE');
      for (const insert of inserts) insert.run(text);
      database.exec('COMMIT');
    },
    close: () => database.close(),
  };
}

async function postgresFloor({ where }: Place): Promise<Floor> {
  const client = new Client({ connectionString: where });
  await client.connect();
  for (const table of ['floor_a', 'floor_b'])
    await client.query(`CREATE TABLE ${table} (id bigserial PRIMARY KEY, text text)`);
  return {
    name: 'PostgreSQL: a durable insert of two rows',
    work: async () => {
      await client.query('BEGIN');
      for (const table of ['floor_a', 'floor_b'])
        await client.query({ name: table, text: `INSERT INTO ${table} (text) VALUES ($1)`, values: [text] });
      await client.query('COMMIT');
    },
    close: () => client.end(),
  };
}
