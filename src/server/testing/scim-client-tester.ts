import { newKey } from './keys-tester.ts';
import type { Answer, Tested } from './server-tester.ts';

export type Client = (
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<Answer>;

/** Speaks SCIM to a server with a key, in the content type of the protocol. */
export const clientOf =
  ({ ask }: Pick<Tested, 'ask'>, bearer: string): Client =>
  (method, path, body, headers = {}) =>
    ask(method, `/scim/v2${path}`, body, {
      cookie: '',
      authorization: `Bearer ${bearer}`,
      'content-type': 'application/scim+json',
      ...headers,
    });

/** The key of a directory called Okta, as an ISMS manager makes it. */
export const directoryKey = (server: Tested): Promise<string> =>
  newKey(server, server.ask, { scope: 'directory', name: 'Okta' });

/** Speaks SCIM to a server as its directory. */
export const connected = async (server: Tested): Promise<Client> =>
  clientOf(server, await directoryKey(server));

/** A patch of one operation or more. */
export const patch = (...Operations: readonly object[]) => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
  Operations,
});
