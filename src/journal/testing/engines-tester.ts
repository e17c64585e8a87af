import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Client } from 'pg';
import type { Catalogue } from '#isms/kernel/declarations/catalogue.ts';
import { small, zoneOf } from './fixture-tester.ts';
import { openJournal, type Journal, type Store } from '../journal.ts';
import { openPostgres } from '../postgres/postgres.ts';
import { openSqlite } from '../sqlite/sqlite.ts';

/** Where a journal is kept, in a form that another process can be told. */
export interface Address {
  readonly engine: 'sqlite' | 'postgres';
  readonly where: string;
  readonly blobs: string;
}

export const openStore = ({ engine, where }: Address): Promise<Store> =>
  engine === 'sqlite' ? Promise.resolve(openSqlite(where)) : openPostgres({ url: where, connections: 4 });

/** A database of one test file, and what only somebody who breaks in could do to it. */
export interface TestDatabase extends Address {
  /** Runs a statement past every trigger and policy. Tables are named with their schema. */
  tamper(sql: string): Promise<void>;
  /** Runs a query as somebody who may read everything. */
  look(sql: string): Promise<readonly Record<string, unknown>[]>;
  drop(): Promise<void>;
}

export interface Engine {
  readonly name: string;
  readonly skip: boolean;
  place(): Promise<TestDatabase>;
}

const superuser = process.env['PLUMBLINE_TEST_POSTGRES'];

export const engines: readonly Engine[] = [
  { name: 'SQLite', skip: false, place: sqlitePlace },
  {
    name: superuser ? 'PostgreSQL' : 'PostgreSQL (skipped: PLUMBLINE_TEST_POSTGRES names no server)',
    skip: !superuser,
    place: postgresPlace,
  },
];

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'plumbline-journal-'));

const plain = (sql: string): string => sql.replaceAll('journal.', '');

function sqlitePlace(): Promise<TestDatabase> {
  const folder = newFolder();
  const where = join(folder, 'journal.sqlite');
  const withRaw = async <T>(work: (db: DatabaseSync) => T): Promise<T> => {
    const db = new DatabaseSync(where, { timeout: 5000 });
    try {
      return work(db);
    } finally {
      db.close();
    }
  };
  return Promise.resolve({
    engine: 'sqlite',
    where,
    blobs: join(folder, 'blobs'),
    look: (sql) => withRaw((db) => db.prepare(plain(sql)).all()),
    tamper: (sql) =>
      withRaw((db) => {
        const triggers = db.prepare(`SELECT name, sql FROM sqlite_master WHERE type = 'trigger'`).all();
        for (const { name } of triggers) db.exec(`DROP TRIGGER ${String(name)}`);
        db.exec(plain(sql));
        for (const trigger of triggers) db.exec(String(trigger['sql']));
      }),
    drop: async () => rmSync(folder, { recursive: true, force: true }),
  });
}

/** A database of its own, owned by a role of its own that is nothing special. */
async function postgresPlace(): Promise<TestDatabase> {
  const name = `plumbline_${randomBytes(6).toString('hex')}`;
  const folder = newFolder();
  const admin = new Client({ connectionString: superuser });
  await admin.connect();
  await admin.query(`CREATE ROLE ${name} LOGIN PASSWORD '${name}'`);
  await admin.query(`CREATE DATABASE ${name} OWNER ${name}`);
  const url = new URL(superuser ?? '');
  url.pathname = `/${name}`;
  const raw = new Client({ connectionString: url.href });
  await raw.connect();
  // Of all who may come, only a superuser can do this: triggers look away.
  await raw.query('SET session_replication_role = replica');
  [url.username, url.password] = [name, name];
  return {
    engine: 'postgres',
    where: url.href,
    blobs: join(folder, 'blobs'),
    look: async (sql) => (await raw.query<Record<string, unknown>>(sql)).rows,
    tamper: async (sql) => void (await raw.query(sql)),
    drop: async () => {
      await raw.end();
      await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await admin.query(`DROP ROLE ${name}`);
      await admin.end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A clock that stands still until it is set. */
export class Clock {
  now = Date.parse('2026-01-05T09:00:00.000Z');
  readonly read = (): string => new Date(this.now).toISOString();

  pass(milliseconds: number): void {
    this.now += milliseconds;
  }
}

export interface Opened {
  readonly journal: Journal;
  readonly store: Store;
}

export async function openAt(
  address: Address,
  { catalogue = small, clock = new Clock().read }: { catalogue?: Catalogue; clock?: () => string } = {},
): Promise<Opened> {
  const store = await openStore(address);
  return { store, journal: openJournal({ catalogue, store, blobs: address.blobs, clock, zoneOf }) };
}
