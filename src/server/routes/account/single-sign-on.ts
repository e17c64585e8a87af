import { sentences } from '#isms/kernel/values/sentence.ts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { App, ApplicationContext } from '../../http/application.ts';
import { ownPath } from '../../contract/own-path.ts';
import { rateLimit } from '../../http/rate-limit.ts';
import { Problem } from '#isms/kernel/values/problem.ts';
import { orThrow, sendProblem } from '../../http/reply.ts';
import type { Handled } from '../../accounts/sign-in/providers.ts';
import type { SignInProvider } from '../../accounts/better-auth/single-sign-on.ts';
import { headersOf, sessionIn, withCookies } from '../../http/authentication/session-start.ts';

const texts = sentences('single-sign-on', {
  whatCameFromTheIdentityProviderIsNotUnderstood: 'What came from the identity provider is not understood.',
});

const tags = ['Session'];
const notUnderstood = new Problem('invalid', texts.whatCameFromTheIdentityProviderIsNotUnderstood);
const isPublic = { config: { public: true as const } };

/** Adds the routes for signing in at an identity provider, with OpenID Connect or SAML 2.0. */
export function singleSignOnRoutes(app: App, { accountService, accessLog }: ApplicationContext): void {
  const perAddress = rateLimit(app, 100, ({ ip }) => ip);

  app.post(
    '/api/session/elsewhere',
    {
      ...isPublic,
      schema: {
        tags,
        summary: 'Where to go to sign in at an identity provider',
        body: z.strictObject({
          way: z.enum(['oidc', 'saml']),
          to: z
            .string()
            .max(2000)
            .transform((address, context) => {
              const path = ownPath(address);
              if (path === undefined) context.addIssue('must be an address of this application, such as /');
              return path;
            })
            .optional(),
        }),
        response: { 200: z.object({ url: z.string() }) },
      },
    },
    async (request, reply) => {
      await perAddress(request);
      const { way, to } = request.body;
      const { value, cookies } = orThrow(
        await accountService.providers.setOut(headersOf(request), way, to ?? '/'),
      );
      withCookies(reply, cookies);
      return { url: value };
    },
  );

  async function note(
    request: FastifyRequest,
    way: SignInProvider['id'],
    { status, headers }: Handled,
  ): Promise<void> {
    const who = await accountService.session(sessionIn(headers.getSetCookie()));
    if (who) {
      const whose = { account: who.account };
      if (accountService.providers.wasMade(who.account))
        accessLog.note(request, { what: 'account-made', detail: 'provider', whose });
      accessLog.note(request, { what: 'signed-in', detail: way, whose });
    } else if (status >= 400 || /[?&]error=/.test(headers.get('location') ?? ''))
      accessLog.note(request, { what: 'failed', detail: way });
  }

  const hand = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    await perAddress(request);
    const handled = await accountService.providers.handle(request);
    const { status, headers, body } = handled;
    const way = /\/sso\/(?:callback|saml2\/sp\/acs)\/(oidc|saml)\b/.exec(request.url)?.[1];
    if (way === 'oidc' || way === 'saml') await note(request, way, handled);
    if (status >= 400) return sendProblem(reply, notUnderstood);
    withCookies(reply, headers.getSetCookie());
    const [to, type] = [headers.get('location'), headers.get('content-type')];
    if (to !== null) {
      const path = ownPath(to, accountService.providers.origin);
      return path === undefined ? sendProblem(reply, notUnderstood) : reply.redirect(path, status);
    }
    if (type !== null) reply.type(type);
    return reply.code(status).send(body);
  };

  // better-auth validates everything that providers and browsers send here.
  app.register(async (scope) => {
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: 512 * 1024 },
      (_, body, done) => done(null, body),
    );
    const hidden = { config: { public: true as const, crossSite: true as const }, schema: { hide: true } };
    scope.get('/api/auth/sso/callback/:provider', hidden, hand);
    scope.get('/api/auth/sso/saml2/sp/metadata', hidden, hand);
    scope.get('/api/auth/sso/saml2/sp/acs/:provider', hidden, hand);
    scope.post('/api/auth/sso/saml2/sp/acs/:provider', hidden, hand);
  });
}
