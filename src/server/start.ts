import { english } from '#isms/kernel/values/language.ts';
import { randomUUIDv7 } from 'node:crypto';
import type { Server } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { person } from '#isms/07-support/people/person.ts';
import type { Inquirer } from '#isms/kernel/queries/inquirer.ts';
import { isProblem, refused, type Problem } from '#isms/kernel/values/problem.ts';
import type { Catalogue } from '#isms/kernel/declarations/catalogue.ts';
import type { Instant } from '#isms/kernel/declarations/record.ts';
import { createApp } from './app.ts';
import type { Configuration } from './installation/configuration.ts';
import type { App } from './http/application.ts';
import { AccessLog } from './access-log/access-log.ts';
import { folderProblem } from './installation/data-folder.ts';
import { eraseAccounts } from './installation/account-erasure.ts';
import { setUpOnce } from './installation/first-administrator.ts';
import { lockFolder } from './installation/folder-lock.ts';
import type { OrganisationService } from './organisations/organisation-service.ts';
import { OrganisationServices } from './organisations/organisation-services.ts';
import { accountsIn, openInstallationJournal } from './installation/installation-databases.ts';
import { scheduleErasures, scheduleWork } from './installation/scheduled-work.ts';
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

export interface Options {
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
  const journal = await openInstallationJournal(configuration, catalogue, { clock });
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
  scheduleWork({ services, accountService, accessLog, notifications, log }, open);
  await app.listen({ host: configuration.PLUMBLINE_HOST, port: configuration.PLUMBLINE_PORT });
  const accounts = afterFirstAnswers(service).then(() => accountService.loaded());
  accounts.catch((error: unknown) => log.error({ err: error }, 'sign-in is not available'));
  scheduleErasures({ services, accountService, log }, accounts, open);
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
