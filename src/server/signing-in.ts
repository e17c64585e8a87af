import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from './context.ts';
import { orThrow } from './reply.ts';
import { noSuchAccount } from './sign-in.ts';

interface Credentials {
  readonly email: string;
  readonly password: string;
}

/**
 * Signs somebody in and sends the cookies of their session. Who does not work here any more still has an account, and is
 * told the same as somebody who never had one.
 */
export const signingIn =
  ({ house, signIn }: Context) =>
  async (
    request: FastifyRequest,
    reply: FastifyReply,
    { email, password }: Credentials,
  ): Promise<FastifyReply> => {
    // What a session says of where it was begun; where the request may come from was asked at the gate.
    const headers = new Headers({
      'user-agent': request.headers['user-agent'] ?? '',
      'x-forwarded-for': request.ip,
    });
    const cookies = orThrow(await signIn.signIn(email, password, headers));
    const session = cookies.map((cookie) => cookie.split(';', 1)[0]).join('; ');
    const who = await signIn.session(session);
    if (!who || !(await house.asker(who.person))) {
      await signIn.signOut(session);
      return orThrow<never>(noSuchAccount);
    }
    for (const cookie of cookies) reply.header('set-cookie', cookie);
    return reply.code(204).send();
  };
