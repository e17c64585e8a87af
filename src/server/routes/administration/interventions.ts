import { sentences } from '#isms/kernel/values/sentence.ts';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { canStopRecovery } from '#isms/05-leadership/top-management/recovery-state.ts';
import { refused } from '#isms/kernel/values/problem.ts';
import type { App, ApplicationContext } from '../../http/application.ts';
import { invitationShape } from '../../contract/account.ts';
import { intervene } from '../../administration/account-intervention.ts';
import { accountOf, params } from '../../administration/account-subject.ts';
import { houseOf, orThrow, signedInOf } from '../../http/reply.ts';
import { resetPath } from '../account/password-resets.ts';

const texts = sentences('interventions', {
  theirAccountBelongsToOtherOrganisationsToo:
    'Their account belongs to other organisations too, so a new password for it goes to them by mail alone, and this installation sends none.',
  aRecoveryOfTopManagementIsUnderWay:
    'A recovery of top management is under way, which they can stop. Until it has ended, their account stays as it is.',
  theMailCouldNotBeSent:
    'The mail could not be sent. A link is handed over only where no mail server is set up: whoever holds it can sign in as its owner.',
  theirAccountBelongsToOtherOrganisationsTooThey:
    'Their account belongs to other organisations too. They can sign in with a recovery code and set it up anew under Your account; it can be removed here once the other organisations have removed the account.',
  hasSetNoneOfThatUp: '{person} has set none of that up.',
});

const tags = ['Administration'];
const why = z
  .string()
  .trim()
  .min(1, { error: 'must say why' })
  .max(2000)
  .meta({ description: 'Told to the person, and kept.' });
const withReason = z.strictObject({ why });

const byMailAlone = refused(texts.theirAccountBelongsToOtherOrganisationsToo);
const duringRecovery = refused(texts.aRecoveryOfTopManagementIsUnderWay);
const notDelivered = refused(texts.theMailCouldNotBeSent);
const otherMembers = refused(texts.theirAccountBelongsToOtherOrganisationsTooThey);

/** Adds the routes with which administrators intervene in the accounts of others, each with a reason. */
export function interventionRoutes(app: App, context: ApplicationContext): void {
  const { accountService, mailer, accessLog } = context;
  const { accountList, interventions } = accountService;

  async function intervening(
    request: FastifyRequest,
    ...[what, work]: [Parameters<typeof intervene>[2], () => Promise<unknown>]
  ): Promise<void> {
    if (what.kind) {
      const { reader } = await houseOf(request).now();
      if (canStopRecovery(what.about.id, reader)) orThrow(duringRecovery);
    }
    const problem = await intervene(request, context, what, work);
    if (problem) orThrow(problem);
  }

  app.post(
    '/api/administration/people/:person/new-password',
    {
      schema: {
        tags,
        summary: 'A one-time link with which somebody chooses another password',
        description:
          'Sent to the address of their account where the installation sends mail. Else it is answered, to be handed over: that goes on record, and nothing is decided with the account until the end of the next day.',
        params,
        body: withReason,
        response: { 201: invitationShape },
      },
    },
    async (request, reply) => {
      const { about, account } = await accountOf(request, accountList);
      const { email, alone } = account;
      if (!mailer.isOpen && !alone) return orThrow<never>(byMailAlone);
      const { token, until: ends } = await accountService.resets.begin(account);
      const [path, until] = [resetPath(token), ends.toISOString()];
      const doing = { about, deed: 'new password', why: request.body.why } as const;
      reply.code(201);
      if (mailer.isOpen) {
        if (!(await mailer.reset(houseOf(request), email, path))) return orThrow<never>(notDelivered);
        await intervene(request, context, doing, async () => undefined);
        return { mailed: true, until };
      }
      const handing = { ...doing, kind: 'new password' } as const;
      await intervening(request, handing, async () => undefined);
      return { mailed: false, token, path, until };
    },
  );

  app.post(
    '/api/administration/people/:person/end-sessions',
    {
      schema: {
        tags,
        summary: 'End every session of somebody’s account and, if asked to, revoke its keys',
        description:
          'Also the sessions about other organisations: each opens every organisation the account is a member of. A key opens one organisation, and those of this one are revoked.',
        params,
        body: withReason.extend({
          keys: z
            .boolean()
            .default(false)
            .meta({ description: 'Also revoke every key that acts for it here.' }),
        }),
      },
    },
    async (request, reply) => {
      const { about, account } = await accountOf(request, accountList);
      const { why: said, keys } = request.body;
      const { organisation } = houseOf(request);
      const whose = { organisation, person: about.id, account: account.account };
      await intervening(
        request,
        { about, deed: keys ? 'sessions and keys' : 'sessions', why: said, tell: account.email },
        async () => {
          await interventions.endSessions(account.account);
          const revoked = keys ? await accountService.keys.revokeAll(account.account, organisation) : [];
          for (const _ of revoked)
            accessLog.note(request, { what: 'key-revoked', whose, by: signedInOf(request).account });
        },
      );
      return reply.code(204).send();
    },
  );

  app.post(
    '/api/administration/people/:person/remove-second-factor',
    {
      schema: {
        tags,
        summary: 'Take a lost authenticator app or lost passkeys away; every session ends',
        description:
          'It goes on record, the person and top management are told, and nothing is decided with the account until the end of the next day.',
        params,
        body: z
          .strictObject({
            why,
            authenticator: z.boolean().default(false),
            passkeys: z.boolean().default(false),
          })
          .refine(({ authenticator, passkeys }) => authenticator || passkeys, {
            error: 'must name the authenticator app, the passkeys or both',
          }),
      },
    },
    async (request, reply) => {
      const { about, account } = await accountOf(request, accountList);
      const { why: said, ...asked } = request.body;
      const lost = {
        authenticator: asked.authenticator && account.authenticator,
        passkeys: asked.passkeys && account.passkeys > 0,
      };
      if (!account.alone) orThrow(otherMembers);
      if (!lost.authenticator && !lost.passkeys)
        orThrow(refused(texts.hasSetNoneOfThatUp({ person: about.code })));
      await intervening(
        request,
        { about, deed: 'second factor', kind: 'second factor', why: said, tell: account.email },
        () => interventions.removeSecondFactor(account.account, lost),
      );
      return reply.code(204).send();
    },
  );

  app.post(
    '/api/administration/people/:person/remove-account',
    {
      schema: {
        tags,
        summary: 'End that somebody can sign in here; they stay on record',
        description:
          'An account that belongs to other organisations too goes on there. Only an invitation lets the person in again, no identity provider.',
        params,
        body: withReason,
      },
    },
    async (request, reply) => {
      const { about, account } = await accountOf(request, accountList);
      await intervening(
        request,
        { about, deed: 'removal', kind: 'removal', why: request.body.why, tell: account.email },
        () => interventions.remove(account.account, houseOf(request).organisation),
      );
      return reply.code(204).send();
    },
  );
}
