import { sentences } from '#isms/kernel/values/sentence.ts';
import { english } from '#isms/kernel/values/language.ts';
import { inEnglish } from '#isms/kernel/values/message-format.ts';
import { randomUUIDv7 } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { Pool } from 'pg';
import { person } from '#isms/07-support/people/person.ts';
import type { Inquirer } from '#isms/kernel/queries/inquirer.ts';
import { isProblem, notFound, refused, type Problem } from '#isms/kernel/values/problem.ts';
import type { Catalogue } from '#isms/kernel/declarations/catalogue.ts';
import type { Instant } from '#isms/kernel/declarations/record.ts';
import { databaseFaultOf, NoJournal } from '#journal/store/database-fault.ts';
import { openJournal, type Journal } from '#journal/journal.ts';
import type { PostgresOptions } from '#journal/postgres/postgres-start.ts';
import { openPostgres } from '#journal/postgres/postgres.ts';
import { openSqlite } from '#journal/sqlite/sqlite.ts';
import type { Store } from '#journal/store/store.ts';
import { createApp } from './app.ts';
import type { Configuration } from './installation/configuration.ts';
import type { App } from './http/application.ts';
import { AccessLog } from './access-log/access-log.ts';
import { expire, sealDays } from './access-log/sealing.ts';
import { filesIn, folderProblem } from './installation/data-folder.ts';
import { finishErasures } from './installation/erasure.ts';
import { eraseAccounts } from './installation/account-erasure.ts';
import { daily, dailyAndOnce, frequently, hourly } from './installation/scheduler.ts';
import { setUpOnce } from './installation/first-administrator.ts';
import { lockFolder } from './installation/folder-lock.ts';
import { zoneOf, type OrganisationService } from './organisations/organisation-service.ts';
import { OrganisationServices } from './organisations/organisation-services.ts';
import { missingOrganisations } from './installation/missing-organisations.ts';
import { loggerFor } from './http/request-log.ts';
import { installationSecretIn } from './installation/installation-secret.ts';
import { membersWith } from './accounts/members.ts';
import type { Member, SingleSignOn } from './accounts/better-auth/single-sign-on.ts';
import { oidcIn, samlIn } from './installation/identity-providers.ts';
import { Mail } from './mail/mail-server.ts';
import { recordOpening } from './administration/account-opening.ts';
import { Mailer } from './mail/mailer.ts';
import { AccountService } from './accounts/account-service.ts';
import { databaseProblem, startProblem } from './installation/start-problem.ts';
import { Notifications } from './notifications/notifications.ts';

const texts = sentences('start', {
  aJournalInAFolder: 'A journal in {folder}',
  aJournalInTheDatabase: 'A journal in the database',
});

interface Options {
  readonly configuration: Configuration;
  readonly catalogue: Catalogue;
  readonly inquirer: () => Inquirer;
  readonly web?: string;
  readonly clock?: (() => Instant) | undefined;
  /** Fills the organisation before requests are accepted. */
  readonly fill?: ((service: OrganisationService) => Promise<Problem | undefined>) | undefined;
}

const notServed = (fault: string): string =>
  `This installation is not served, because ${fault}. Somebody changed it, or a part of it was lost: plumbline verify says what else does not agree. Put it back from a backup.`;

// Milliseconds. Less than service managers wait before they kill a process.
const patience = 8000;
// Milliseconds. Enough to send the responses that waited for the records.
const courtesy = 250;

const now = (): Instant => new Date().toISOString();

/** A process that serves one installation. */
export interface Running {
  readonly app: App;
  readonly services: OrganisationServices;
  /** The organisation that was established first. */
  readonly service: OrganisationService;
  readonly accountService: AccountService;
  readonly accessLog: AccessLog;
  readonly notifications: Notifications;
  readonly url: string;
  /**
   * Resolves to the problem of the accounts, which are opened while first requests are already answered; or to
   * undefined.
   */
  accountsProblem(): Promise<Problem | undefined>;
  stop(): Promise<void>;
}

