import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from './context.ts';
import { placeOf } from './place.ts';
import { orThrow } from './reply.ts';
import { noSuchAccount } from './sign-in.ts';

interface Credentials {
  readonly email: string;
  readonly password: string;
}

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
export const beginning =
  ({ houses, signIn }: Context) =>
  async (reply: FastifyReply, cookies: readonly string[]): Promise<FastifyReply> => {
    const session = cookies.map((cookie) => cookie.split(';', 1)[0]).join('; ');
    const who = await signIn.session(session);
    if (!who || !(await placeOf(houses, who, undefined))) {
      await signIn.signOut(session);
      return orThrow<never>(noSuchAccount);
    }
    return withCookies(reply, cookies).code(204).send();
  };

/** Signs somebody in with a password. Where the account has an authenticator app, a code is asked for next. */
export const signingIn =
  (context: Context) =>
  async (
    request: FastifyRequest,
    reply: FastifyReply,
    { email, password }: Credentials,
  ): Promise<FastifyReply> => {
    const { cookies, needsCode } = orThrow(await context.signIn.signIn(email, password, headersOf(request)));
    return needsCode
      ? withCookies(reply, cookies).code(200).send({ needs: 'code' })
      : beginning(context)(reply, cookies);
  };
