import type { FastifyReply, FastifyRequest } from 'fastify';
import { isProblem } from '#isms/kernel/values/problem.ts';
import type { accessEventKinds } from '../../contract/access-event-kinds.ts';
import type { ApplicationContext } from '../application.ts';
import { activeMembershipOf } from './active-membership.ts';
import { orThrow } from '../reply.ts';
import { noSuchAccount } from '../../accounts/account-service.ts';

interface Credentials {
  readonly email: string;
  readonly password: string;
}

type How = (typeof accessEventKinds)['signed-in'][number];

/** Returns the value of the Cookie header with which a browser sends these cookies back. */
export const sessionIn = (cookies: readonly string[]): string =>
  cookies.map((cookie) => cookie.split(';', 1)[0]).join('; ');

/** Returns the headers that better-auth needs of a request. The gate has already checked where it comes from. */
export function headersOf({ headers, ip }: FastifyRequest): Headers {
  const told = new Headers({ 'user-agent': headers['user-agent'] ?? '', 'x-forwarded-for': ip });
  if (headers.cookie !== undefined) told.set('cookie', headers.cookie);
  if (headers.origin !== undefined) told.set('origin', headers.origin);
  return told;
}

/** Adds cookies to the response. */
export function withCookies(reply: FastifyReply, cookies: readonly string[]): FastifyReply {
  for (const cookie of cookies) reply.header('set-cookie', cookie);
  return reply;
}

/**
 * Returns a function that begins a session with the cookies of better-auth. A person with an account who no longer
 * works here gets the same problem as a person without an account.
 */
export const startSession =
  ({ services, accountService, accessLog }: ApplicationContext) =>
  async (
    request: FastifyRequest,
    reply: FastifyReply,
    cookies: readonly string[],
    how: How,
  ): Promise<FastifyReply> => {
    const session = sessionIn(cookies);
    const who = await accountService.session(session);
    const whose = who && { account: who.account };
    if (!who || !(await activeMembershipOf(services, who, undefined))) {
      await accountService.signOut(session);
      accessLog.note(request, { what: 'failed', detail: 'not-here', whose });
      return orThrow<never>(noSuchAccount);
    }
    accessLog.note(request, { what: 'signed-in', detail: how, whose });
    // A new sign-in in the same browser ends the former session.
    if (accountService.holdsSession(request.headers.cookie))
      await accountService.signOut(request.headers.cookie ?? '');
    return withCookies(reply, cookies).code(204).send();
  };

/**
 * Returns a function that signs a person in with a password. If the account has an authenticator app, the response asks
 * for a code.
 */
export const signingIn =
  (context: ApplicationContext) =>
  async (
    request: FastifyRequest,
    reply: FastifyReply,
    { email, password }: Credentials,
  ): Promise<FastifyReply> => {
    const { accountService, accessLog } = context;
    const entered = await accountService.signIn(email, password, headersOf(request));
    if (isProblem(entered)) {
      accessLog.note(request, { what: 'failed', detail: 'wrong-password', whose: { email } });
      return orThrow<never>(entered);
    }
    const { cookies, needsCode } = entered;
    if (!needsCode) return startSession(context)(request, reply, cookies, 'password');
    accessLog.note(request, { what: 'code-asked', whose: { email } });
    return withCookies(reply, cookies).code(200).send({ needs: 'code' });
  };
