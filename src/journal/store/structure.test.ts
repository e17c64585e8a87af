import { readFileSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NoJournal } from './database-fault.ts';
import {
  Clock,
  engines,
  openAt,
  type Engine,
  type Opened,
  type TestDatabase,
} from '../testing/engines-tester.ts';
import { good, newRisk } from '../testing/fixture-tester.ts';
import { openPostgres } from '../postgres/postgres.ts';
import { openSqlite } from '../sqlite/sqlite.ts';

let place: TestDatabase;
let opened: Opened;

/** Tests with a database of their own each, which has two organisations with an entry. */
function onEngine(engine: Engine, tests: () => void): void {
  describe.skipIf(engine.skip)(`the structure of a journal on ${engine.name}`, () => {
    beforeEach(async () => {
      place = await engine.place();
      const clock = new Clock();
      opened = await openAt(place, { clock: clock.read });
      for (const organisation of ['first', 'second']) {
        await opened.journal.establish(organisation);
        clock.pass(60_000);
        good(await opened.journal.commit(organisation, { actor: 'ana', decide: () => [newRisk('Fire')] }));
        clock.pass(60_000);
      }
    });
    afterEach(async () => {
      await opened.journal.close();
      await place.drop();
    });
    tests();
  });
}

const faults = () => opened.journal.structureFaults();
const [sqlite, postgres] = engines as readonly [Engine, Engine];

for (const engine of engines)
  onEngine(engine, () => {
    test('is what was made', async () => {
      expect(await faults()).toEqual([]);
    });

    test('says which organisation was put in front of the one that was first', async () => {
      await place.tamper(
        `UPDATE journal.organisation SET established_at = '2001-01-01T00:00:00.000Z' WHERE organisation = 'second'`,
      );
      expect(await faults()).toEqual([
        'the organisation second stands first and has no entry as early as the first of first',
      ]);
    });
  });

onEngine(sqlite, () => {
  /** Changes the structure itself: `tamper` puts triggers back. */
  function alter(sql: string): void {
    const db = new DatabaseSync(place.where);
    db.exec(sql);
    db.close();
  }

  test('lacks a trigger that was dropped, changed or added', async () => {
    alter('DROP TRIGGER entry_update');
    expect(await faults()).toEqual(['the trigger entry_update of the database is missing']);
    alter(`CREATE TRIGGER entry_update BEFORE UPDATE ON entry BEGIN SELECT 1; END`);
    alter(`CREATE TRIGGER quiet AFTER INSERT ON entry BEGIN DELETE FROM erasure; END`);
    expect(await faults()).toEqual([
      'the trigger entry_update of the database is not the one that was made',
      'the trigger quiet of the database is not one of this program',
    ]);
  });

  test('misses organisations that have records, and heads', async () => {
    await place.tamper(`DELETE FROM journal.organisation WHERE organisation = 'second'`);
    await place.tamper(`DELETE FROM journal.head WHERE organisation = 'first'`);
    expect(await faults()).toEqual([
      'the head of the organisation first is missing',
      'the organisation second has records here and is missing among the organisations',
    ]);
  });

  test('is not made where it is expected and there is none', async () => {
    const none = `${place.where}-none`;
    expect(() => openSqlite(none, { existing: true })).toThrow(NoJournal);
    writeFileSync(none, '');
    expect(() => openSqlite(none, { existing: true })).toThrow(NoJournal);
    expect(readFileSync(none, 'utf8')).toBe('');
    await openSqlite(place.where, { existing: true }).close();
  });

  test('is said to be damaged where the file is', async () => {
    const long = Array.from({ length: 100 }, (_, n) => newRisk('Fire '.repeat(200 + n)));
    good(await opened.journal.commit('first', { actor: 'ana', decide: () => long }));
    expect(await opened.journal.damage()).toEqual([]);
    await opened.journal.close();
    const bytes = readFileSync(place.where);
    bytes.fill(0xa5, bytes.length - 2 * 4096);
    writeFileSync(place.where, bytes);
    opened = await openAt(place);
    expect((await opened.journal.damage()).length).toBeGreaterThan(0);
  });
});

onEngine(postgres, () => {
  test('lacks triggers, functions and row-level security that were dropped, disabled or changed', async () => {
    for (const sql of [
      'DROP TRIGGER entry_update_or_delete ON journal.entry',
      'ALTER TABLE journal.content DISABLE TRIGGER content_update',
      'DROP POLICY own ON journal.entry',
      `CREATE OR REPLACE FUNCTION journal.refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$`,
    ])
      await place.tamper(sql);
    expect((await faults()).toSorted()).toEqual([
      'the function refuse of the database is not the one that was made',
      'the row-level security of the table entry is not the one that was made',
      'the trigger content_update on content of the database is not the one that was made',
      'the trigger entry_update_or_delete on entry of the database is missing',
    ]);
  });

  test('is not made where it is expected and there is none', async () => {
    await (await openPostgres({ url: place.where, existing: true })).close();
    await place.tamper('DROP SCHEMA journal CASCADE');
    await expect(openPostgres({ url: place.where, existing: true })).rejects.toThrow(NoJournal);
    expect(await place.look(`SELECT 1 FROM pg_namespace WHERE nspname = 'journal'`)).toEqual([]);
  });
});
