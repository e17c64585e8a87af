import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { Client } from 'pg';
import { isProblem } from '#isms/kernel/problem.ts';
import { engines, openStore, type Place } from '#journal/engines-tester.ts';
import { openJournal } from '#journal/journal.ts';
import type { Declared } from '../src/declared.ts';
import { zoneOf } from '../src/server/house.ts';
import { against, measure, type Figure } from './measure.ts';
import { changesOf } from './organisation.ts';

const runs = 300;
const clock = (): string => new Date().toISOString();
const text = 'x'.repeat(550);

/**
 * A commit that amends one of 3,000 risks, beside a durable insert of two rows by the same engine; on PostgreSQL when
 * PLUMBLINE_TEST_POSTGRES names a server to make a database in.
 */
export async function committing(all: Declared): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const engine of engines.filter(({ skip }) => !skip)) {
    const place = await engine.place();
    const floor = await (place.engine === 'sqlite' ? sqliteFloor(place) : postgresFloor(place));
    figures.push(floor, against(await commits(all, place, engine.name), floor));
    await place.drop();
  }
  return figures;
}

async function commits({ isms }: Declared, place: Place, name: string): Promise<Figure> {
  const journal = openJournal({ isms, store: await openStore(place), blobs: place.blobs, clock, zoneOf });
  await journal.establish('bench');
  const filled = await journal.commit('bench', { actor: 'system', decide: () => changesOf(isms, 10_000) });
  if (isProblem(filled)) throw new Error(filled.detail);
  const figure = await measure(`${name}: a commit that amends one risk`, runs, async (run) => {
    const fields = { priority: (run % 900) + 1 };
    const change = { do: 'amend', register: 'risk', id: `risk-${run + 1}`, fields } as const;
    const done = await journal.commit('bench', { actor: 'system', decide: () => [change] });
    if (isProblem(done)) throw new Error(done.detail);
  });
  await journal.close();
  return figure;
}

async function sqliteFloor({ where }: Place): Promise<Figure> {
  const database = new DatabaseSync(join(where, '..', 'floor.db'));
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  for (const table of ['a', 'b'])
    database.exec(`CREATE TABLE ${table} (id INTEGER PRIMARY KEY, text TEXT) STRICT`);
  const inserts = ['a', 'b'].map((table) => database.prepare(`INSERT INTO ${table} (text) VALUES (?)`));
  const floor = await measure('SQLite: a durable insert of two rows', runs, () => {
    database.exec('BEGIN IMMEDIATE');
    for (const insert of inserts) insert.run(text);
    database.exec('COMMIT');
  });
  database.close();
  return floor;
}

async function postgresFloor({ where }: Place): Promise<Figure> {
  const client = new Client({ connectionString: where });
  await client.connect();
  for (const table of ['floor_a', 'floor_b'])
    await client.query(`CREATE TABLE ${table} (id bigserial PRIMARY KEY, text text)`);
  const floor = await measure('PostgreSQL: a durable insert of two rows', runs, async () => {
    await client.query('BEGIN');
    for (const table of ['floor_a', 'floor_b'])
      await client.query({ name: table, text: `INSERT INTO ${table} (text) VALUES ($1)`, values: [text] });
    await client.query('COMMIT');
  });
  await client.end();
  return floor;
}
