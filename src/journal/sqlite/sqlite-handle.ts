import { existsSync } from 'node:fs';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { statements } from '../store/statements.ts';
import { Busy, type Answers, type Parameter, type Statement } from '../store/store.ts';

// SQLite numbers parameters with ?, and has no schemas.
const dialect = (sql: string): string => sql.replaceAll(/\$(\d)/g, '?$1').replaceAll('journal.', '');

const inserts = {
  entry: `INSERT INTO entry (organisation, position, at, commit_id, text, hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6)`,
  content: `INSERT INTO content (organisation, position, register, record, part, salt, text)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)`,
  current: `INSERT INTO current (organisation, register, record, code, version, shape, retired, position, born, place,
      created_at, created_by, changed_at, changed_by, fields, erased)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)
    ON CONFLICT (organisation, register, record) DO UPDATE SET version = excluded.version, shape = excluded.shape,
      retired = excluded.retired, position = excluded.position, changed_at = excluded.changed_at,
      changed_by = excluded.changed_by, fields = excluded.fields, erased = excluded.erased`,
  erasure: `INSERT INTO erasure (organisation, position, register, record) VALUES (?1, ?2, ?3, ?4)`,
  erase: `DELETE FROM content WHERE organisation = ?1 AND register = ?2 AND record = ?3 AND part = 'personal'`,
  head: `UPDATE head SET position = ?2, hash = ?3, at = ?4, own = ?5 WHERE organisation = ?1`,
} as const;

type Write = keyof typeof inserts;

/** Milliseconds to wait for another process, whose commits take one or two. */
export const patience = 5000;

/** A connection with its statements, prepared when first used. */
export class Handle {
  readonly db: DatabaseSync;
  readonly #prepared = new Map<string, StatementSync>();

  constructor(file: string, readOnly: boolean) {
    this.db = new DatabaseSync(file, { readOnly, timeout: patience });
  }

  #statement(sql: string): StatementSync {
    const known = this.#prepared.get(sql);
    if (known) return known;
    const made = this.db.prepare(sql);
    this.#prepared.set(sql, made);
    return made;
  }

  ask<S extends Statement>(organisation: string, statement: S, given: readonly Parameter[]): Answers[S][] {
    return this.#statement(dialects[statement]).all(organisation, ...given) as unknown as Answers[S][];
  }

  write(write: Write, ...given: readonly Parameter[]): void {
    this.#statement(inserts[write]).run(...given);
  }
}

/** Whether there is a file at that path: opening one that is not there makes it. */
export const isThere = (file: string): boolean => existsSync(file);

/** A database that is gone when it is closed. */
export const inMemory = (): DatabaseSync => new DatabaseSync(':memory:');

const dialects = Object.fromEntries(
  Object.entries(statements).map(([name, sql]) => [name, dialect(sql)]),
) as Record<Statement, string>;

const busy = 5;

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && error.errcode === busy;

// Milliseconds between two tries, for what SQLite refuses at once instead of waiting.
const pause = 10;

/**
 * Has changes written to a log, which lets others read meanwhile. The first to open a file switches it, which needs the file for
 * itself; SQLite does not wait for that as it does for a lock, so whoever meets another tries again.
 */
export function useLog(db: DatabaseSync): void {
  const until = performance.now() + patience;
  for (;;)
    try {
      return db.exec('PRAGMA journal_mode = WAL');
    } catch (error) {
      if (!isBusy(error) || performance.now() > until) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
    }
}

/** Runs a block under the write lock; commits when it returns true. */
export function immediately(db: DatabaseSync, block: () => boolean): void {
  try {
    db.exec('BEGIN IMMEDIATE');
  } catch (error) {
    throw isBusy(error) ? new Busy(error) : error;
  }
  try {
    db.exec(block() ? 'COMMIT' : 'ROLLBACK');
  } finally {
    // The database ends a transaction by itself when a disk is full.
    if (db.isTransaction) db.exec('ROLLBACK');
  }
}
