import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { reach } from '#access/policies.ts';
import { activePerson } from '#isms/07-support/active.ts';
import { person } from '#isms/07-support/person.ts';
import { kept } from '#isms/kernel/erased.ts';
import { forbidden, invalid, notFound, refused } from '#isms/kernel/problem.ts';
import type { Membership } from '../accounts/memberships.ts';
import { weakness } from '../accounts/password-strength.ts';
import type { App, Context } from '../context.ts';
import { invitationLookShape, invitationShape } from '../contract-account.ts';
import { password } from '../credentials.ts';
import { placeOf } from '../place.ts';
import { askerOf, houseOf, orThrow, signedInOf } from '../reply.ts';
import { headersOf, signingIn } from '../signing-in.ts';

const tags = ['Session'];
const isPublic = { config: { public: true as const } };
const token = z.string().max(200);
const notValid = forbidden('This invitation is not valid any more. Ask for a new one.');
const others = refused(
  'Their account belongs to other organisations too, so a new password for it goes to them by mail alone, and no mail could be sent.',
);

/** One-time links with which people make their accounts, or join with the one they have. */
export function invitationRoutes(app: App, context: Context): void {
  const { houses, signIn, post, accessLog } = context;
  const started = signingIn(context);

  /** Whom an invitation was for, while it holds and they work there. */
  async function invitedWith(request: FastifyRequest, secret: string) {
    const membership = await signIn.invited(secret);
    if (!membership) {
      accessLog.note(request, { what: 'failed', detail: 'link' });
      return orThrow<never>(notValid);
    }
    const house = houses.of(membership.organisation);
    const invited = activePerson(membership.person, (await house.now()).reader);
    const email = invited && kept(invited.fields.email);
    if (!invited || !email) return orThrow<never>(notValid);
    return { house, membership, email, name: kept(invited.fields.name) ?? invited.code };
  }

  /** Whether an account lets somebody in anywhere: else nobody has to prove that it is theirs. */
  const counts = async (memberships: readonly Membership[]): Promise<boolean> =>
    (await placeOf(houses, { memberships, chosen: undefined }, undefined)) !== undefined;

  app.post(
    '/api/invitations',
    {
      schema: {
        tags,
        summary: 'A one-time link with which a person makes their account, or chooses another password',
        description:
          'Sent to the person by mail where the installation can; else it is answered, to be handed over.',
        body: z.strictObject({ person: z.string().max(64) }),
        response: { 201: invitationShape },
      },
    },
    async (request, reply) => {
      if (reach(askerOf(request), 'invite', person) !== 'all')
        orThrow(forbidden('Only the ISMS manager can invite people.'));
      const house = houseOf(request);
      const { organisation } = house;
      const { account: by } = signedInOf(request);
      const { reader: s } = await house.now();
      const known = s.get(person, request.body.person);
      if (!known || known.retired) return orThrow<never>(notFound('The person'));
      const invited = activePerson(known.id, s);
      if (!invited) return orThrow<never>(refused(`${known.code} does not work here today.`));
      const email = kept(invited.fields.email);
      if (!email)
        return orThrow<never>(
          invalid([{ path: 'person', message: 'needs an e-mail address to sign in with' }]),
        );
      reply.code(201);
      const account = await signIn.account(email);
      if (account?.memberships.some((each) => each.organisation === organisation)) {
        const alone = account.memberships.length === 1;
        // Whoever holds the link gets into every organisation of the account.
        if (!alone && !post.isOpen) return orThrow<never>(others);
        const link = await signIn.resets.begin({ account: account.account, email });
        accessLog.note(request, { what: 'reset-asked', whose: { account: account.account }, by });
        const path = `/setup?reset=${link}`;
        if (await post.reset(house, email, path)) return { mailed: true };
        return alone ? { mailed: false, token: link, path } : orThrow<never>(others);
      }
      const link = await signIn.invite({ organisation, person: invited.id });
      accessLog.note(request, { what: 'invited', whose: { organisation, person: invited.id }, by });
      const path = `/setup?invitation=${link}`;
      return (await post.invited(house, email, path))
        ? { mailed: true }
        : { mailed: false, token: link, path };
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
      const { house, email, name } = await invitedWith(request, request.body.token);
      const account = await signIn.account(email);
      return {
        organisation: (await house.name()) ?? '',
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
      const { membership, email, name } = await invitedWith(request, link);
      const account = await signIn.account(email);
      if (account && (await counts(account.memberships)))
        return orThrow<never>(refused('There is an account with this e-mail address: sign in, then join.'));
      // A password that is refused does not use the invitation up.
      const weak = await weakness(secret, [name, email]);
      if (weak) orThrow(weak);
      // Used up before the account is made, so that of two who come at once only one is let in.
      if (!(await signIn.useInvitation(link))) return orThrow<never>(notValid);
      if (account) await signIn.remove(account.account);
      const problem = await signIn.createAccount({ ...membership, name, email, password: secret });
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
      const { membership, email } = await invitedWith(request, link);
      if (who.email !== email.toLowerCase())
        orThrow(forbidden(`This invitation is for ${email}; you are signed in as ${who.email}.`));
      if (!(await signIn.useInvitation(link))) return orThrow<never>(notValid);
      await signIn.memberships.join(who.account, membership);
      accessLog.note(request, { what: 'joined', whose: { ...membership, account: who.account } });
      await signIn.sessions.choose(headersOf(request), membership.organisation);
      return reply.code(204).send();
    },
  );
}
