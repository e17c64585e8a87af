import type { FastifyRequest } from 'fastify';
import { asksForSecondFactor } from '#access/second-factor.ts';
import { forbidden, Problem } from '#isms/kernel/values/problem.ts';
import type { App, ApplicationContext } from './application.ts';
import { ProblemError } from './json-body.ts';
import { apiKeyOf, authenticateByKey } from './api-key-authentication.ts';
import { organisationIn, activeMembershipOf } from './active-membership.ts';
import { notSignedIn } from './problem-reply.ts';
import { limitsOf, sessionEndReason } from '../accounts/session-limits.ts';
import { headersOf } from './session-start.ts';

/**
 * Lets nobody in but whoever is signed in and works here today. A route is closed unless it says that it is public, so
 * that one somebody adds is closed too.
 */
export function gate(app: App, context: ApplicationContext): void {
  const { url } = context;
  const byKey = authenticateByKey(app, context);
  const own = url === undefined ? undefined : new URL(url).host;
  app.decorateRequest('signedIn', undefined);
  app.decorateRequest('service', undefined);
  app.decorateRequest('asker', undefined);
  app.decorateRequest('needsSecondFactor', false);
  app.decorateRequest('turnedAway', undefined);
  app.addHook('onRequest', async (request, reply) => {
    const { config } = request.routeOptions;
    const sent = apiKeyOf(request);
    // No site can have a browser send a key, as it can a cookie. What is public looks at no key.
    if (!config.crossSite && (sent === undefined || config.public)) refuseForeign(request, own);
    // Answers are about one person's rights at one moment; nothing on the way keeps them.
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store');
    if (request.is404 || config.public) return;
    const found =
      sent !== undefined || config.directory
        ? await byKey(request, reply, sent)
        : await bySession(context, request);
    if (!found) return;
    const { service, asker, who } = found;
    const { reader } = await service.now();
    if (sent === undefined && !who.entered.includes(service.organisation))
      await context.accountService.sessions.enter(headersOf(request), service.organisation);
    request.signedIn = who;
    request.service = service;
    request.asker = asker;
    request.needsSecondFactor = !who.secondFactor && asksForSecondFactor(asker, reader);
    if (request.needsSecondFactor && (asker.bound || !config.enrolling))
      throw new ProblemError(secondFactorFirst);
    request.log = reply.log = request.log.child({
      organisation: service.organisation,
      person: asker.person,
      ...(request.key && { key: request.key.id }),
    });
  });
}

const sessionOver = new Problem('unauthenticated', 'Your session has ended. Sign in again.');

async function bySession(
  { services, accountService, accessLog }: ApplicationContext,
  request: FastifyRequest,
) {
  const who = await accountService.session(request.headers.cookie);
  const found = who && (await activeMembershipOf(services, who, organisationIn(request)));
  if (!found) throw new ProblemError(notSignedIn);
  const over = sessionEndReason(who.life, limitsOf((await found.service.now()).reader));
  if (!over) return { ...found, who };
  // Somewhere else it may go on.
  if (who.memberships.length === 1) {
    await accountService.signOut(request.headers.cookie ?? '');
    accessLog.note(request, { what: 'session-ended', detail: over, whose: { account: who.account } });
  }
  throw new ProblemError(sessionOver);
}

const secondFactorFirst = forbidden(
  'Your role asks for a second factor. Set up an authenticator app or a passkey under your account first.',
);

const changesNothing = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Cross-site requests may not change anything. Browsers say where a request comes from: those of today in a header of its
 * own, older ones in Origin or Referer. Who sends none of these is no browser, and has no cookies to abuse.
 */
function refuseForeign({ method, headers, host }: FastifyRequest, own: string | undefined): void {
  if (changesNothing.has(method)) return;
  const site = headers['sec-fetch-site'];
  const origin = headers.origin ?? headers.referer;
  const isOurs =
    site === undefined
      ? origin === undefined || [host, own].includes(hostOf(origin))
      : site === 'same-origin' || site === 'none';
  if (!isOurs) throw new ProblemError(new Problem('forbidden', 'This request comes from another site.'));
}

// `null`, the origin of a sandboxed page or a file, is nobody's.
const hostOf = (address: string): string => URL.parse(address)?.host ?? '';
