import type { DatabaseSync } from 'node:sqlite';
import type { Pool } from 'pg';
import type { Journal } from '#journal/journal.ts';

/**
 * Returns a text for each organisation that accounts belong to but that is missing or empty in the journal. Accounts
 * are created after their person is recorded, so these organisations were lost.
 */
export async function missingOrganisations(
  journal: Journal,
  accounts: DatabaseSync | Pool,
): Promise<readonly string[]> {
  const known = new Set(await journal.organisations());
  const faults: string[] = [];
  for (const organisation of await organisationsOf(accounts))
    if (!known.has(organisation))
      faults.push(`accounts belong to the organisation ${organisation}, which the journal does not have`);
    else if ((await journal.anchor(organisation)).position === 0)
      faults.push(`accounts belong to the organisation ${organisation}, of which the journal has no entry`);
  if (known.size === 0 && faults.length === 0 && (await hasAny(accounts, 'user')))
    faults.push('there are accounts, and the journal has no organisation');
  return faults;
}

async function organisationsOf(accounts: DatabaseSync | Pool): Promise<readonly string[]> {
  if (!(await isThere(accounts, 'membership'))) return [];
  const rows = await ask(accounts, 'SELECT DISTINCT "organisation" AS name FROM "membership" ORDER BY 1');
  return rows.map(({ name }) => String(name));
}

const hasAny = async (accounts: DatabaseSync | Pool, table: string): Promise<boolean> =>
  (await isThere(accounts, table)) && (await ask(accounts, `SELECT 1 FROM "${table}" LIMIT 1`)).length > 0;

async function isThere(accounts: DatabaseSync | Pool, table: string): Promise<boolean> {
  const where =
    'query' in accounts
      ? `information_schema.tables WHERE table_schema = current_schema AND table_name = '${table}'`
      : `sqlite_schema WHERE type = 'table' AND name = '${table}'`;
  return (await ask(accounts, `SELECT 1 FROM ${where}`)).length > 0;
}

const ask = async (accounts: DatabaseSync | Pool, sql: string): Promise<readonly Record<string, unknown>[]> =>
  'query' in accounts
    ? (await accounts.query<Record<string, unknown>>(sql)).rows
    : accounts.prepare(sql).all();
