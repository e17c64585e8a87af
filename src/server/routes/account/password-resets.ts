import { sentences } from '#isms/kernel/values/sentence.ts';
import { z } from 'zod';
import { isProblem, refused } from '#isms/kernel/values/problem.ts';
import type { Holder } from '../../accounts/sign-in/password-resets.ts';
import type { App, ApplicationContext } from '../../http/application.ts';
import { password } from '../../contract/credentials.ts';
import type { OrganisationService } from '../../organisations/organisation-service.ts';
import { rateLimit } from '../../http/rate-limit.ts';
import { activeMembershipOf } from '../../http/authentication/active-membership.ts';
import { orThrow } from '../../http/reply.ts';

const texts = sentences('account-password-resets', {
  thisInstallationSendsNoMail: 'This installation sends no mail. Ask your ISMS manager for a link.',
});

const tags = ['Session'];
const isPublic = { config: { public: true as const } };
const noMail = refused(texts.thisInstallationSendsNoMail);

/** Returns the path at which a reset link opens. */
export const resetPath = (token: string): string => `/setup?reset=${token}`;

/** Adds the routes with which people who forgot their password choose a new one. */
export function resetRoutes(
  app: App,
  { services, accountService, mailer, accessLog }: ApplicationContext,
): void {
  const perAddress = rateLimit(app, 20, ({ ip }) => ip);
  // So that nobody can flood the mailbox of another person.
  const perAccount = rateLimit(app, 3, ({ body }) => {
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
      if (!mailer.isOpen) orThrow(noMail);
      // Not awaited: the time it takes would disclose whether there is such an account.
      const email = request.body.email.trim();
      send(email).catch((error: unknown) =>
        request.log.error({ err: error }, 'the link for a new password could not be sent'),
      );
      accessLog.note(request, { what: 'reset-asked', whose: { email } });
      return reply.code(204).send();
    },
  );

  async function send(email: string): Promise<void> {
    const holder = await accountService.resets.holder(email);
    // People who do not work here today get no mail.
    const service = holder && (await homeOf(holder));
    if (!service) return;
    const { token } = await accountService.resets.begin(holder);
    await mailer.reset(service, holder.email, resetPath(token));
  }

  async function homeOf({ account }: Holder): Promise<OrganisationService | undefined> {
    const memberships = await accountService.memberships.of(account);
    return (await activeMembershipOf(services, { memberships, chosen: undefined }, undefined))?.service;
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
      const holder = await accountService.resets.finish(token, chosen);
      if (isProblem(holder)) {
        if (holder.kind === 'forbidden') accessLog.note(request, { what: 'failed', detail: 'link' });
        return orThrow<never>(holder);
      }
      accessLog.note(request, { what: 'reset-done', whose: { account: holder.account } });
      const service = await homeOf(holder);
      if (service) void mailer.changed(service, holder.email);
      return reply.code(204).send();
    },
  );
}
