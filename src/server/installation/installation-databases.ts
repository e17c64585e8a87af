import { DatabaseSync } from 'node:sqlite';
import { Pool } from 'pg';
import type { Catalogue } from '#isms/kernel/declarations/catalogue.ts';
import type { Instant } from '#isms/kernel/declarations/record.ts';
import { isProblem, type Problem } from '#isms/kernel/values/problem.ts';
import { openJournal, type Journal } from '#journal/journal.ts';
import type { PostgresOptions } from '#journal/postgres/postgres-start.ts';
import { openPostgres } from '#journal/postgres/postgres.ts';
import { openSqlite } from '#journal/sqlite/sqlite.ts';
import { databaseFaultOf, NoJournal } from '#journal/store/database-fault.ts';
import type { Store } from '#journal/store/store.ts';
import { zoneOf } from '../organisations/organisation-service.ts';
import type { Configuration } from './configuration.ts';
import { filesIn } from './data-folder.ts';
import { databaseProblem } from './start-problem.ts';

const now = (): Instant => new Date().toISOString();

/** Opens the journal of an installation: in PostgreSQL if the environment names a database, else in the data folder. */
export async function openInstallationJournal(
  configuration: Configuration,
  catalogue: Catalogue,
  { clock = now, existing = false } = {},
): Promise<Journal | Problem> {
  const {
    PLUMBLINE_DATA: data,
    DATABASE_URL: url,
    DATABASE_MIGRATION_URL: migrationUrl,
    PLUMBLINE_TODAY: today,
  } = configuration;
  const { journal: file, blobs } = filesIn(data);
  const store =
    url === undefined ? openSqlite(file, { existing }) : await postgres({ url, migrationUrl, existing });
  return isProblem(store) ? store : openJournal({ catalogue, store, blobs, clock, zoneOf, today });
}

const postgres = async (options: PostgresOptions): Promise<Store | Problem> => {
  try {
    return await openPostgres(options);
  } catch (error) {
    if (error instanceof NoJournal || databaseFaultOf(error) === 'damaged') throw error;
    return databaseProblem(error);
  }
};

/** Opens the database of accounts, beside the journal, until `open` is disposed of. */
export function accountsIn(
  data: string,
  url: string | undefined,
  open: AsyncDisposableStack,
): DatabaseSync | Pool {
  if (url === undefined) {
    const accounts = new DatabaseSync(filesIn(data).accounts);
    // Deleted data must not remain on free pages.
    accounts.exec('PRAGMA secure_delete = ON');
    open.defer(() => accounts.close());
    return accounts;
  }
  const accounts = new Pool({ connectionString: url, max: 4, connectionTimeoutMillis: 10_000 });
  // A connection that breaks while idle is replaced. Without a listener it would end the process.
  accounts.on('error', () => undefined);
  open.defer(() => accounts.end());
  return accounts;
}
