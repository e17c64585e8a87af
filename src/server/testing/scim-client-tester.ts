import { newKey } from './keys-tester.ts';
import type { Answer, Tested } from './server-tester.ts';

export type Client = (
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<Answer>;

/** Returns a SCIM client with an API key, which sends the media type of the protocol. */
export const clientOf =
  ({ ask }: Pick<Tested, 'ask'>, bearer: string): Client =>
  (method, path, body, headers = {}) =>
    ask(method, `/scim/v2${path}`, body, {
      cookie: '',
      authorization: `Bearer ${bearer}`,
      'content-type': 'application/scim+json',
      ...headers,
    });

/** Returns the API key of a directory called Okta. */
export const directoryKey = (server: Tested): Promise<string> =>
  newKey(server, server.ask, { scope: 'directory', name: 'Okta' });

/** Returns the SCIM client of the directory of a server. */
export const connected = async (server: Tested): Promise<Client> =>
  clientOf(server, await directoryKey(server));

/** Returns a patch message with these operations. */
export const patch = (...Operations: readonly object[]) => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
  Operations,
});
