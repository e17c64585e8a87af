import type { QueryResult } from 'pg';
import { statements } from '../store/statements.ts';
import type { Answers, Parameter, Statement, Writing } from '../store/store.ts';

/** Sends a named statement, which the server prepares once a connection. */
export type Query = (name: string, text: string, values: readonly unknown[]) => Promise<QueryResult>;

export async function ask<S extends Statement>(
  query: Query,
  organisation: string,
  statement: S,
  ...given: readonly Parameter[]
): Promise<Answers[S][]> {
  const { rows } = await query(statement, statements[statement], [organisation, ...given]);
  return rows as Answers[S][];
}

// One statement for the whole of a commit: however many records it has, it is one message to the server.
const append = `
WITH new_entry AS (
  INSERT INTO journal.entry (organisation, position, at, commit_id, text, hash) VALUES ($1, $2, $3, $4, $5, $6)
), new_content AS (
  INSERT INTO journal.content (organisation, position, register, record, part, salt, text)
  SELECT $1, $2, n.* FROM unnest($8::text[], $9::text[], $10::text[], $11::text[], $12::text[]) n
), new_current AS (
  INSERT INTO journal.current (organisation, register, record, code, version, shape, retired, position, born, place,
    created_at, created_by, changed_at, changed_by, fields, erased)
  SELECT $1, n.* FROM unnest($13::text[], $14::text[], $15::text[], $16::int[], $17::int[], $18::int[], $19::int[],
    $20::int[], $21::int[], $22::text[], $23::text[], $24::text[], $25::text[], $26::text[], $27::text[]) n
  ON CONFLICT (organisation, register, record) DO UPDATE SET version = excluded.version, shape = excluded.shape,
    retired = excluded.retired, position = excluded.position, changed_at = excluded.changed_at,
    changed_by = excluded.changed_by, fields = excluded.fields, erased = excluded.erased
)
UPDATE journal.head SET position = $2, hash = $6, at = $3, own = $7 WHERE organisation = $1`;

const bury = `INSERT INTO journal.erasure (organisation, position, register, record) VALUES ($1, $2, $3, $4)`;

const erase = `DELETE FROM journal.content
  WHERE organisation = $1 AND register = $2 AND record = $3 AND part = 'personal'`;

/** Sends the rows of a commit. The statements are on their way when this returns. */
export function postgresWrites(
  query: Query,
  organisation: string,
  writing: Writing,
): readonly Promise<unknown>[] {
  const { entry, own, contents, current, erasures } = writing;
  const { position, at, commitId, text, hash } = entry;
  const values = [
    organisation,
    position,
    at,
    commitId,
    text,
    hash,
    own,
    ...columns(contents, ['register', 'record', 'part', 'salt', 'text']),
    ...columns(current, [
      'register',
      'record',
      'code',
      'version',
      'shape',
      'retired',
      'position',
      'born',
      'place',
    ]),
    ...columns(current, ['createdAt', 'createdBy', 'changedAt', 'changedBy', 'fields', 'erased']),
  ];
  return [
    ...erasures.flatMap(({ register, record }) => [
      query('bury', bury, [organisation, position, register, record]),
      query('erase', erase, [organisation, register, record]),
    ]),
    query('append', append, values),
  ];
}

const columns = <R>(rows: readonly R[], names: readonly (keyof R)[]): readonly (readonly R[keyof R][])[] =>
  names.map((name) => rows.map((row) => row[name]));
