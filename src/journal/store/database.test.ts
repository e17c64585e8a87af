import { readFileSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { DatabaseSync } from 'node:sqlite';
import { Client, type QueryResult } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { create } from '#isms/kernel/declarations/change.ts';
import { onEachEngine, type Here } from '../testing/cast-tester.ts';
import { engines, openAt, type TestDatabase } from '../testing/engines-tester.ts';
import { erasing, good, newRisk, person } from '../testing/fixture-tester.ts';
import { newest } from './migrations.ts';
import { openPostgres } from '../postgres/postgres.ts';
import { openSqlite } from '../sqlite/sqlite.ts';

const [sqlite, postgres] = engines;
if (!sqlite || !postgres) throw new Error('both engines are declared');

/** Runs a statement as the application itself would, past its code but not past the database. */
async function asApplication({ place, organisation }: Here, sql: string): Promise<void> {
  if (place.engine === 'sqlite') {
    const db = new DatabaseSync(place.where);
    try {
      db.exec(sql.replaceAll('journal.', ''));
    } finally {
      db.close();
    }
    return;
  }
  const client = new Client({ connectionString: place.where });
  await client.connect();
  try {
    await client.query(`SELECT set_config('plumbline.organisation', $1, false)`, [organisation]);
    await client.query(sql);
  } finally {
    await client.end();
  }
}

onEachEngine('the database itself', (here) => {
  test.each([
    [`UPDATE journal.entry SET text = '{}'`],
    ['DELETE FROM journal.entry'],
    [`UPDATE journal.content SET text = '{}'`],
    ['DELETE FROM journal.content'],
    [`DELETE FROM journal.content WHERE part = 'personal'`],
    ['UPDATE journal.head SET position = position'],
    ['UPDATE journal.head SET position = position + 2'],
    ['UPDATE journal.head SET position = position - 1'],
    ['DELETE FROM journal.head'],
    [`INSERT INTO journal.head VALUES ('elsewhere', 3, '', '', 0)`],
  ])('refuses %s', async (sql) => {
    good(await here.commit(() => [create(person, { name: 'Bo' }), newRisk('Fire')]));
    await expect(asApplication(here, sql)).rejects.toThrow(
      /refused: the journal only grows|no erasure names it|policy/,
    );
    expect(await here.journal.verify(here.organisation)).toMatchObject({ commits: 1, faults: [] });
  });

  test('lets only the personal part of a record go, and only once an erasure names it', async () => {
    good(
      await here.commit(() => [create(person, { name: 'Bo' }, 'bo'), create(person, { name: 'Al' }, 'al')]),
    );
    good(await here.journal.commit(here.organisation, erasing({ id: 'bo' })));
    for (const where of [`record = 'bo'`, `part = 'personal'`, `record = 'al'`])
      await expect(asApplication(here, `DELETE FROM journal.content WHERE ${where}`)).rejects.toThrow(
        'refused',
      );
    await expect(asApplication(here, 'DELETE FROM journal.erasure')).rejects.toThrow('refused');
    await expect(asApplication(here, 'UPDATE journal.erasure SET position = 1')).rejects.toThrow('refused');
  });
});

const quill = () => [create(person, { name: 'Zebedee Quill' }, 'zq')];

describe('SQLite', () => {
  let place: TestDatabase;
  beforeAll(async () => (place = await sqlite.place()));
  afterAll(() => place.drop());

  test('refuses to have an entry replaced by way of its key', async () => {
    const { journal } = await openAt(place);
    await journal.establish('ours');
    good(await journal.commit('ours', { actor: 'ana', commitId: 'one', decide: () => [newRisk('Fire')] }));
    const db = new DatabaseSync(place.where);
    for (const sql of [
      `INSERT OR REPLACE INTO entry VALUES ('ours', 1, '', 'x', '', '')`,
      `INSERT OR REPLACE INTO entry VALUES ('ours', 2, '', 'one', '', '')`,
      `INSERT OR REPLACE INTO entry VALUES ('ours', 3, '', 'x', '', '')`,
      `INSERT OR REPLACE INTO content SELECT organisation, position, register, record, part, 'x', 'x' FROM content`,
      `INSERT OR REPLACE INTO head VALUES ('ours', 0, '', '', 0)`,
    ])
      expect(() => db.exec(sql)).toThrow('refused');
    db.close();
    await journal.close();
  });

  test('wipes what is erased from the file and its log, as soon as nobody reads what was', async () => {
    const { journal, store } = await openAt(place);
    await journal.establish('wiped');
    good(await journal.commit('wiped', { actor: 'ana', decide: quill }));
    const onDisk = (): boolean =>
      ['', '-wal'].some((suffix) => readFileSync(`${place.where}${suffix}`).includes('Zebedee Quill'));
    expect(onDisk()).toBe(true);
    const began = performance.now();
    await store.reading('wiped', async (reading) => {
      await reading.ask('head');
      good(await journal.commit('wiped', erasing({ id: 'zq' })));
      // A reader from before must not hold up the writer.
      expect(performance.now() - began).toBeLessThan(2000);
      expect(await reading.ask('contents', 0, 1)).toHaveLength(2);
    });
    expect(onDisk()).toBe(false);
    await journal.close();
  });

  test('refuses a database that a newer program has migrated', async () => {
    const { journal } = await openAt(place);
    await journal.close();
    const db = new DatabaseSync(place.where);
    db.exec(`PRAGMA user_version = ${newest + 1}`);
    expect(() => openSqlite(place.where)).toThrow(/at version \d+, this program knows \d+/);
    db.exec(`PRAGMA user_version = ${newest}`);
    db.close();
  });
});

/** Runs statements on one connection, and gives what the last one answers. */
async function query(url: string, ...statements: string[]): Promise<QueryResult> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements.slice(0, -1)) await client.query(statement);
    return await client.query(statements.at(-1) ?? '');
  } finally {
    await client.end();
  }
}

