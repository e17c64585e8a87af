import type { FastifyReply, FastifyRequest } from 'fastify';
import { isProblem } from '#isms/kernel/values/problem.ts';
import type { accessEventKinds } from '../contract/access-event-kinds.ts';
import type { ApplicationContext } from './application.ts';
import { activeMembershipOf } from './active-membership.ts';
import { orThrow } from './reply.ts';
import { noSuchAccount } from '../accounts/account-service.ts';

interface Credentials {
  readonly email: string;
  readonly password: string;
}

type How = (typeof accessEventKinds)['signed-in'][number];

/** The session that cookies begin, as a browser sends it back. */
export const sessionIn = (cookies: readonly string[]): string =>
  cookies.map((cookie) => cookie.split(';', 1)[0]).join('; ');

/** What the sign-in library is told of a request; where it may come from was asked at the gate. */
export function headersOf({ headers, ip }: FastifyRequest): Headers {
  const told = new Headers({ 'user-agent': headers['user-agent'] ?? '', 'x-forwarded-for': ip });
  if (headers.cookie !== undefined) told.set('cookie', headers.cookie);
  if (headers.origin !== undefined) told.set('origin', headers.origin);
  return told;
}

/** Sends cookies along with the answer. */
export function withCookies(reply: FastifyReply, cookies: readonly string[]): FastifyReply {
  for (const cookie of cookies) reply.header('set-cookie', cookie);
  return reply;
}

/**
 * Begins a session with the cookies the library gave. Who does not work here any more still has an account, and is told the
 * same as somebody who never had one.
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
    // Whoever signs in anew in the same browser does not come back to what was open there.
    if (accountService.holdsSession(request.headers.cookie))
      await accountService.signOut(request.headers.cookie ?? '');
    return withCookies(reply, cookies).code(204).send();
  };

/** Signs somebody in with a password. Where the account has an authenticator app, a code is asked for next. */
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
