import { readFileSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NoJournal } from './database-fault.ts';
import { Clock, engines, openAt, type Opened, type Place } from './engines-tester.ts';
import { good, newRisk } from './fixture-tester.ts';
import { openPostgres } from './postgres.ts';
import { openSqlite } from './sqlite.ts';

describe.each(engines.filter(({ skip }) => !skip))(
  'the structure of a journal on $name',
  ({ place: newPlace }) => {
    let place: Place;
    let opened: Opened;
    const clock = new Clock();
    beforeEach(async () => {
      place = await newPlace();
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

    /** Changes the structure itself: `tamper` puts triggers back. */
    async function alter(sql: string): Promise<void> {
      if (place.engine === 'postgres') return place.tamper(sql);
      const db = new DatabaseSync(place.where);
      db.exec(sql.replaceAll('journal.', ''));
      db.close();
    }
    const faults = () => opened.journal.structureFaults();

    test('is what was made', async () => {
      expect(await faults()).toEqual([]);
    });

    test('lacks a trigger that was dropped, changed or added', async () => {
      const [drop, same, other] =
        place.engine === 'sqlite'
          ? ['DROP TRIGGER entry_update', '', '']
          : [
              'DROP TRIGGER entry_update_or_delete ON journal.entry',
              'ALTER TABLE journal.content DISABLE TRIGGER content_update',
              'DROP POLICY own ON journal.entry',
            ];
      await alter(drop);
      expect(await faults()).toEqual([expect.stringMatching(/^the trigger entry_update.* is missing$/)]);
      if (place.engine === 'sqlite') {
        await alter(`CREATE TRIGGER entry_update BEFORE UPDATE ON entry BEGIN SELECT 1; END`);
        await alter(`CREATE TRIGGER quiet AFTER INSERT ON entry BEGIN DELETE FROM erasure; END`);
        expect(await faults()).toEqual([
          'the trigger entry_update of the database is not the one that was made',
          'the trigger quiet of the database is not one of this program',
        ]);
        return;
      }
      await alter(same);
      await alter(other);
      await alter(
        `CREATE OR REPLACE FUNCTION journal.refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$`,
      );
      expect((await faults()).toSorted()).toEqual([
        'the function refuse of the database is not the one that was made',
        'the row-level security of the table entry is not the one that was made',
        'the trigger content_update on content of the database is not the one that was made',
        'the trigger entry_update_or_delete on entry of the database is missing',
      ]);
    });

    test('says which organisation was put in front of the one that was first', async () => {
      await place.tamper(
        `UPDATE journal.organisation SET established_at = '2001-01-01T00:00:00.000Z' WHERE organisation = 'second'`,
      );
      expect(await faults()).toEqual([
        'the organisation second stands first and has no entry as early as the first of first',
      ]);
    });

    // In PostgreSQL the rows of an organisation are seen by nobody who does not name it; accounts that name it tell there.
    test('misses organisations that have records, and heads', async () => {
      await place.tamper(`DELETE FROM journal.organisation WHERE organisation = 'second'`);
      if (place.engine === 'postgres') return expect(await faults()).toEqual([]);
      await place.tamper(`DELETE FROM journal.head WHERE organisation = 'first'`);
      expect(await faults()).toEqual([
        'the head of the organisation first is missing',
        'the organisation second has records here and is missing among the organisations',
      ]);
    });

    test('is not made where it is asked for and there is none', async () => {
      if (place.engine === 'sqlite') {
        const none = `${place.where}-none`;
        expect(() => openSqlite(none, { existing: true })).toThrow(NoJournal);
        writeFileSync(none, '');
        expect(() => openSqlite(none, { existing: true })).toThrow(NoJournal);
        await openSqlite(place.where, { existing: true }).close();
        return;
      }
      await (await openPostgres({ url: place.where, existing: true })).close();
      await place.tamper('DROP SCHEMA journal CASCADE');
      await expect(openPostgres({ url: place.where, existing: true })).rejects.toThrow(NoJournal);
      expect(await place.look(`SELECT 1 FROM pg_namespace WHERE nspname = 'journal'`)).toEqual([]);
    });
  },
);

test('a damaged file is said to be damaged', async () => {
  const place = await engines[0]!.place();
  const { journal } = await openAt(place);
  await journal.establish('ours');
  for (let n = 0; n < 30; n += 1)
    good(await journal.commit('ours', { actor: 'ana', decide: () => [newRisk(`Fire ${n}`)] }));
  expect(await journal.damage()).toEqual([]);
  await journal.close();
  const bytes = readFileSync(place.where);
  bytes.fill(0xa5, bytes.length - 2 * 4096);
  writeFileSync(place.where, bytes);
  const again = await openAt(place);
  expect((await again.journal.damage()).length).toBeGreaterThan(0);
  await again.journal.close();
  await place.drop();
});