const story = () => [create(person, { name: 'Bo' }, 'bo'), newRisk('Fire')];

describe.skipIf(postgres.skip)(`${postgres.name} alone`, () => {
  let place: TestDatabase;
  const superuser = (): string => {
    const url = new URL(process.env['PLUMBLINE_TEST_POSTGRES'] ?? '');
    url.pathname = new URL(place.where).pathname;
    return url.href;
  };
  beforeAll(async () => {
    place = await postgres.place();
    const { journal } = await openAt(place);
    for (const organisation of ['ours', 'theirs']) {
      await journal.establish(organisation);
      good(await journal.commit(organisation, { actor: 'ana', decide: story }));
      good(await journal.commit(organisation, erasing({ id: 'bo' })));
    }
    await journal.close();
  });
  afterAll(() => place.drop());

  const tables = ['head', 'entry', 'content', 'current', 'erasure'];

  test.each(tables)('shows nothing of %s to whoever names no organisation', async (table) => {
    const select = `SELECT * FROM journal.${table}`;
    expect((await query(place.where, select)).rows).toEqual([]);
    // What a transaction leaves behind when it set an organisation for itself alone.
    const left = [`BEGIN`, `SELECT set_config('plumbline.organisation', 'ours', true)`, 'COMMIT'];
    expect((await query(place.where, ...left, select)).rows).toEqual([]);
    const ours = await query(place.where, `SET plumbline.organisation = 'ours'`, select);
    expect(new Set(ours.rows.map((row: { organisation: string }) => row.organisation))).toEqual(
      new Set(['ours']),
    );
  });

  test('takes nothing from whoever names no organisation, or another one', async () => {
    const inserts = [
      `INSERT INTO journal.head VALUES ('ghost', 0, '', '', 0)`,
      `INSERT INTO journal.entry VALUES ('theirs', 9, '', 'x', '', '')`,
      `INSERT INTO journal.content VALUES ('theirs', 9, 'risk', 'x', 'rest', '', '')`,
      `INSERT INTO journal.erasure VALUES ('theirs', 9, 'risk', 'x')`,
    ];
    for (const insert of inserts) {
      await expect(query(place.where, insert)).rejects.toThrow('row-level security');
      await expect(query(place.where, `SET plumbline.organisation = 'ours'`, insert)).rejects.toThrow(
        'row-level security',
      );
    }
    const change = `UPDATE journal.current SET fields = '{}' WHERE organisation = 'theirs'`;
    expect((await query(place.where, `SET plumbline.organisation = 'ours'`, change)).rowCount).toBe(0);
  });

  test('is not started as a role that may see everything', async () => {
    await expect(openPostgres({ url: superuser() })).rejects.toThrow('is a superuser or has BYPASSRLS');
    const { username } = new URL(place.where);
    await query(superuser(), `ALTER ROLE ${username} BYPASSRLS`);
    await expect(openPostgres({ url: place.where })).rejects.toThrow('is a superuser or has BYPASSRLS');
    await query(superuser(), `ALTER ROLE ${username} NOBYPASSRLS`);
  });

  test('is not started where an acknowledged commit could be lost, or on a database of a newer program', async () => {
    const { username } = new URL(place.where);
    await query(superuser(), `ALTER ROLE ${username} SET synchronous_commit = off`);
    await expect(openPostgres({ url: place.where })).rejects.toThrow('synchronous_commit is off');
    await query(superuser(), `ALTER ROLE ${username} RESET synchronous_commit`);
    await query(superuser(), `INSERT INTO journal.migration VALUES (${newest + 1}, now())`);
    await expect(openPostgres({ url: place.where })).rejects.toThrow(
      /at version \d+, this program knows \d+/,
    );
    await query(superuser(), `DELETE FROM journal.migration WHERE number > ${newest}`);
  });

  test('is migrated by another role, and the application then owns nothing', async () => {
    const other = await postgres.place();
    const migrationUrl = new URL(superuser());
    migrationUrl.pathname = new URL(other.where).pathname;
    const options = { url: other.where, migrationUrl: migrationUrl.href };
    // Two that start at once: one of them migrates.
    const stores = await Promise.all([openPostgres(options), openPostgres(options)]);
    for (const store of stores) await store.close();
    const { journal } = await openAt(other);
    await journal.establish('ours');
    good(
      await journal.commit('ours', { actor: 'ana', decide: () => [create(person, { name: 'Bo' }, 'bo')] }),
    );
    good(await journal.commit('ours', erasing({ id: 'bo' })));
    expect(await journal.verify('ours')).toMatchObject({ commits: 2, erased: 1, faults: [] });
    await journal.close();
    const owned = await query(
      other.where,
      `SELECT * FROM pg_tables WHERE schemaname = 'journal' AND tableowner = current_user`,
    );
    expect(owned.rows).toEqual([]);
    for (const sql of ['DELETE FROM journal.entry', 'TRUNCATE journal.entry', 'DROP TABLE journal.entry'])
      await expect(query(other.where, sql)).rejects.toThrow(/permission denied|must be owner/);
    await other.drop();
  });

  test('truncates nothing, even for the owner of the tables', async () => {
    for (const table of ['entry', 'content', 'erasure', 'head'])
      await expect(query(place.where, `TRUNCATE journal.${table}`)).rejects.toThrow('refused');
  });

  test('a connection that breaks once a commit has arrived costs a second attempt, and commits once', async () => {
    const { port, hostname } = new URL(place.where);
    const proxy = new CuttingProxy(Number(port), hostname);
    const where = new URL(place.where);
    where.port = String(await proxy.listen());
    const { journal } = await openAt({ engine: 'postgres', where: where.href, blobs: place.blobs });
    await journal.establish('broken');
    good(await journal.commit('broken', { actor: 'ana', decide: () => [newRisk('before')] }));
    // From the moment of the decision, so that no earlier commit of a reading is cut.
    let attempts = 0;
    proxy.cutAfterCommit(() => attempts === 1);
    const committed = await journal.commit('broken', {
      actor: 'ana',
      decide: () => {
        attempts += 1;
        return [newRisk('once')];
      },
    });
    expect(proxy.cuts).toBe(1);
    expect(committed).toMatchObject({
      position: 2,
      repeated: true,
      versions: [{ fields: { scenario: 'once' } }],
    });
    expect(await journal.commit('broken', { actor: 'ana', decide: () => [newRisk('after')] })).toMatchObject({
      position: 3,
    });
    expect(await journal.verify('broken')).toMatchObject({ commits: 3, faults: [] });
    await journal.close();
    proxy.close();
  });
});

