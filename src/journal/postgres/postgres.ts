import { setTimeout as wait } from 'node:timers/promises';
import { Pool } from 'pg';
import { origin } from '../chain/entry.ts';
import { prepareDatabase, type PostgresOptions } from './postgres-start.ts';
import { ask, postgresWrites, type Query } from './postgres-statements.ts';
import { postgresStructureFaults } from './postgres-structure.ts';
import { statements } from '../store/statements.ts';
import { Busy, Unknown } from '../store/store.ts';
import type { HeadRow, Locked, Reading, Store, Wants, Writing } from '../store/store.ts';

/** The journal in a PostgreSQL database. Refuses a role that row-level security does not bind. */
export async function openPostgres(options: PostgresOptions): Promise<Store> {
  await prepareDatabase(options);
  return new PostgresStore(options);
}

/** What work in a transaction comes to, and the statements it has sent without waiting for their answers. */
interface Done<T> {
  readonly value: T | Promise<T>;
  readonly sent?: readonly Promise<unknown>[];
}

const settings = `
  -- Every statement has one good plan, and it goes through an index. Plans made for a case are worse on a table that was
  -- filled a moment ago, of which the planner knows nothing.
  SET plan_cache_mode = force_generic_plan;
  SET lock_timeout = '20s';
  -- A process that hangs in the middle of a commit must not stop all the others for ever.
  SET idle_in_transaction_session_timeout = '60s'`;

const organisationsInOrder =
  'SELECT organisation FROM journal.organisation ORDER BY established_at, organisation';
// Held by whoever looks whether there is an organisation yet, so that two who find none do not make two.
const firstLock = 5_110_275;

type Decide = (locked: Locked) => Writing | undefined;

const attempts = 3;
const lockTimeout = '55P03';
// Serialisation and deadlock, or a connection that broke: what may well work the next time.
const passing = /^(40001|40P01|08...|57P0[123]|ECONNRESET|EPIPE|terminated)$/;

class PostgresStore implements Store {
  readonly #pool: Pool;
  #ended: Promise<void> | undefined;

