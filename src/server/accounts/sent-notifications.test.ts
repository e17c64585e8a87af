import { DatabaseSync } from 'node:sqlite';
import { Pool } from 'pg';
import { expect, test } from 'vitest';
import { engines } from '#journal/testing/engines-tester.ts';
import { AccountService } from './account-service.ts';
import { sentNotificationFields } from './better-auth/membership-table.ts';

const ana = { name: 'Ana', email: 'ana@example.org', password: 'correct horse battery' };
const signInAt = (database: DatabaseSync | Pool) =>
  new AccountService({ database, home: 'home', secret: 'x'.repeat(40), url: 'http://127.0.0.1' });
const review = { action: 'confirm-review', record: 'r1', on: '2027-03-20' };
const approval = { action: 'approve', record: 'r1', on: '' };

for (const engine of engines)
  test.skipIf(engine.skip)(
    `accounts of a version that told nobody anything are told from then on, on ${engine.name}`,
    async () => {
      const place = await engine.place();
      const sqlite = new DatabaseSync(':memory:');
      const database = place.engine === 'postgres' ? new Pool({ connectionString: place.where }) : sqlite;
      const run = async (sql: string): Promise<void> =>
        database instanceof Pool ? void (await database.query(sql)) : database.exec(sql);
      try {
        await signInAt(database).createAccount({ organisation: 'home', person: 'PER-1', ...ana });
        for (const table of ['toldAct', 'mailing', 'lease']) await run(`DROP TABLE "${table}"`);
        for (const name of Object.keys(sentNotificationFields))
          await run(`ALTER TABLE "membership" DROP COLUMN "${name}"`);

        const { correspondence, memberships } = signInAt(database);
        const [member] = await correspondence.at('home');
        expect(member).toMatchObject({ person: 'PER-1', mailChoice: null, digestDay: null });
        const userId = member?.userId ?? '';
        await correspondence.note(userId, 'home', { digestDay: '2027-03-08', mailChoice: 'month' });
        expect(await correspondence.of(userId, 'home')).toMatchObject({
          digestDay: '2027-03-08',
          mailChoice: 'month',
        });
        expect(await correspondence.of(userId, 'elsewhere')).toBeUndefined();

        const told = async (organisation: string) =>
          (await correspondence.told(organisation)).get(userId) ?? [];
        await correspondence.tell(userId, 'home', { former: [], now: [review, approval] });
        await correspondence.tell(userId, 'home', {
          former: await told('home'),
          now: [{ ...review, on: '2027-04-01' }],
        });
        expect(await told('home')).toMatchObject([{ ...review, on: '2027-04-01' }]);
        expect(await told('elsewhere')).toEqual([]);

        await memberships.leave(userId, 'home');
        expect([await correspondence.at('home'), await told('home')]).toEqual([[], []]);
      } finally {
        if (database instanceof Pool) await database.end();
        sqlite.close();
        await place.drop();
      }
    },
  );