/** Stands between client and server, and can cut the line when the server has done a commit and before it says so. */
class CuttingProxy {
  readonly #server: Server;
  #armed: () => boolean = () => false;
  cuts = 0;

  constructor(port: number, host: string) {
    this.#server = createServer((client) => {
      const server = connect(port, host);
      let committing = false;
      client.on('data', (chunk) => {
        committing ||= this.#armed() && chunk.includes('COMMIT\0');
        server.write(chunk);
      });
      server.on('data', (chunk) => {
        // The last answer to a commit says that no transaction is open any more.
        if (committing && chunk.subarray(-6).equals(Buffer.from([0x5a, 0, 0, 0, 5, 0x49]))) {
          committing = false;
          this.#armed = () => false;
          this.cuts += 1;
          client.destroy();
        } else client.write(chunk);
      });
      for (const [one, other] of [
        [client, server],
        [server, client],
      ] as const) {
        one.on('close', () => other.destroy());
        one.on('error', () => other.destroy());
      }
    });
  }

  listen(): Promise<number> {
    return new Promise((resolve) => {
      this.#server.listen(0, '127.0.0.1', () => {
        const address = this.#server.address();
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
  }

  cutAfterCommit(when: () => boolean): void {
    this.#armed = when;
  }

  close(): void {
    this.#server.close();
  }
}
