import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { origin } from './entry.ts';
import { newest, stepsFrom } from './migrations.ts';
import { statements } from './statements.ts';
import { Busy } from './store.ts';
import type { Answers, Locked, Parameter, Reading, Statement, Store, Wants, Writing } from './store.ts';

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

/** A connection with its statements, prepared when first used. */
class Handle {
  readonly db: DatabaseSync;
  readonly #prepared = new Map<string, StatementSync>();

  constructor(file: string, readOnly: boolean) {
    this.db = new DatabaseSync(file, { readOnly, timeout: 5000 });
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

const dialects = Object.fromEntries(
  Object.entries(statements).map(([name, sql]) => [name, dialect(sql)]),
) as Record<Statement, string>;

// Opening costs more than asking; more than a few at once are rare.
const idleHandles = 3;

/** The journal in one SQLite file, on handles of its own. */
export function openSqlite(file: string): Store {
  return new SqliteStore(file);
}

class SqliteStore implements Store {
  readonly #file: string;
  readonly #main: Handle;
  readonly #idle: Handle[] = [];
  #closed = false;

  constructor(file: string) {
    this.#file = file;
    this.#main = new Handle(file, false);
    const { db } = this.#main;
    // What is erased must not linger on free pages; what is acknowledged must be on disk.
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON');
    migrate(db);
  }

  async head(organisation: string): Promise<Answers['head'] | undefined> {
    return this.#main.ask(organisation, 'head', [])[0];
  }

  async reading<T>(organisation: string, work: (reading: Reading) => Promise<T>): Promise<T> {
    const handle = this.#idle.pop() ?? new Handle(this.#file, true);
    handle.db.exec('BEGIN');
    try {
      return await work({ ask: async (statement, ...given) => handle.ask(organisation, statement, given) });
    } finally {
      handle.db.exec('ROLLBACK');
      if (this.#closed || this.#idle.length >= idleHandles) handle.db.close();
      else this.#idle.push(handle);
    }
  }

  // One synchronous block: nothing of this process can come between, and no other process holds the lock for long.
  async commit(
    organisation: string,
    wants: Wants,
    decide: (locked: Locked) => Writing | undefined,
  ): Promise<void> {
    const { db } = this.#main;
    let erased = false;
    immediately(db, () => {
      const writing = decide(this.#lock(organisation, wants));
      if (writing) this.#append(organisation, writing);
      erased = writing?.erasure !== undefined;
      return writing !== undefined;
    });
    // The log still holds what was erased, until it is folded into the file and cut.
    if (erased) db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  }

  #lock(organisation: string, { since, commitId, mayRepeat, record }: Wants): Locked {
    const ask = <S extends Statement>(statement: S, ...given: Parameter[]): Answers[S][] =>
      this.#main.ask(organisation, statement, given);
    const [head] = ask('head');
    if (!head) throw new Error(`the organisation ${organisation} was never established`);
    const moved = head.position > since;
    const [entry] = mayRepeat ? ask('entryByCommit', commitId) : [];
    const [current] = record ? ask('currentOfRecord', record.register, record.id) : [];
    const version = current && ask('versionsOfRecord', current.register, current.record).at(-1);
    return {
      head,
      tail: {
        entries: moved ? ask('entries', since, head.position, head.position) : [],
        versions: moved ? ask('versions', since, head.position) : [],
        erased: moved ? ask('erasedSince', since) : [],
      },
      repeated: entry && { entry, versions: ask('versions', entry.position - 1, entry.position) },
      record: current && version && { current, version },
    };
  }

  #append(organisation: string, { entry, own, contents, current, erasure }: Writing): void {
    const main = this.#main;
    const { position } = entry;
    main.write('entry', organisation, position, entry.at, entry.commitId, entry.text, entry.hash);
    for (const { register, record, part, salt, text } of contents)
      main.write('content', organisation, position, register, record, part, salt, text);
    if (erasure) {
      main.write('erasure', organisation, position, erasure.register, erasure.record);
      main.write('erase', organisation, erasure.register, erasure.record);
    }
    for (const row of current)
      main.write(
        'current',

        organisation,
        row.register,
        row.record,
        row.code,
        row.version,
        row.shape,
        row.retired,
        row.position,

        row.born,
        row.place,
        row.createdAt,
        row.createdBy,
        row.changedAt,
        row.changedBy,
        row.fields,
        row.erased,
      );
    main.write('head', organisation, position, entry.hash, entry.at, own);
  }

  async organisations(): Promise<readonly string[]> {
    const rows = this.#main.db.prepare('SELECT organisation FROM organisation ORDER BY established_at').all();
    return rows.map(({ organisation }) => String(organisation));
  }

  async establish(organisation: string, at: string): Promise<void> {
    const { db } = this.#main;
    immediately(db, () => {
      db.prepare('INSERT OR IGNORE INTO organisation VALUES (?, ?)').run(organisation, at);
      db.prepare(
        `INSERT INTO head SELECT ?1, 0, ?2, '', 0 WHERE NOT EXISTS (SELECT 1 FROM head WHERE organisation = ?1)`,
      ).run(organisation, origin);
      return true;
    });
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    for (const handle of this.#idle.splice(0)) handle.db.close();
    this.#main.db.close();
  }
}

function migrate(db: DatabaseSync): void {
  const version = (): number => Number(db.prepare('PRAGMA user_version').get()?.['user_version']);
  if (stepsFrom(version()).length === 0) return;
  immediately(db, () => {
    // Asked again under the lock: another process may have been first.
    for (const { sqlite } of stepsFrom(version())) db.exec(sqlite);
    db.exec(`PRAGMA user_version = ${newest}`);
    return true;
  });
}

const busy = 5;

/** Runs a block under the write lock; commits when it returns true. */
function immediately(db: DatabaseSync, block: () => boolean): void {
  try {
    db.exec('BEGIN IMMEDIATE');
  } catch (error) {
    if (error instanceof Error && 'errcode' in error && error.errcode === busy) throw new Busy(error);
    throw error;
  }
  try {
    db.exec(block() ? 'COMMIT' : 'ROLLBACK');
  } finally {
    // The database ends a transaction by itself when a disk is full.
    if (db.isTransaction) db.exec('ROLLBACK');
  }
}
