import { sentences } from '#isms/kernel/values/sentence.ts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { forbidden, isProblem, Problem } from '#isms/kernel/values/problem.ts';
import { isMeantAsKey, journalled, type Key } from '../../accounts/keys.ts';
import type { App, ApplicationContext } from '../application.ts';
import { ProblemError } from '../json-body.ts';
import { rateLimit } from '../rate-limit.ts';
import {
  keyOfOtherOrganisation,
  organisationIn,
  activeMembershipOf,
  type ActiveMembership,
} from './active-membership.ts';
import type { SignedIn } from '../../accounts/account-service.ts';

const texts = sentences('api-key-authentication', {
  sendAKeyOrTheCookieOfASession: 'Send a key or the cookie of a session, not both.',
  sendTheKeyOfADirectoryAsBearer: 'Send the key of a directory as bearer.',
  whoeverThisKeyBelongsToHasNo: 'Whoever this key belongs to has no access here any more.',
  thisIsAboutAnAccount: 'This is about an account, and is not done with a key. Sign in to do it.',
  thisKeyIsForADirectoryThatKeepsPeople:
    'This key is for a directory that keeps people, and opens nothing else.',
  thisTakesTheKeyOfADirectory: 'This takes the key of a directory, which an ISMS manager makes.',
});

/**
 * Returns the API key of a request, or undefined. Other bearer tokens are ignored, since they may be meant for a proxy.
 * Browsers send none by themselves.
 */
export function apiKeyOf({ headers }: FastifyRequest): string | undefined {
  const [, token = ''] = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '') ?? [];
  return isMeantAsKey(token) ? token : undefined;
}

/** The active membership and the account of an API key. */
type Keyed = ActiveMembership & { readonly who: SignedIn };

/**
 * Returns a function that authenticates requests with an API key: on routes for directories only with the key of a
 * directory, elsewhere as the person of the key. It throws a problem for every key it rejects, and resolves to
 * undefined for directories.
 */
export function authenticateByKey(
  app: App,
  { services, accountService, accessLog }: ApplicationContext,
): (request: FastifyRequest, reply: FastifyReply, sent: string | undefined) => Promise<Keyed | undefined> {
  // Administration is for people. The route says so itself, so that a key is refused before the body is checked.
  app.addHook('onRoute', (route) => {
    if (route.url.startsWith('/api/administration/')) route.config = { ...route.config, account: true };
  });
  app.decorateRequest('key', undefined);
  app.decorateRequest('directory', undefined);
  const perKey = rateLimit(app, 1200, ({ key, ip }) => key?.id ?? ip);
  // Large directories send two dozen requests a second.
  const perDirectory = rateLimit(app, 3000, ({ key, ip }) => key?.id ?? ip);
  const perAddress = rateLimit(app, 30, ({ ip }) => ip);

  async function admitted(request: FastifyRequest, key: Key): Promise<Keyed | undefined | Problem> {
    const { config } = request.routeOptions;
    const named = organisationIn(request);
    if (named !== undefined && named !== key.organisation) return keyOfOtherOrganisation;
    if ((key.scope === 'directory') !== (config.directory === true))
      return key.scope === 'directory' ? forDirectories : notDirectory;
    if (config.account) return notByKey;
    if (key.scope === 'directory') {
      request.directory = { service: services.of(key.organisation), key: journalled(key) };
      return undefined;
    }
    const who = await accountService.byKey(key);
    const activeMembership = who && (await activeMembershipOf(services, who, undefined));
    return who && activeMembership ? { ...activeMembership, who } : ownerGone;
  }

  return async (request, reply, sent) => {
    if (sent === undefined) throw new ProblemError(needsDirectory);
    if (accountService.holdsSession(request.headers.cookie)) throw new ProblemError(both);
    const key = await accountService.keys.find(sent);
    if (isProblem(key)) {
      // Only failed attempts count, so that one client does not lock out others at the same address.
      await perAddress(request);
      reply.header('www-authenticate', 'Bearer');
      accessLog.note(request, { what: 'key-refused' });
      throw new ProblemError(key);
    }
    request.key = key;
    await (key.scope === 'directory' ? perDirectory : perKey)(request);
    const found = await admitted(request, key);
    if (isProblem(found)) {
      const { account } = key;
      accessLog.note(request, { what: 'key-refused', ...(account !== undefined && { whose: { account } }) });
      throw new ProblemError(found);
    }
    await accountService.keys.use(key, request.ip);
    return found;
  };
}

const both = new Problem('invalid', texts.sendAKeyOrTheCookieOfASession);
const needsDirectory = new Problem('unauthenticated', texts.sendTheKeyOfADirectoryAsBearer);
const ownerGone = new Problem('unauthenticated', texts.whoeverThisKeyBelongsToHasNo);
const notByKey = forbidden(texts.thisIsAboutAnAccount);
const forDirectories = forbidden(texts.thisKeyIsForADirectoryThatKeepsPeople);
const notDirectory = forbidden(texts.thisTakesTheKeyOfADirectory);
