import { DatabaseSync } from 'node:sqlite';
import { Pool } from 'pg';
import { expect, test } from 'vitest';
import { engines } from '#journal/testing/engines-tester.ts';
import { AccountService } from './account-service.ts';

const password = 'correct horse battery';
const first = { name: 'Ana', email: 'ana@example.org', password };
const signInAt = (database: DatabaseSync | Pool) =>
  new AccountService({ database, home: 'home', secret: 'x'.repeat(40), url: 'http://127.0.0.1' });

for (const engine of engines)
  test.skipIf(engine.skip)(
    `accounts of a version that knew one organisation are members of it, on ${engine.name}`,
    async () => {
      const place = await engine.place();
      const sqlite = new DatabaseSync(':memory:');
      const open = () => (place.engine === 'postgres' ? new Pool({ connectionString: place.where }) : sqlite);
      const now = open();
      const run = async (sql: string): Promise<void> =>
        now instanceof Pool ? void (await now.query(sql)) : now.exec(sql);
      try {
        const made = signInAt(now);
        await made.createAccount({ organisation: 'home', person: 'PER-1', ...first });
        await run('DELETE FROM "membership"');
        await run('ALTER TABLE "user" ADD COLUMN "person" text');
        await run(`UPDATE "user" SET "person" = 'PER-7'`);
        expect(await made.hasAccount(first.email)).toBe(false);

        const after = signInAt(now);
        expect((await after.account(first.email))?.memberships).toMatchObject([
          { organisation: 'home', person: 'PER-7' },
        ]);
        const next = {
          organisation: 'other',
          person: 'PER-2',
          name: 'Bo',
          email: 'bo@example.org',
          password,
        };
        expect(await after.createAccount(next)).toBeUndefined();
        expect((await signInAt(now).account(next.email))?.memberships).toMatchObject([
          { organisation: 'other', person: 'PER-2' },
        ]);
      } finally {
        if (now instanceof Pool) await now.end();
        sqlite.close();
        await place.drop();
      }
    },
  );
