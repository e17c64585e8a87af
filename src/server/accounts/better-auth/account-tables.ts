import type { DatabaseSync } from 'node:sqlite';
import type { BetterAuthOptions } from 'better-auth';
import { Pool } from 'pg';

// Arbitrary numbers, which every version of this program has to share.
const migrationLock = 5_110_275;
const setUpLock = 5_110_276;

interface DatabaseLocation {
  readonly database: DatabaseSync | Pool;
  /** The connection that creates tables, if the role that uses them is not to own them. */
  readonly migrationUrl?: string | undefined;
  /** The organisation of the accounts from a version that knew only one organisation. */
  readonly home: string;
}

/** Creates or updates the tables of accounts. Processes that start at the same moment take turns. */
export async function migrateAccounts(
  options: BetterAuthOptions,
  { database, migrationUrl, home }: DatabaseLocation,
): Promise<void> {
  const [{ getMigrations }, { getAuthTables }] = await Promise.all([
    import('better-auth/db/migration'),
    import('better-auth/db'),
  ]);
  const migrate = async (place: DatabaseSync | Pool): Promise<void> =>
    (await getMigrations({ ...options, database: place })).runMigrations();
  if (!(database instanceof Pool)) {
    await migrate(database);
    if (database.prepare(`SELECT 1 FROM pragma_table_info('user') WHERE name = 'person'`).get())
      for (const step of membershipsOfBefore('hex(randomblob(16))', `'${home}'`)) database.exec(step);
    return;
  }

  const owner = migrationUrl === undefined ? database : new Pool({ connectionString: migrationUrl, max: 2 });
  const { rows } = await database.query<{ role: string }>('SELECT current_user AS role');
  const client = await owner.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    await migrate(owner);
    const { rowCount } = await client.query(
      `SELECT 1 FROM information_schema.columns
        WHERE table_schema = current_schema AND table_name = 'user' AND column_name = 'person'`,
    );
    if (rowCount)
      for (const step of membershipsOfBefore('gen_random_uuid()', client.escapeLiteral(home)))
        await client.query(step);
    const role = client.escapeIdentifier(rows[0]?.role ?? '');
    const tables = Object.values(getAuthTables(options)).map(({ modelName }) =>
      client.escapeIdentifier(modelName),
    );
    if (owner !== database)
      await client.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ${tables.join(', ')} TO ${role}`);
  } finally {
    // Closing the connection releases the lock.
    client.release(true);
    if (owner !== database) await owner.end();
  }
}

// An earlier version stored the one person of an account with the account.
const membershipsOfBefore = (id: string, home: string): readonly string[] => [
  `INSERT INTO "membership" ("id", "userId", "organisation", "person", "createdAt")
    SELECT ${id}, "id", ${home}, "person", "createdAt" FROM "user"
    WHERE NOT EXISTS (SELECT 1 FROM "membership" WHERE "userId" = "user"."id")`,
  'ALTER TABLE "user" DROP COLUMN "person"',
];

/** Runs work while no other process on the database runs such work. */
export async function alone<T>(database: Pool, work: () => Promise<T>): Promise<T> {
  const client = await database.connect();
  try {
    // A lock of a transaction, so that it ends with the connection even behind a connection pooler.
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock($1)', [setUpLock]);
    return await work();
  } finally {
    // Nothing was written on this connection, so closing it only releases the lock.
    client.release(true);
  }
}
