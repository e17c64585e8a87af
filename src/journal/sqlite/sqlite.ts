import type { DatabaseSync } from 'node:sqlite';
import { databaseFaultOf, NoJournal } from '../store/database-fault.ts';
import { origin } from '../chain/entry.ts';
import { newest, stepsFrom } from '../store/migrations.ts';
import { Handle, immediately, isThere, patience, useLog } from './sqlite-handle.ts';
import { sqliteStructureFaults } from './sqlite-structure.ts';
import { Unknown } from '../store/store.ts';
import type {
  Answers,
  Locked,
  Parameter,
  Reading,
  Statement,
  Store,
  Wants,
  Writing,
} from '../store/store.ts';

// Opening costs more than asking; more than a few at once are rare.
const idleHandles = 3;

/** The journal in one SQLite file, on handles of its own. `existing` throws NoJournal where there is none, and makes nothing. */
export function openSqlite(file: string, { existing = false } = {}): Store {
  if (existing && !isThere(file)) throw new NoJournal(`there is no file ${file}`);
  return new SqliteStore(file, existing);
}

const organisationsInOrder = 'SELECT organisation FROM organisation ORDER BY established_at, organisation';

class SqliteStore implements Store {
  readonly #file: string;
  readonly #main: Handle;
  readonly #idle: Handle[] = [];
  #closed = false;
  /** Whether the log still holds something that was erased. */
  #uncut = false;

  constructor(file: string, existing: boolean) {
    this.#file = file;
    this.#main = new Handle(file, false);
    const { db } = this.#main;
    if (existing && versionOf(db) === 0) {
      db.close();
      throw new NoJournal(`the file ${file} holds no journal`);
    }
    useLog(db);
    // What is erased must not linger on free pages; what is acknowledged must be on disk.
    db.exec('PRAGMA synchronous = FULL; PRAGMA secure_delete = ON');
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
      // The database ends a transaction by itself when the disk fails.
      if (handle.db.isTransaction) handle.db.exec('ROLLBACK');
      if (this.#closed || this.#idle.length >= idleHandles) handle.db.close();
      else this.#idle.push(handle);
      this.#cutLog();
    }
  }

  // One synchronous block: nothing of this process can come between, and no other process holds the lock for long.
  async commit(
    organisation: string,
    wants: Wants,
    decide: (locked: Locked) => Writing | undefined,
  ): Promise<void> {
    immediately(this.#main.db, () => {
      const writing = decide(this.#lock(organisation, wants));
      if (writing) this.#append(organisation, writing);
      this.#uncut ||= writing !== undefined && writing.erasures.length > 0;
      return writing !== undefined;
    });
    this.#cutLog();
  }

  /** Folds the log into the file once something was erased. Waits for no reader: the last one tries again. */
  #cutLog(): void {
    if (!this.#uncut || this.#closed) return;
    const { db } = this.#main;
    db.exec('PRAGMA busy_timeout = 0');
    try {
      this.#uncut = db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.['busy'] !== 0;
    } catch (error) {
      // A disk without room takes nothing back that was committed or read; whoever reads next tries again.
      if (databaseFaultOf(error) === undefined) throw error;
    } finally {
      db.exec(`PRAGMA busy_timeout = ${patience}`);
    }
  }

  #lock(organisation: string, { since, commitId, mayRepeat, records }: Wants): Locked {
    const ask = <S extends Statement>(statement: S, ...given: Parameter[]): Answers[S][] =>
      this.#main.ask(organisation, statement, given);
    const [head] = ask('head');
    if (!head) throw new Unknown(organisation);
    const moved = head.position > since;
    const [entry] = mayRepeat ? ask('entryByCommit', commitId) : [];
    return {
      head,
      tail: {
        entries: moved ? ask('entries', since, head.position, head.position) : [],
        versions: moved ? ask('versions', since, head.position) : [],
        erased: moved ? ask('erasedSince', since) : [],
      },
      repeated: entry && { entry, versions: ask('versions', entry.position - 1, entry.position) },
      records: records.flatMap(({ register, id }) => {
        const [current] = ask('currentOfRecord', register, id);
        return current ? [{ current, versions: ask('versionsOfRecord', register, id) }] : [];
      }),
    };
  }

  #append(organisation: string, { entry, own, contents, current, erasures }: Writing): void {
    const main = this.#main;
    const { position } = entry;
    main.write('entry', organisation, position, entry.at, entry.commitId, entry.text, entry.hash);
    for (const { register, record, part, salt, text } of contents)
      main.write('content', organisation, position, register, record, part, salt, text);
    for (const { register, record } of erasures) {
      main.write('erasure', organisation, position, register, record);
      main.write('erase', organisation, register, record);
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
    const rows = this.#main.db.prepare(organisationsInOrder).all();
    return rows.map(({ organisation }) => String(organisation));
  }

  async structureFaults(): Promise<readonly string[]> {
    return sqliteStructureFaults(this.#main.db);
  }

  async damage(): Promise<readonly string[]> {
    try {
      const found = this.#main.db.prepare('PRAGMA integrity_check(20)').all();
      return found.map((row) => String(row['integrity_check'])).filter((each) => each !== 'ok');
    } catch (error) {
      if (databaseFaultOf(error) !== 'damaged') throw error;
      return [(error as Error).message];
    }
  }

  async establish(organisation: string, at: string): Promise<void> {
    const { db } = this.#main;
    immediately(db, () => {
      establishing(db, organisation, at);
      return true;
    });
  }

  async first(organisation: string, at: string): Promise<string> {
    const { db } = this.#main;
    let first = organisation;
    immediately(db, () => {
      const known = db.prepare(`${organisationsInOrder} LIMIT 1`).get();
      if (known) first = String(known['organisation']);
      else establishing(db, organisation, at);
      return true;
    });
    return first;
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    for (const handle of this.#idle.splice(0)) handle.db.close();
    this.#main.db.close();
  }
}

function establishing(db: DatabaseSync, organisation: string, at: string): void {
  db.prepare('INSERT OR IGNORE INTO organisation VALUES (?, ?)').run(organisation, at);
  db.prepare(
    `INSERT INTO head SELECT ?1, 0, ?2, '', 0 WHERE NOT EXISTS (SELECT 1 FROM head WHERE organisation = ?1)`,
  ).run(organisation, origin);
}

const versionOf = (db: DatabaseSync): number =>
  Number(db.prepare('PRAGMA user_version').get()?.['user_version']);

function migrate(db: DatabaseSync): void {
  if (stepsFrom(versionOf(db)).length === 0) return;
  immediately(db, () => {
    // Asked again under the lock: another process may have been first.
    for (const { sqlite } of stepsFrom(versionOf(db))) db.exec(sqlite);
    db.exec(`PRAGMA user_version = ${newest}`);
    return true;
  });
}
