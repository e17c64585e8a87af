import { z } from 'zod';
import { reach } from '#access/policies.ts';
import { activePerson } from '#isms/07-support/active.ts';
import { person } from '#isms/07-support/person.ts';
import { kept } from '#isms/kernel/erased.ts';
import { forbidden, invalid, notFound, refused } from '#isms/kernel/problem.ts';
import type { App, Context } from '../context.ts';
import { weakness } from '../accounts/password-strength.ts';
import { invitationShape } from '../contract-account.ts';
import { password } from '../credentials.ts';
import { askerOf, orThrow } from '../reply.ts';
import { signingIn } from '../signing-in.ts';

const tags = ['Session'];
const notValid = forbidden('This invitation is not valid any more. Ask for a new one.');

/** One-time links with which people make their accounts. */
export function invitationRoutes(app: App, context: Context): void {
  const { house, signIn, post } = context;
  const started = signingIn(context);

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
      const { reader: s } = await house.now();
      const known = s.get(person, request.body.person);
      if (!known || known.retired) return orThrow<never>(notFound('The person'));
      const invited = activePerson(known.id, s);
      if (!invited) return orThrow<never>(refused(`${known.code} does not work here today.`));
      if (!kept(invited.fields.email))
        orThrow(invalid([{ path: 'person', message: 'needs an e-mail address to sign in with' }]));
      reply.code(201);
      const email = kept(invited.fields.email) ?? '';
      const holder = await signIn.resets.holder(email);
      if (holder) {
        const token = await signIn.resets.begin(holder);
        const path = `/setup?reset=${token}`;
        if (!post.isOpen) return { mailed: false, token, path };
        await post.reset(holder, path);
        return { mailed: true };
      }
      const token = await signIn.invite(invited.id);
      const path = `/setup?invitation=${token}`;
      return (await post.invited(email, path)) ? { mailed: true } : { mailed: false, token, path };
    },
  );

  app.post(
    '/api/invitations/accept',
    {
      config: { public: true },
      schema: {
        tags,
        summary: 'Make an account with an invitation',
        body: z.strictObject({ token: z.string().max(200), password }),
      },
    },
    async (request, reply) => {
      const { token, password: secret } = request.body;
      const { reader: s } = await house.now();
      const invited = activePerson(await signIn.invited(token), s);
      const email = invited && kept(invited.fields.email);
      if (!invited || !email) return orThrow<never>(notValid);
      // A password that is refused does not use the invitation up.
      const weak = await weakness(secret, [kept(invited.fields.name) ?? '', email]);
      if (weak) orThrow(weak);
      // Used up before the account is made, so that of two who come at once only one is let in.
      if (!(await signIn.useInvitation(token))) return orThrow<never>(notValid);
      const name = kept(invited.fields.name) ?? invited.code;
      const problem = await signIn.createAccount({ person: invited.id, name, email, password: secret });
      if (problem) orThrow(problem);
      return started(request, reply, { email, password: secret });
    },
  );
}
