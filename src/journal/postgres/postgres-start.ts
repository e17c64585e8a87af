import { Client } from 'pg';
import { NoJournal } from '../store/database-fault.ts';
import { stepsFrom } from '../store/migrations.ts';

export interface PostgresOptions {
  /** Where the application connects: a role that row-level security binds. */
  readonly url: string;
  /** Where migrations run, when the application's role is not to own its tables. */
  readonly migrationUrl?: string | undefined;
  /** Throws NoJournal where there is no journal, and makes none. */
  readonly existing?: boolean;
  /** Connections of this process at most. */
  readonly connections?: number;
}

// Any number, as long as every version of this program asks for the same one.
const migrationLock = 5_110_274;

/** Checks what the journal's promises rest on, and migrates. Throws one sentence that says what to change. */
export async function prepareDatabase({
  url,
  migrationUrl,
  existing = false,
}: PostgresOptions): Promise<void> {
  const role = await connected(url, check);
  if (existing && (await connected(url, versionOf)) === 0)
    throw new NoJournal('the database holds no journal');
  await connected(migrationUrl ?? url, (client) => migrate(client, role));
}

async function check(client: Client): Promise<string> {
  const { rows } = await client.query<DatabaseRoleState>(
    `SELECT rolname AS role, rolsuper OR rolbypassrls AS unbound, current_setting('server_encoding') AS encoding,
       current_setting('synchronous_commit') AS durable FROM pg_roles WHERE rolname = current_user`,
  );
  const [standing] = rows;
  if (!standing) throw new Error('the database does not say who is connected');
  const { role, unbound, encoding, durable } = standing;
  if (unbound)
    throw new Error(
      `the role ${role} is a superuser or has BYPASSRLS, so nothing would keep organisations apart: connect as another`,
    );
  if (encoding !== 'UTF8') throw new Error(`the database is encoded as ${encoding}: create it with UTF8`);
  if (durable === 'off')
    throw new Error('synchronous_commit is off, so an acknowledged commit could be lost: set it to on');
  return role;
}

interface DatabaseRoleState {
  readonly role: string;
  readonly unbound: boolean;
  readonly encoding: string;
  readonly durable: string;
}

async function migrate(client: Client, role: string): Promise<void> {
  await client.query('BEGIN');
  await client.query('SELECT pg_advisory_xact_lock($1)', [migrationLock]);
  const version = await versionOf(client);
  for (const { number, postgres } of stepsFrom(version)) {
    if (number === 1) await client.query(foundation);
    await client.query(postgres);
    await client.query('INSERT INTO journal.migration VALUES ($1, now())', [number]);
  }
  const { rows } = await client.query<{ own: boolean }>('SELECT current_user = $1 AS own', [role]);
  if (rows[0]?.own === false) await client.query(grants(client.escapeIdentifier(role)));
  await client.query('COMMIT');
}

const foundation = `CREATE SCHEMA IF NOT EXISTS journal;
  CREATE TABLE journal.migration (number integer PRIMARY KEY, at timestamptz(3) NOT NULL)`;

async function versionOf(client: Client): Promise<number> {
  const { rows } = await client.query<{ there: boolean }>(
    `SELECT to_regclass('journal.migration') IS NOT NULL AS there`,
  );
  if (!rows[0]?.there) return 0;
  const found = await client.query<{ version: number }>(
    'SELECT max(number) AS version FROM journal.migration',
  );
  return found.rows[0]?.version ?? 0;
}

// What the application does, and nothing that the triggers would have to refuse.
const grants = (role: string): string => `
  GRANT USAGE ON SCHEMA journal TO ${role};
  GRANT SELECT, INSERT ON journal.organisation, journal.entry, journal.erasure TO ${role};
  GRANT SELECT, INSERT, UPDATE ON journal.head, journal.current TO ${role};
  GRANT SELECT, INSERT, DELETE ON journal.content TO ${role};
  GRANT SELECT ON journal.migration TO ${role}`;

async function connected<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  // Whoever waits for an answer is told of a connection that breaks; nobody else needs to be.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
