import { inEnglish } from '#isms/kernel/values/message-format.ts';
import { addDays } from '#isms/kernel/values/calendar.ts';
import { isProblem } from '#isms/kernel/values/problem.ts';
import type { NewKey } from '../accounts/keys.ts';
import { asking, password, type Answer, type Ask, type Tested } from './server-tester.ts';

interface Wanted {
  readonly name?: string;
  readonly scope?: string;
  readonly registers?: readonly string[];
  readonly until?: string;
  readonly password?: string;
}

/** Sends the request to create an API key. */
export async function makingKey({ running }: Tested, ask: Ask, wanted: Wanted = {}): Promise<Answer> {
  const { snapshot } = await running.service.now();
  const until = addDays(snapshot.asOf, 30);
  return ask('POST', '/api/account/keys', { name: 'Export', scope: 'read', until, password, ...wanted });
}

/** Returns how to send requests with an API key and without a cookie. */
export const withKey = ({ running }: Tested, key: string): Ask => {
  const ask = asking(running, '');
  return (method, url, body, headers = {}) =>
    ask(method, url, body, { authorization: `Bearer ${key}`, ...headers });
};

type Given = Pick<NewKey, 'scope'> & Partial<NewKey>;

/** Creates an API key as if the asker had just created it. */
export async function newKey(server: Tested, ask: Ask, given: Given): Promise<string> {
  const { service, accountService } = server.running;
  const { email, person } = (await ask('GET', '/api/session')).body;
  const isTheirs = given.scope !== 'directory';
  const made = await accountService.keys.make({
    organisation: service.organisation,
    account: isTheirs ? (await accountService.account(String(email)))?.account : undefined,
    madeBy: String(person),
    name: 'Export',
    registers: undefined,
    expiresAt: new Date(Date.now() + 86_400_000),
    elsewhere: false,
    ...given,
  });
  if (isProblem(made)) throw new Error(inEnglish(made.detail));
  return made.key;
}

/** Returns how to send requests with a new API key of the asker. */
export const keyOf = async (server: Tested, ask: Ask, given: Given = { scope: 'read' }): Promise<Ask> =>
  withKey(server, await newKey(server, ask, given));
