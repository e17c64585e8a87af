import type { House } from '../house.ts';
import type { Houses } from '../houses.ts';
import type { Answer, Tested } from '../server-tester.ts';
import type { Directories } from './directory-of.ts';

/** A directory with a key, as an identity provider would be. */
export const key = 'plb_the-key-of-this-test';

/** Lets that key in to the first organisation. */
export const ofTest =
  (house: (houses: Houses) => House = ({ first }) => first) =>
  (houses: Houses): Directories =>
  async (given) =>
    given === key ? { house: house(houses), key: 'Okta' } : undefined;

export type Client = (
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<Answer>;

/** Speaks SCIM to a server with a key, in the content type of the protocol. */
export const clientOf =
  ({ ask }: Pick<Tested, 'ask'>, bearer = key): Client =>
  (method, path, body, headers = {}) =>
    ask(method, `/scim/v2${path}`, body, {
      cookie: '',
      authorization: `Bearer ${bearer}`,
      'content-type': 'application/scim+json',
      ...headers,
    });

/** A patch of one operation or more. */
export const patch = (...Operations: readonly object[]) => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
  Operations,
});
