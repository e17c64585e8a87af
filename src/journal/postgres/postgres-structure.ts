import { migrations } from '../store/migrations.ts';
import type { Query } from './postgres-statements.ts';

const made = migrations.map(({ postgres }) => postgres).join('\n');

// As the server writes them out: without marks, brackets and blanks, and acts in its order.
const plain = (sql: string): string =>
  sql
    .toLowerCase()
    .replaceAll('update or delete', 'delete or update')
    .replaceAll(/["();\s]/g, '');

const triggers = new Map(
  [...made.matchAll(/CREATE TRIGGER (\w+)[^;]* ON journal\.(\w+)[^;]*;/g)].map(([sql, name, table]) => [
    `${name} on ${table}`,
    plain(sql),
  ]),
);
const functions = new Map(
  [...made.matchAll(/CREATE FUNCTION journal\.(\w+)\(\)[^$]*\$\$([^$]*)\$\$/g)].map(
    ([, name = '', body = '']) => [name, body],
  ),
);
const guarded = [...made.matchAll(/CREATE POLICY own ON journal\.(\w+)/g)].map(([, table = '']) => table);

const tablesThere = `SELECT c.relname AS name, c.relrowsecurity AND c.relforcerowsecurity AS forced,
    (SELECT count(*)::int FROM pg_policy p WHERE p.polrelid = c.oid) AS policies
  FROM pg_class c WHERE c.relnamespace = 'journal'::regnamespace AND c.relkind = 'r'`;
const triggersThere = `SELECT t.tgname || ' on ' || c.relname AS name, pg_get_triggerdef(t.oid) AS sql, t.tgenabled AS enabled
  FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
  WHERE c.relnamespace = 'journal'::regnamespace AND NOT t.tgisinternal`;
const functionsThere = `SELECT proname AS name, prosrc AS body FROM pg_proc WHERE pronamespace = 'journal'::regnamespace`;

/** What is not there of what the journal rests on, in words: triggers, their functions, row-level security. */
export async function postgresStructureFaults(query: Query): Promise<readonly string[]> {
  const rows = async <R>(name: string, sql: string) => (await query(name, sql, [])).rows as R[];
  const faults: string[] = [];
  const bodies = new Map(
    (await rows<{ name: string; body: string }>('functions_there', functionsThere)).map((each) => [
      each.name,
      each.body,
    ]),
  );
  for (const [name, body] of functions)
    if (bodies.get(name) !== body)
      faults.push(`the function ${name} of the database is not the one that was made`);
  const there = new Map(
    (await rows<{ name: string; sql: string; enabled: string }>('triggers_there', triggersThere)).map(
      (each) => [each.name, each],
    ),
  );
  for (const [name, sql] of triggers) {
    const found = there.get(name);
    if (!found) faults.push(`the trigger ${name} of the database is missing`);
    else if (plain(found.sql) !== sql || !'OA'.includes(found.enabled))
      faults.push(`the trigger ${name} of the database is not the one that was made`);
    there.delete(name);
  }
  for (const name of there.keys())
    faults.push(`the trigger ${name} of the database is not one of this program`);
  const tables = new Map(
    (await rows<{ name: string; forced: boolean; policies: number }>('tables_there', tablesThere)).map(
      (each) => [each.name, each],
    ),
  );
  for (const name of guarded) {
    const table = tables.get(name);
    if (!table) faults.push(`the table ${name} of the database is missing`);
    else if (!table.forced || table.policies !== 1)
      faults.push(`the row-level security of the table ${name} is not the one that was made`);
  }
  return faults;
}
