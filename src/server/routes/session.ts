import { z } from 'zod';
import type { FastifyReply } from 'fastify';
import { may } from '#access/policies.ts';
import { rolesOf } from '#access/roles.ts';
import { organisation } from '#isms/across/organisation.ts';
import { grant } from '#isms/across/grant.ts';
import { person } from '#isms/07-support/person.ts';
import { kept } from '#isms/kernel/erased.ts';
import { forbidden, invalid, notFound } from '#isms/kernel/problem.ts';
import type { App, Context } from '../context.ts';
import { sessionShape, setupShape } from '../contract.ts';
import { setUpFirst } from '../first-administrator.ts';
import { notSignedIn } from '../problems.ts';
import { askerOf, orThrow } from '../reply.ts';

const isPublic = { config: { public: true as const, rateLimit: { max: 20, timeWindow: '1 minute' } } };
const email = z.email({ error: 'must be an e-mail address such as ana@example.org' }).max(200);
const password = z
  .string()
  .min(12, { error: 'must have at least 12 characters' })
  .max(256, { error: 'must have at most 256 characters' });
const tags = ['Session'];

/** Signing in and out, first set-up, invitations. */
export function sessionRoutes(app: App, context: Context): void {
  const { house, signIn } = context;

  const started = async (
    reply: FastifyReply,
    mail: string,
    secret: string,
    request: { headers: object },
  ): Promise<void> => {
    const headers = new Headers(
      Object.entries(request.headers).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
    );
    for (const cookie of orThrow(await signIn.signIn(mail, secret, headers)))
      reply.header('set-cookie', cookie);
  };

  app.get(
    '/api/setup',
    {
      ...isPublic,
      schema: {
        tags,
        summary: 'Whether the first set-up is still to be done',
        response: { 200: setupShape },
      },
    },
    async () => ({
      needed: !(await signIn.hasAccounts()),
    }),
  );

  app.post(
    '/api/setup',
    {
      ...isPublic,
      schema: {
        tags,
        summary: 'First set-up, with the one-time link printed at the first start',
        body: z.strictObject({
          token: z.string().max(200),
          organisation: z.string().trim().min(1, { error: 'must not be blank' }).max(200),
          name: z.string().trim().min(1, { error: 'must not be blank' }).max(200),
          email,
          password,
        }),
      },
    },
    async (request, reply) => {
      const { token, ...first } = request.body;
      if (!signIn.isSetupToken(token) || (await signIn.hasAccounts()))
        orThrow(
          forbidden(
            'This set-up link is not valid any more. The terminal in which the server was started shows the current one.',
          ),
        );
      const problem = await setUpFirst(house, signIn, first);
      if (problem) orThrow(problem);
      await started(reply, first.email, first.password, request);
      return reply.code(204).send();
    },
  );

  app.post(
    '/api/session',
    {
      ...isPublic,
      schema: {
        tags,
        summary: 'Sign in',
        body: z.strictObject({ email: z.string().max(200), password: z.string().max(256) }),
      },
    },
    async (request, reply) => {
      await started(reply, request.body.email, request.body.password, request);
      return reply.code(204).send();
    },
  );

  app.get(
    '/api/session',
    { schema: { tags, summary: 'Who is signed in', response: { 200: sessionShape } } },
    async (request) => {
      const who = await signIn.session(request.headers.cookie);
      if (!who) return orThrow<never>(notSignedIn);
      const { reader: s } = await house.now();
      return {
        ...who,
        roles: [...rolesOf(who.person, s)],
        today: s.asOf,
        organisation: {
          id: house.organisation,
          name: s.all(organisation)[0]?.fields.name ?? '',
          edition: s.setting(organisation, 'edition') === '2013' ? ('2013' as const) : ('2022' as const),
          timeZone: s.setting(organisation, 'timeZone'),
          currency: s.setting(organisation, 'currency'),
        },
      };
    },
  );

  app.delete('/api/session', { schema: { tags, summary: 'Sign out' } }, async (request, reply) => {
    const headers = new Headers({ cookie: request.headers.cookie ?? '' });
    for (const cookie of await signIn.signOut(headers)) reply.header('set-cookie', cookie);
    return reply.code(204).send();
  });

  app.post(
    '/api/invitations',
    {
      schema: {
        tags,
        summary: 'A one-time link with which a person makes their account',
        body: z.strictObject({ person: z.string().max(64) }),
        response: { 201: z.object({ token: z.string(), path: z.string() }) },
      },
    },
    async (request, reply) => {
      if (!may(askerOf(request), 'write', grant))
        orThrow(forbidden('Only the ISMS manager can invite people.'));
      const { reader: s } = await house.now();
      const invited = s.get(person, request.body.person);
      if (!invited || invited.retired) return orThrow<never>(notFound('The person'));
      if (!kept(invited.fields.email))
        orThrow(invalid([{ path: 'person', message: 'needs an e-mail address to sign in with' }]));
      const token = await signIn.invite(invited.id);
      reply.code(201);
      return { token, path: `/setup?invitation=${token}` };
    },
  );

  app.post(
    '/api/invitations/accept',
    {
      ...isPublic,
      schema: {
        tags,
        summary: 'Make an account with an invitation',
        body: z.strictObject({ token: z.string().max(200), password }),
      },
    },
    async (request, reply) => {
      const id = await signIn.invited(request.body.token);
      const { reader: s } = await house.now();
      const invited = s.get(person, id);
      const mail = invited && kept(invited.fields.email);
      if (!invited || !mail)
        return orThrow<never>(forbidden('This invitation is not valid any more. Ask for a new one.'));
      const name = kept(invited.fields.name) ?? invited.code;
      const problem = await signIn.createAccount({
        person: invited.id,
        name,
        email: mail,
        password: request.body.password,
      });
      if (problem) orThrow(problem);
      await signIn.closeInvitation(request.body.token);
      await started(reply, mail, request.body.password, request);
      return reply.code(204).send();
    },
  );
}
