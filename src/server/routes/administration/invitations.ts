import { sentences } from '#isms/kernel/values/sentence.ts';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { activePerson } from '#isms/07-support/people/active-person.ts';
import { kept } from '#isms/kernel/values/erased.ts';
import { forbidden, refused } from '#isms/kernel/values/problem.ts';
import type { Membership } from '../../accounts/better-auth/membership-table.ts';
import { weakness } from '../../accounts/sign-in/password-strength.ts';
import { administratorOf } from '../../administration/administrator-check.ts';
import type { App, ApplicationContext } from '../../http/application.ts';
import { invitationLookShape, invitationShape } from '../../contract/account.ts';
import { password } from '../../contract/credentials.ts';
import { invite } from '../../administration/invitation-mail.ts';
import { recordOpening } from '../../administration/account-opening.ts';
import { activeMembershipOf } from '../../http/authentication/active-membership.ts';
import { orThrow, signedInOf } from '../../http/reply.ts';
import { headersOf, signingIn } from '../../http/authentication/session-start.ts';

const texts = sentences('invitations', {
  thisInvitationIsNotValidAnyMore: 'This invitation is not valid any more. Ask for a new one.',
  thereIsAnAccountWithThisEMailAddress: 'There is an account with this e-mail address: sign in, then join.',
  thisInvitation: 'This invitation is for {email}; you are signed in as {person}.',
});

const tags = ['Session'];
const isPublic = { config: { public: true as const } };
const token = z.string().max(200);
const notValid = forbidden(texts.thisInvitationIsNotValidAnyMore);

/**
 * Adds the routes of invitations: one-time links with which people create their accounts, or join with an existing one.
 */
export function invitationRoutes(app: App, context: ApplicationContext): void {
  const { services, accountService, accessLog } = context;
  const started = signingIn(context);

  /** Returns the person invited by a valid token who works there today. Throws a problem otherwise. */
  async function invitedWith(request: FastifyRequest, secret: string) {
    const invitation = await accountService.invitations.find(secret);
    if (!invitation) {
      accessLog.note(request, { what: 'failed', detail: 'link' });
      return orThrow<never>(notValid);
    }
    const { by, ...membership } = invitation;
    const service = services.of(membership.organisation);
    const { reader } = await service.now();
    const invited = activePerson(membership.person, reader);
    const email = invited && kept(invited.fields.email);
    if (!invited || !email) return orThrow<never>(notValid);
    const complain = (error: unknown) =>
      request.log.error({ err: error }, 'nobody could be told of an account that was opened');
    /**
     * Consumes the invitation before it has any effect, so that it works only once even if used twice at the same
     * moment.
     */
    const use = async (): Promise<void> => {
      // Meanwhile they may have joined in another way.
      const own = await accountService.accountList.of(membership.organisation, invited.id);
      if (own || !(await accountService.invitations.use(secret))) return orThrow<never>(notValid);
      const problem = await recordOpening(service, { ...context, complain }, invited, by);
      if (problem) orThrow(problem);
    };
    return { service, membership, email, name: kept(invited.fields.name) ?? invited.code, use };
  }

  /** Checks whether an account has access to any organisation. If not, its owner need not prove that it is theirs. */
  const counts = async (memberships: readonly Membership[]): Promise<boolean> =>
    (await activeMembershipOf(services, { memberships, chosen: undefined }, undefined)) !== undefined;

  app.post(
    '/api/invitations',
    {
      schema: {
        tags,
        summary: 'A one-time link with which a person makes their account, or joins with the one they have',
        description:
          'Sent to the person by mail where the installation can; else it is answered, to be handed over, which goes on record. It takes the place of those they were sent before.',
        body: z.strictObject({ person: z.string().max(64), why: z.string().trim().max(2000).optional() }),
        response: { 201: invitationShape },
      },
    },
    async (request, reply) => {
      administratorOf(request, 'people');
      const { person, why } = request.body;
      const invitation = orThrow(await invite(request, context, person, why || undefined));
      reply.code(201);
      return invitation;
    },
  );

  app.post(
    '/api/invitations/look',
    {
      ...isPublic,
      schema: {
        tags,
        summary: 'Whom an invitation is for',
        body: z.strictObject({ token }),
        response: { 200: invitationLookShape },
      },
    },
    async (request) => {
      const { service, email, name } = await invitedWith(request, request.body.token);
      const account = await accountService.account(email);
      return {
        organisation: (await service.name()) ?? '',
        name,
        email,
        hasAccount: account !== undefined && (await counts(account.memberships)),
      };
    },
  );

  app.post(
    '/api/invitations/accept',
    {
      ...isPublic,
      schema: {
        tags,
        summary: 'Make an account with an invitation',
        body: z.strictObject({ token, password }),
      },
    },
    async (request, reply) => {
      const { token: link, password: secret } = request.body;
      const { membership, email, name, use } = await invitedWith(request, link);
      const account = await accountService.account(email);
      if (account && (await counts(account.memberships)))
        return orThrow<never>(refused(texts.thereIsAnAccountWithThisEMailAddress));
      // A refused password does not consume the invitation.
      const weak = await weakness(secret, [name, email]);
      if (weak) orThrow(weak);
      await use();
      if (account) await accountService.remove(account.account);
      const problem = await accountService.createAccount({ ...membership, name, email, password: secret });
      if (problem) orThrow(problem);
      accessLog.note(request, { what: 'account-made', detail: 'invitation', whose: { email } });
      return started(request, reply, { email, password: secret });
    },
  );

  app.post(
    '/api/invitations/join',
    {
      config: { enrolling: true, account: true },
      schema: {
        tags,
        summary: 'Join with the account you have; you work in that organisation from then on',
        body: z.strictObject({ token }),
      },
    },
    async (request, reply) => {
      const { token: link } = request.body;
      const who = signedInOf(request);
      const { membership, email, use } = await invitedWith(request, link);
      if (who.email !== email.toLowerCase())
        orThrow(forbidden(texts.thisInvitation({ email, person: who.email })));
      await use();
      await accountService.memberships.join(who.account, membership);
      accessLog.note(request, { what: 'joined', whose: { ...membership, account: who.account } });
      await accountService.sessions.choose(headersOf(request), membership.organisation);
      return reply.code(204).send();
    },
  );
}
