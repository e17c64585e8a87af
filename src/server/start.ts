import { randomUUIDv7 } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Pool } from 'pg';
import type { Inquirer } from '#isms/kernel/inquiry.ts';
import type { Problem } from '#isms/kernel/problem.ts';
import type { Isms } from '#isms/kernel/isms.ts';
import { openJournal, type Journal } from '#journal/journal.ts';
import { openPostgres } from '#journal/postgres.ts';
import { openSqlite } from '#journal/sqlite.ts';
import { createApp } from './app.ts';
import type { Configuration } from './configuration.ts';
import type { App } from './context.ts';
import { setUpFirst } from './first-administrator.ts';
import { House, zoneOf } from './house.ts';
import { secretIn } from './secret.ts';
import { SignIn } from './sign-in.ts';

interface Options {
  readonly configuration: Configuration;
  readonly isms: Isms;
  readonly inquirer: Inquirer;
  readonly web?: string;
  /** Fills the organisation before anybody is let in. */
  readonly fill?: ((house: House) => Promise<Problem | undefined>) | undefined;
}

const clock = (): string => new Date().toISOString();

/** A process that serves one installation. */
export interface Running {
  readonly app: App;
  readonly house: House;
  readonly signIn: SignIn;
  readonly url: string;
  stop(): Promise<void>;
}

/** The journal of an installation: in PostgreSQL where the environment names one, else in the data folder. */
export async function openHouseJournal(configuration: Configuration, isms: Isms): Promise<Journal> {
  const { PLUMBLINE_DATA: data, DATABASE_URL: url, DATABASE_MIGRATION_URL: migrationUrl } = configuration;
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const store =
    url === undefined
      ? openSqlite(join(data, 'journal.db'))
      : await openPostgres({ url, ...(migrationUrl !== undefined && { migrationUrl }) });
  return openJournal({ isms, store, blobs: join(data, 'blobs'), clock, zoneOf });
}

/** Opens journal and accounts, serves the API and the web application, and leaves nothing open when stopped. */
export async function start({
  configuration,
  isms,
  inquirer,
  web,
  fill,
}: Options): Promise<Running | Problem> {
  const {
    PLUMBLINE_DATA: data,
    DATABASE_URL: databaseUrl,
    PLUMBLINE_PORT: port,
    PLUMBLINE_HOST: host,
  } = configuration;
  const journal = await openHouseJournal(configuration, isms);
  const [known] = await journal.organisations();
  const organisation = known ?? randomUUIDv7();
  await journal.establish(organisation);
  const house = new House(organisation, journal, inquirer, clock);
  const unfilled = fill && (await fill(house));
  if (unfilled) {
    await journal.close();
    return unfilled;
  }

  const accounts =
    databaseUrl === undefined
      ? new DatabaseSync(join(data, 'accounts.db'))
      : new Pool({ connectionString: databaseUrl, max: 4 });
  const url = configuration.PLUMBLINE_URL ?? `http://${host}:${port}`;
  const signIn = new SignIn({ database: accounts, secret: secretIn(data), url });
  const { PLUMBLINE_ADMIN_EMAIL: email, PLUMBLINE_ADMIN_PASSWORD: password } = configuration;
  if (email !== undefined && password !== undefined && !(await signIn.hasAccount(email))) {
    const problem = await setUpFirst(house, signIn, {
      organisation: 'My organisation',
      name: email.split('@')[0] ?? email,
      email,
      password,
    });
    if (problem) throw new Error(problem.detail);
  }

  const logger = configuration.PLUMBLINE_LOG === 'silent' ? false : { level: configuration.PLUMBLINE_LOG };
  const app = await createApp({ house, signIn, logger, web });
  await app.listen({ host, port });
  // Loaded while nobody waits for it yet; whoever signs in first is told if it fails.
  signIn.loaded().catch((error: unknown) => app.log.error({ error }, 'sign-in is not available'));
  const address = app.server.address();
  const bound = typeof address === 'object' && address ? address.port : port;
  return {
    app,
    house,
    signIn,
    url: configuration.PLUMBLINE_URL ?? `http://${host}:${bound}`,
    stop: async () => {
      await app.close();
      await journal.close();
      if (accounts instanceof DatabaseSync) accounts.close();
      else await accounts.end();
    },
  };
}
