import type { DatabaseSync } from 'node:sqlite';
import { migrations } from '../store/migrations.ts';
import { inMemory } from './sqlite-handle.ts';

const own = `SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND type IN ('table', 'index', 'trigger')`;

interface StructurePart {
  readonly type: string;
  readonly name: string;
  readonly sql: string;
}

const inOneLine = (sql: string): string => sql.replaceAll(/\s+/g, ' ');

const partsOf = (db: DatabaseSync): readonly StructurePart[] =>
  db.prepare(own).all() as unknown as StructurePart[];

// Without reading the rows: each organisation is looked up behind the one before it.
const organisationsIn = (table: string): string => `
  WITH RECURSIVE found(organisation) AS (
    SELECT min(organisation) FROM ${table} UNION ALL
    SELECT (SELECT min(organisation) FROM ${table} t WHERE t.organisation > found.organisation) FROM found
      WHERE found.organisation IS NOT NULL
  ) SELECT organisation FROM found WHERE organisation IS NOT NULL`;

const tables = ['head', 'entry', 'content', 'current', 'erasure'];

/** What is not there of what the journal rests on, in words: tables, triggers, rows that name an organisation. */
export function sqliteStructureFaults(db: DatabaseSync): readonly string[] {
  const expected = inMemory();
  for (const { sqlite } of migrations) expected.exec(sqlite);
  const parts = new Map(partsOf(db).map((part) => [`${part.type} ${part.name}`, part]));
  const faults: string[] = [];
  for (const { type, name, sql } of partsOf(expected)) {
    const there = parts.get(`${type} ${name}`);
    if (!there) faults.push(`the ${type} ${name} of the database is missing`);
    else if (inOneLine(there.sql) !== inOneLine(sql))
      faults.push(`the ${type} ${name} of the database is not the one that was made`);
    parts.delete(`${type} ${name}`);
  }
  expected.close();
  // What others add for reading does no harm; a trigger writes.
  for (const { type, name } of parts.values())
    if (type === 'trigger') faults.push(`the trigger ${name} of the database is not one of this program`);
  return faults.some((fault) => fault.startsWith('the table')) ? faults : [...faults, ...strays(db)];
}

function* strays(db: DatabaseSync): Iterable<string> {
  const organisations = (table: string): readonly string[] =>
    db
      .prepare(organisationsIn(table))
      .all()
      .map(({ organisation }) => String(organisation));
  const known = new Set(organisations('organisation'));
  const headed = new Set(organisations('head'));
  for (const organisation of known)
    if (!headed.has(organisation)) yield `the head of the organisation ${organisation} is missing`;
  for (const organisation of new Set(tables.flatMap(organisations)))
    if (!known.has(organisation))
      yield `the organisation ${organisation} has records here and is missing among the organisations`;
}
