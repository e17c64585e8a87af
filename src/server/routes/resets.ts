import { z } from 'zod';
import { activePerson } from '#isms/07-support/active.ts';
import { refused } from '#isms/kernel/problem.ts';
import type { App, Context } from '../context.ts';
import { password } from '../credentials.ts';
import { limiting } from '../limiting.ts';
import { orThrow } from '../reply.ts';

const tags = ['Session'];
const isPublic = { config: { public: true as const } };
const noMail = refused('This installation sends no mail. Ask your ISMS manager for a link.');

/** A new password for whoever forgot theirs. */
export function resetRoutes(app: App, { house, signIn, post }: Context): void {
  const perAddress = limiting(app, 20, ({ ip }) => ip);
  // So that nobody's inbox is filled by somebody else.
  const perAccount = limiting(app, 3, ({ body }) => {
    const { email = '' } = (body ?? {}) as { readonly email?: string };
    return email.toLowerCase();
  });

  app.post(
    '/api/password-reset',
    {
      ...isPublic,
      schema: {
        tags,
        summary: 'Ask for a link to choose a new password',
        description: 'The answer is the same whether or not there is such an account.',
        body: z.strictObject({ email: z.string().max(200) }),
      },
    },
    async (request, reply) => {
      await perAddress(request);
      await perAccount(request);
      if (!post.isOpen) orThrow(noMail);
      // Not waited for: how long it takes would tell whether there is such an account.
      send(request.body.email.trim()).catch((error: unknown) =>
        request.log.error({ err: error }, 'the link for a new password could not be sent'),
      );
      return reply.code(204).send();
    },
  );

  async function send(email: string): Promise<void> {
    const holder = await signIn.resets.holder(email);
    if (holder) await post.reset(holder, `/setup?reset=${await signIn.resets.begin(holder)}`);
  }

  app.post(
    '/api/password-reset/accept',
    {
      ...isPublic,
      schema: {
        tags,
        summary: 'Choose a new password with such a link; every session of the account ends',
        body: z.strictObject({ token: z.string().max(200), password }),
      },
    },
    async (request, reply) => {
      await perAddress(request);
      const { token, password: chosen } = request.body;
      const { person, email } = orThrow(await signIn.resets.finish(token, chosen));
      const { reader } = await house.now();
      if (activePerson(person, reader)) void post.changed(email);
      return reply.code(204).send();
    },
  );
}