/** Opens the journal of an installation: in PostgreSQL if the environment names a database, else in the data folder. */
async function openHouseJournal(
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

/**
 * The journal of an existing installation, with a check for organisations that its accounts know but the journal lacks.
 */
export interface Installed {
  readonly journal: Journal;
  /** Resolves to a text for each of them; see `missingOrganisations`. */
  lost(): Promise<readonly string[]>;
}

/**
 * Opens the journal of an existing installation for verification. Creates nothing. Throws if the database is damaged.
 */
export async function openInstalledJournal(
  configuration: Configuration,
  catalogue: Catalogue,
): Promise<Installed | Problem> {
  const { PLUMBLINE_DATA: data, DATABASE_URL: url } = configuration;
  try {
    const unusable = folderProblem(data, { existing: true, elsewhere: url !== undefined });
    if (unusable) return unusable;
    const journal = await openHouseJournal(configuration, catalogue, { existing: true });
    if (isProblem(journal)) return journal;
    return { journal, lost: () => lostIn(journal, configuration) };
  } catch (error) {
    if (error instanceof NoJournal)
      return notFound(
        url === undefined ? texts.aJournalInAFolder({ folder: data }) : texts.aJournalInTheDatabase,
      );
    if (databaseFaultOf(error) === 'damaged') throw error;
    return startProblem(error, configuration) ?? Promise.reject(error);
  }
}

async function lostIn(
  journal: Journal,
  { PLUMBLINE_DATA: data, DATABASE_URL: url }: Configuration,
): Promise<readonly string[]> {
  if (url === undefined && !existsSync(filesIn(data).accounts)) return [];
  const open = new AsyncDisposableStack();
  try {
    return await missingOrganisations(journal, accountsIn(data, url, open));
  } finally {
    await open.disposeAsync();
  }
}

/**
 * Opens journal and accounts, and serves the API and the web application. Stopping closes everything. Returns a problem
 * if the installation cannot be served.
 */
export async function start(options: Options): Promise<Running | Problem> {
  // Closed in reverse order, at the end or if a step of the start fails.
  const open = new AsyncDisposableStack();
  try {
    const running = await opened(options, open);
    if (isProblem(running)) await open.disposeAsync();
    return running;
  } catch (error) {
    await open.disposeAsync();
    return startProblem(error, options.configuration) ?? Promise.reject(error);
  }
}

async function opened(
  { configuration, catalogue, inquirer, web, clock = now, fill }: Options,
  open: AsyncDisposableStack,
): Promise<Running | Problem> {
  const { PLUMBLINE_DATA: data, DATABASE_URL: databaseUrl, PLUMBLINE_URL: publicUrl } = configuration;
  const unusable = folderProblem(data, { existing: false, elsewhere: databaseUrl !== undefined });
  if (unusable) return unusable;
  // Several processes may serve the same PostgreSQL database.
  if (databaseUrl === undefined) {
    const lock = lockFolder(data);
    if (isProblem(lock)) return lock;
    open.defer(() => lock.close());
  }
  const journal = await openHouseJournal(configuration, catalogue, { clock });
  if (isProblem(journal)) return journal;
  open.defer(() => journal.close());
  const accountsDatabase = accountsIn(data, databaseUrl, open);
  const [fault] = [
    ...(await journal.structureFaults()),
    ...(await missingOrganisations(journal, accountsDatabase)),
  ];
  if (fault !== undefined) return refused(notServed(fault));
  const services = new OrganisationServices(await journal.first(randomUUIDv7()), {
    journal,
    catalogue,
    inquirer,
    clock,
  });
  const service = services.first;
  const unfilled = await fill?.(service);
  if (unfilled) return unfilled;

  const url = publicUrl ?? urlOf(configuration);
  // Accounts write to the log of the application, which is created later.
  const made: { app?: App } = {};
  const complain = (message: string, error: unknown): void => made.app?.log.error({ err: error }, message);
  const secret = configuration.PLUMBLINE_SECRET ?? installationSecretIn(data);
  if (isProblem(secret)) return secret;
  const { PLUMBLINE_SMTP_URL: smtp, PLUMBLINE_MAIL_FROM: from } = configuration;
  const mailer = new Mailer({
    mail:
      smtp !== undefined && from !== undefined ? new Mail({ url: smtp, from, language: english }) : undefined,
    url: () => publicUrl ?? addressOf(made.app?.server, configuration),
    complain,
  });
  const accountService: AccountService = new AccountService({
    database: accountsDatabase,
    migrationUrl: configuration.DATABASE_MIGRATION_URL,
    home: service.organisation,
    secret,
    url,
    singleSignOn: {
      ...singleSignOnOf(configuration, services),
      opening: (member) =>
        openedBy(member, services, {
          mailer,
          accountService,
          complain: (error) => complain('nobody could be told of an account that was opened', error),
        }),
    },
    complain,
  });
  const { PLUMBLINE_ADMIN_EMAIL: email, PLUMBLINE_ADMIN_PASSWORD: password } = configuration;
  if (email !== undefined && password !== undefined) {
    const [name = email] = email.split('@');
    const first = { organisation: 'My organisation', name, email, password };
    const done = await setUpOnce(() => accountService.hasAccount(email), service, accountService, first);
    if (isProblem(done)) return done;
  }

  const notifications = new Notifications({
    services,
    accountService,
    mailer,
    clock: () => new Date(clock()),
    complain,
  });
  services.onReport = (where, records) => notifications.report(where, records);
  services.onErased = async (where) => {
    await eraseAccounts(where, accountService).catch((error: unknown) =>
      complain(
        'the account of somebody who was erased could not be removed; it is tried again each day',
        error,
      ),
    );
  };
  const logger = loggerFor(configuration.PLUMBLINE_LOG);
  const { PLUMBLINE_METRICS_TOKEN: metricsToken, PLUMBLINE_PROXIES: proxies } = configuration;
  const accessLog = new AccessLog({ services, accountService, complain });
  open.defer(() => accessLog.settled());
  const app = await createApp({
    services,
    catalogue,
    accountService,
    mailer,
    notifications,
    accessLog,
    languages: [english],
    logger,
    web,
    url: publicUrl,
    proxies,
    metricsToken,
  });
  made.app = app;
  const { log, server } = app;
  open.defer(async () => {
    // Requests under way are completed, and their connections closed. A client that never completes a request does not
    // keep the process from ending.
    const idle = setInterval(() => server.closeIdleConnections(), 100);
    const timer = setTimeout(() => server.closeAllConnections(), patience);
    await app.close();
    clearInterval(idle);
    clearTimeout(timer);
  });
  // Stopped before the journal is closed.
  const collecting = daily(
    async () => {
      for (const organisation of await journal.organisations()) {
        const removed = await journal.blobs.collect(organisation);
        if (removed > 0) log.info({ organisation, removed }, 'removed files that no record names');
      }
    },
    (error) => log.error({ err: error }, 'files that no record names could not be removed'),
  );
  open.defer(() => collecting.stop());
  const sealing = hourly(
    async () => {
      await accessLog.settled();
      for (const each of await services.all()) {
        const unsealed = await sealDays(each, accountService.accessEvents);
        if (unsealed) throw new Error(inEnglish(unsealed.detail));
        await expire(each, accountService.accessEvents);
      }
    },
    (error) => log.error({ err: error }, 'the access log could not be summed up'),
  );
  open.defer(() => sealing.stop());
  const sweeping = frequently(
    () => notifications.sweep(),
    (error) => log.error({ err: error }, 'people could not be told by mail what is asked of them'),
  );
  open.defer(async () => {
    notifications.end();
    // A mail server that does not answer does not keep the process from ending.
    await Promise.race([
      Promise.all([sweeping.stop(), notifications.settled()]),
      wait(patience / 2, undefined, { ref: false }),
    ]);
  });
  await app.listen({ host: configuration.PLUMBLINE_HOST, port: configuration.PLUMBLINE_PORT });
  const accounts = afterFirstAnswers(service).then(() => accountService.loaded());
  accounts.catch((error: unknown) => log.error({ err: error }, 'sign-in is not available'));
  // Completes erasures that an interrupted process left, once first requests no longer wait.
  const finishing = dailyAndOnce(
    accounts,
    () =>
      finishErasures(services, accountService, (organisation, error) =>
        log.error(
          { err: error, organisation },
          'an erasure could not be finished; it is tried again each day',
        ),
      ),
    (error) => log.error({ err: error }, 'erasures could not be finished'),
  );
  open.defer(() => finishing.stop());
  return {
    app,
    services,
    service,
    accountService,
    accessLog,
    notifications,
    url: publicUrl ?? addressOf(server, configuration),
    accountsProblem: async () => {
      try {
        await accounts;
        return undefined;
      } catch (error) {
        if (databaseUrl !== undefined) return databaseProblem(error);
        return startProblem(error, configuration) ?? Promise.reject(error);
      }
    },
    stop: () => open.disposeAsync(),
  };
}

/**
 * better-auth is large and would slow down the requests that wait only for records, so it is loaded after these. A
 * sign-in before that loads it at once.
 */
async function afterFirstAnswers(service: OrganisationService): Promise<void> {
  await Promise.allSettled([service.now()]);
  await wait(courtesy);
}

/** Returns the address on which the server listens. The system chooses a port if the configuration gives port 0. */
function addressOf(server: Server | undefined, configuration: Configuration): string {
  const address = server?.address();
  const port = typeof address === 'object' && address ? address.port : configuration.PLUMBLINE_PORT;
  return urlOf({ ...configuration, PLUMBLINE_PORT: port });
}

const urlOf = ({ PLUMBLINE_HOST: host, PLUMBLINE_PORT: port }: Configuration): string =>
  `http://${host.includes(':') ? `[${host}]` : host}:${port}`;

/** Returns the identity providers of the environment, and whom they may sign in. */
const singleSignOnOf = (configuration: Configuration, services: OrganisationServices): SingleSignOn => ({
  oidc: oidcIn(configuration),
  saml: samlIn(configuration),
  members: (email) => membersWith(services, email),
});

/**
 * Records that a first account is created through a provider, if that has to be known. Resolves to false if that fails.
 */
async function openedBy(
  { organisation, person: id }: Member,
  services: OrganisationServices,
  notifications: Parameters<typeof recordOpening>[1],
): Promise<boolean> {
  const service = services.of(organisation);
  const about = (await service.now()).reader.get(person, id);
  return about !== undefined && (await recordOpening(service, notifications, about)) === undefined;
}

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
