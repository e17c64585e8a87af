import { english } from '#isms/kernel/values/language.ts';
import { inEnglish } from '#isms/kernel/values/message-format.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { isProblem } from '#isms/kernel/values/problem.ts';
import type { Snapshot } from '#isms/kernel/snapshot/snapshot.ts';
import { openJournal } from '#journal/journal.ts';
import { openSqlite } from '#journal/sqlite/sqlite.ts';
import { Mailer } from '#server/mail/mailer.ts';
import { Notifications } from '#server/notifications/notifications.ts';
import type { Declared } from '../src/declared.ts';
import { AccessLog } from '../src/server/access-log/access-log.ts';
import { createApp } from '../src/server/app.ts';
import { setUpFirst } from '../src/server/installation/first-administrator.ts';
import { zoneOf } from '../src/server/organisations/organisation-service.ts';
import { OrganisationServices } from '../src/server/organisations/organisation-services.ts';
import { AccountService } from '../src/server/accounts/account-service.ts';
import { fill } from './filling.ts';
import type { Work } from './measure.ts';
import type { Samples } from './samples.ts';

export const administrator = {
  organisation: 'Bench',
  name: 'Ana',
  email: 'ana@example.org',
  password: 'correct horse battery',
};
const twoDays = 2 * 24 * 60 * 60 * 1000;

/** A server with an organisation on record, and a person signed in to it. */
export interface Served {
  readonly services: OrganisationServices;
  readonly ask: (path: string) => Promise<string>;
  /** Returns the minimum for an answer of this size: a static route with the same JSON. */
  readonly floor: (path: string) => Promise<Work>;
}

/**
 * Runs a server with that organisation. Returns the results of `now` on the running server, and of `later` on its data
 * after it has stopped.
 */
export async function served<N, L = undefined>(
  { catalogue, inquirer }: Declared,
  samples: Samples,
  snapshot: Snapshot,
  now: (served: Served) => Promise<N>,
  later?: (data: string) => Promise<L>,
): Promise<{ readonly now: N; readonly later: L }> {
  const data = mkdtempSync(join(tmpdir(), 'plumbline-bench-'));
  // The records were made before today, so that today can be compared with an earlier day.
  let ago = twoDays;
  const clock = (): string => new Date(Date.now() - ago).toISOString();
  try {
    const journal = openJournal({
      catalogue,
      store: openSqlite(join(data, 'journal.db')),
      blobs: join(data, 'blobs'),
      clock,
      zoneOf,
    });
    await journal.establish('bench');
    const services = new OrganisationServices('bench', { journal, catalogue, inquirer, clock });
    const accounts = new DatabaseSync(join(data, 'accounts.db'));
    const accountService = new AccountService({
      database: accounts,
      home: 'bench',
      secret: 'x'.repeat(40),
      url: 'http://127.0.0.1',
    });
    const problem = await setUpFirst(services.first, accountService, administrator);
    if (problem) throw new Error(inEnglish(problem.detail));
    await fill(journal, 'bench', snapshot, samples);
    ago = 0;
    const answered = await listening(services, accountService, now);
    await journal.close();
    accounts.close();
    return { now: answered, later: (await later?.(data)) as L };
  } finally {
    rmSync(data, { recursive: true });
  }
}

async function listening<N>(
  services: OrganisationServices,
  accountService: AccountService,
  work: (served: Served) => Promise<N>,
): Promise<N> {
  const mailer = new Mailer({ mail: undefined, url: () => '', complain: () => undefined });
  const accessLog = new AccessLog({ services, accountService, complain: () => undefined });
  const notifications = new Notifications({
    services,
    accountService,
    mailer,
    clock: () => new Date(),
    complain: () => undefined,
  });
  const app = await createApp({
    services,
    catalogue: services.catalogue,
    accountService,
    mailer,
    notifications,
    accessLog,
    languages: [english],
    logger: false,
  });
  const cookies = await accountService.signIn(administrator.email, administrator.password, new Headers());
  const cookie = isProblem(cookies) ? '' : (cookies.cookies[0]?.split(';')[0] ?? '');
  const pages: object[] = [];
  app.get('/api/bench/:page', (request) => pages[Number((request.params as { page: string }).page)]);
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  const ask = async (path: string): Promise<string> => {
    const answer = await fetch(`${url}${path}`, { headers: { cookie } });
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
    return answer.text();
  };
  const floor = async (path: string): Promise<Work> => {
    const page = pages.push(JSON.parse(await ask(path)) as object) - 1;
    return { name: 'a static JSON route of the same size', work: () => ask(`/api/bench/${page}`) };
  };
  try {
    return await work({ services, ask, floor });
  } finally {
    await app.close();
  }
}