  constructor({ url, connections = 10 }: PostgresOptions) {
    this.#pool = new Pool({
      connectionString: url,
      max: connections,
      // Statements that do not wait for each other's answers travel together: a commit is two round trips.
      pipeline: true,
      keepAlive: true,
    });
    this.#pool.on('connect', (client) => {
      // A connection that breaks is replaced, and whoever waits for an answer on it is told. Without a listener, in use
      // or not, it would end the process.
      client.on('error', () => undefined);
      client.query(settings).catch(() => undefined);
    });
    this.#pool.on('error', () => undefined);
  }

  head(organisation: string): Promise<HeadRow | undefined> {
    return this.#transaction(organisation, 'BEGIN READ ONLY', async (query, begun) => {
      const asked = ask(query, organisation, 'head');
      return { value: asked.then(([head]) => head), sent: [begun] };
    });
  }

  reading<T>(organisation: string, work: (reading: Reading) => Promise<T>): Promise<T> {
    const begin = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY';
    return this.#transaction(organisation, begin, async (query, begun) => {
      await begun;
      const value = await work({
        ask: (statement, ...given) => ask(query, organisation, statement, ...given),
      });
      return { value };
    });
  }

  async commit(organisation: string, wants: Wants, decide: Decide): Promise<void> {
    for (let attempt = 1; ; attempt += 1)
      try {
        // After a break nobody knows whether the commit arrived: the second attempt looks for its id.
        await this.#commit(organisation, { ...wants, mayRepeat: wants.mayRepeat || attempt > 1 }, decide);
        return;
      } catch (error) {
        const code = codeOf(error);
        if (code === lockTimeout) throw new Busy(error);
        if (attempt === attempts || !passing.test(code)) throw error;
        await wait(100 * attempt);
      }
  }

  #commit(organisation: string, wants: Wants, decide: Decide): Promise<void> {
    return this.#transaction(organisation, 'BEGIN ISOLATION LEVEL READ COMMITTED', async (query, begun) => {
      const locking = query('lock_head', `${statements.head} FOR UPDATE`, [organisation]);
      const [{ rows }] = await Promise.all([locking, begun]);
      const [head] = rows as HeadRow[];
      if (!head) throw new Unknown(organisation);
      const writing = decide(await lookUp(query, organisation, head, wants));
      return { value: undefined, sent: writing ? postgresWrites(query, organisation, writing) : [] };
    });
  }

  async organisations(): Promise<readonly string[]> {
    const { rows } = await this.#pool.query<{ organisation: string }>(organisationsInOrder);
    return rows.map(({ organisation }) => organisation);
  }

  async structureFaults(): Promise<readonly string[]> {
    return postgresStructureFaults((name, text, values) =>
      this.#pool.query({ name, text, values: [...values] }),
    );
  }

  /** The server looks after its own files, and says when it meets one that is damaged. */
  async damage(): Promise<readonly string[]> {
    return [];
  }

  establish(organisation: string, at: string): Promise<void> {
    return this.#transaction(organisation, 'BEGIN', async (query, begun) => {
      await begun;
      return { value: undefined, sent: establishing(query, organisation, at) };
    });
  }

  first(organisation: string, at: string): Promise<string> {
    return this.#transaction(organisation, 'BEGIN ISOLATION LEVEL READ COMMITTED', async (query, begun) => {
      await begun;
      await query('lock_first', 'SELECT pg_advisory_xact_lock($1)', [firstLock]);
      const { rows } = await query('first', `${organisationsInOrder} LIMIT 1`, []);
      const [known] = rows as { readonly organisation: string }[];
      if (known) return { value: known.organisation };
      return { value: organisation, sent: establishing(query, organisation, at) };
    });
  }

  close(): Promise<void> {
    this.#ended ??= this.#pool.end();
    return this.#ended;
  }

  /**
   * Runs work in a transaction that belongs to the organisation. `begun` settles once it is open: work may send its
   * first statement before that, so that they travel together; so do its last ones and COMMIT.
   */
  async #transaction<T>(
    organisation: string,
    begin: string,
    work: (query: Query, begun: Promise<unknown>) => Promise<Done<T>>,
  ): Promise<T> {
    const client = await this.#pool.connect();
    const query: Query = (name, text, values) => client.query({ name, text, values: [...values] });
    const set = `SELECT set_config('plumbline.organisation', $1, true)`;
    try {
      const begun = Promise.all([client.query(begin), query('set_organisation', set, [organisation])]);
      const { value, sent = [] } = await work(query, begun);
      const [result, { command }] = await Promise.all([value, client.query('COMMIT'), ...sent]);
      if (command !== 'COMMIT') throw new Error(`the transaction ended with ${command}`);
      client.release();
      return result;
    } catch (error) {
      // Whatever state the connection is in: the server rolls back when it is gone.
      client.release(true);
      throw error;
    }
  }
}

function establishing(query: Query, organisation: string, at: string) {
  const named = 'INSERT INTO journal.organisation VALUES ($1, $2) ON CONFLICT DO NOTHING';
  const head = `INSERT INTO journal.head VALUES ($1, 0, $2, '', 0) ON CONFLICT DO NOTHING`;
  return [
    query('establish', named, [organisation, at]),
    query('establish_head', head, [organisation, origin]),
  ];
}

async function lookUp(query: Query, organisation: string, head: HeadRow, wants: Wants): Promise<Locked> {
  const { since, commitId, mayRepeat, records } = wants;
  const { position } = head;
  const moved = position > since;
  // Under the lock nothing of this organisation changes, so these need no common snapshot.
  const [entries, versions, erased, [entry], found] = await Promise.all([
    moved ? ask(query, organisation, 'entries', since, position, position) : [],
    moved ? ask(query, organisation, 'versions', since, position) : [],
    moved ? ask(query, organisation, 'erasedSince', since) : [],
    mayRepeat ? ask(query, organisation, 'entryByCommit', commitId) : [],
    Promise.all(
      records.map(({ register, id }) =>
        Promise.all([
          ask(query, organisation, 'currentOfRecord', register, id),
          ask(query, organisation, 'versionsOfRecord', register, id),
        ]),
      ),
    ),
  ]);
  return {
    head,
    tail: { entries, versions, erased },
    repeated: entry && {
      entry,
      versions: await ask(query, organisation, 'versions', entry.position - 1, entry.position),
    },
    records: found.flatMap(([[current], all]) => (current ? [{ current, versions: all }] : [])),
  };
}

/** The code of a fault of the server or the network, or `terminated` for a connection that went away. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return /terminated|not queryable/.test(error.message) ? 'terminated' : '';
}
