import { sentences } from '#isms/kernel/values/sentence.ts';
import type { FastifyRequest } from 'fastify';
import { asksForSecondFactor } from '#access/second-factor.ts';
import { forbidden, Problem } from '#isms/kernel/values/problem.ts';
import type { App, ApplicationContext } from '../application.ts';
import { ProblemError } from '../json-body.ts';
import { apiKeyOf, authenticateByKey } from './api-key-authentication.ts';
import { organisationIn, activeMembershipOf } from './active-membership.ts';
import { notSignedIn } from '../problem-reply.ts';
import { limitsOf, sessionEndReason } from '../../accounts/sign-in/session-limits.ts';
import { headersOf } from './session-start.ts';

const texts = sentences('gate', {
  yourSessionHasEnded: 'Your session has ended. Sign in again.',
  yourRoleAsksForASecondFactor:
    'Your role asks for a second factor. Set up an authenticator app or a passkey under your account first.',
  thisRequestComesFromAnotherSite: 'This request comes from another site.',
});

/**
 * Rejects every request from people who are not signed in or do not work here today. Routes are closed unless they
 * declare themselves public, so that a new route is closed too.
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
    // Other sites can make a browser send cookies but no API key. Public routes ignore keys.
    if (!config.crossSite && (sent === undefined || config.public)) refuseForeign(request, own);
    // Responses depend on the rights of one person at one moment, so nothing may cache them.
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
    request.asker = { ...asker, language: request.language };
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

const sessionOver = new Problem('unauthenticated', texts.yourSessionHasEnded);

async function bySession(
  { services, accountService, accessLog }: ApplicationContext,
  request: FastifyRequest,
) {
  const who = await accountService.session(request.headers.cookie);
  const found = who && (await activeMembershipOf(services, who, organisationIn(request)));
  if (!found) throw new ProblemError(notSignedIn);
  const over = sessionEndReason(who.life, limitsOf((await found.service.now()).reader));
  if (!over) return { ...found, who };
  // In another organisation the session may still be valid.
  if (who.memberships.length === 1) {
    await accountService.signOut(request.headers.cookie ?? '');
    accessLog.note(request, { what: 'session-ended', detail: over, whose: { account: who.account } });
  }
  throw new ProblemError(sessionOver);
}

const secondFactorFirst = forbidden(texts.yourRoleAsksForASecondFactor);

const changesNothing = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Rejects cross-site requests that may change something. Browsers say where a request comes from: current ones in
 * Sec-Fetch-Site, older ones in Origin or Referer. A client that sends none of these is no browser and has no cookies
 * that another site could abuse.
 */
function refuseForeign({ method, headers, host }: FastifyRequest, own: string | undefined): void {
  if (changesNothing.has(method)) return;
  const site = headers['sec-fetch-site'];
  const origin = headers.origin ?? headers.referer;
  const isOurs =
    site === undefined
      ? origin === undefined || [host, own].includes(hostOf(origin))
      : site === 'same-origin' || site === 'none';
  if (!isOurs) throw new ProblemError(new Problem('forbidden', texts.thisRequestComesFromAnotherSite));
}

// `null`, the origin of a sandboxed page or a file, has no host.
const hostOf = (address: string): string => URL.parse(address)?.host ?? '';
