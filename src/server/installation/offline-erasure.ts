import { listOf, sentences } from '#isms/kernel/values/sentence.ts';
import type { Inquirer } from '#isms/kernel/queries/inquirer.ts';
import type { Catalogue } from '#isms/kernel/declarations/catalogue.ts';
import { isProblem, Problem } from '#isms/kernel/values/problem.ts';
import type { Committed, Erasure } from '#journal/journal.ts';
import type { Configuration } from './configuration.ts';
import { carryOutErasure, eraseAgain, erasureReachOf, type ErasureReach } from './erasure.ts';
import { lockFolder } from './folder-lock.ts';
import { OrganisationServices } from '../organisations/organisation-services.ts';
import { installationSecretIn } from './installation-secret.ts';
import { AccountService } from '../accounts/account-service.ts';
import { accountsIn } from './installation-databases.ts';
import { openInstalledJournal } from './installed-journal.ts';

const texts = sentences('offline-erasure', {
  sayWhichOrganisation: 'Say with --organisation which of the organisations it is about: {all}.',
  thereIsNoOrganisation: 'There is no organisation yet.',
});

/** The erasures of one organisation, for a command outside the server. */
export interface InstalledErasures {
  reach(code: string): Promise<ErasureReach | Problem>;
  carryOut(code: string): Promise<Committed | Problem>;
  list(): Promise<readonly Erasure[]>;
  again(erasures: readonly Erasure[]): Promise<readonly Problem[]>;
  close(): Promise<void>;
}

interface Opening {
  readonly configuration: Configuration;
  readonly catalogue: Catalogue;
  readonly inquirer: () => Inquirer;
  /** The key of the organisation. Optional if there is only one. */
  readonly organisation: string | undefined;
  /** Whether it writes: then no other process may serve the data folder meanwhile. */
  readonly writing: boolean;
}

/** Opens an installation to see what an erasure would erase, or to carry it out. */
export async function openInstalledErasures(opening: Opening): Promise<InstalledErasures | Problem> {
  const open = new AsyncDisposableStack();
  const opened = await openedIn(opening, open);
  if (isProblem(opened)) await open.disposeAsync();
  return opened;
}

const clock = (): string => new Date().toISOString();

async function openedIn(
  { configuration, catalogue, inquirer, organisation, writing }: Opening,
  open: AsyncDisposableStack,
): Promise<InstalledErasures | Problem> {
  const { PLUMBLINE_DATA: data, DATABASE_URL: url } = configuration;
  const installed = await openInstalledJournal(configuration, catalogue);
  if (isProblem(installed)) return installed;
  const { journal } = installed;
  open.defer(() => journal.close());
  if (writing && url === undefined) {
    const lock = lockFolder(data);
    if (isProblem(lock)) return lock;
    open.defer(() => lock.close());
  }
  const all = await journal.organisations();
  const [first, ...others] = all;
  const named = organisation ?? (others.length === 0 ? first : undefined);
  if (first === undefined || named === undefined || !all.includes(named))
    return new Problem(
      'invalid',
      all.length > 0 ? texts.sayWhichOrganisation({ all: listOf(all) }) : texts.thereIsNoOrganisation,
    );
  const services = new OrganisationServices(first, { journal, catalogue, inquirer, clock });
  const service = services.of(named);
  const secret = configuration.PLUMBLINE_SECRET ?? installationSecretIn(data);
  if (isProblem(secret)) return secret;
  const accountService = new AccountService({
    database: accountsIn(data, url, open),
    migrationUrl: configuration.DATABASE_MIGRATION_URL,
    home: first,
    secret,
    url: configuration.PLUMBLINE_URL ?? 'http://127.0.0.1',
  });
  return {
    reach: (code) => erasureReachOf(service, accountService, code),
    carryOut: (code) => carryOutErasure(service, accountService, code),
    list: () => journal.erasures(named),
    again: (erasures) => eraseAgain(service, accountService, erasures),
    close: () => open.disposeAsync(),
  };
}
