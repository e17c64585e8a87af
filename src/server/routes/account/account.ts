import { sentences } from '#isms/kernel/values/sentence.ts';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { notFound, type Problem } from '#isms/kernel/values/problem.ts';
import type { AccessEvent } from '../../access-log/access-event.ts';
import { wrongPassword } from '../../accounts/better-auth/better-auth-errors.ts';
import { usedCode, wrongCode } from '../../accounts/sign-in/second-factor.ts';
import { reauthenticationBy } from '../../accounts/sign-in/reauthentication.ts';
import type { App, ApplicationContext } from '../../http/application.ts';
import {
  accountShape,
  enrolmentShape,
  passkeyOptionsShape,
  recoveryCodesShape,
} from '../../contract/account.ts';
import { longestPassword, password } from '../../contract/credentials.ts';
import { rateLimit } from '../../http/rate-limit.ts';
import { houseOf, orThrow, signedInOf } from '../../http/reply.ts';
import { limitsOf } from '../../accounts/sign-in/session-limits.ts';
import { notCurrent } from '../../accounts/account-service.ts';
import { headersOf, withCookies } from '../../http/authentication/session-start.ts';
import { code, madePasskey } from './session-input.ts';

const texts = sentences('account', {
  theSession: 'The session',
});

const tags = ['Account'];
// Open to people who have to set up a second factor first, since they do it here.
const always = { config: { enrolling: true as const, account: true as const } };
const current = z.string().max(longestPassword);
// For an account without a password, a recent sign-in is the proof.
const proof = z.strictObject({ password: current.optional() });
const named = z.object({ id: z.string().max(64) });

const unproven: ReadonlySet<unknown> = new Set([wrongPassword, notCurrent, wrongCode, usedCode]);

/** Adds the routes of one's own account: password, second factor, passkeys and sessions. */
export function accountRoutes(app: App, { accountService, mailer, accessLog }: ApplicationContext): void {
  const { secondFactor, passkeys, sessions, keys } = accountService;
  const note = (request: FastifyRequest, happened: AccessEvent): void =>
    accessLog.note(request, { ...happened, whose: { account: signedInOf(request).account } });
  /** Returns the result. Throws it if it is a problem, and logs a failed confirmation. */
  const proven = <T>(request: FastifyRequest, answer: T | Problem): T => {
    if (unproven.has(answer)) note(request, { what: 'failed', detail: 'confirmation' });
    return orThrow(answer);
  };
  // Each of these accepts a password or a code, so attempts are limited.
  const perAccount = rateLimit(app, 10, ({ signedIn, ip }) => signedIn?.account ?? ip);

  app.get(
    '/api/account',
    { ...always, schema: { tags, summary: 'Your account', response: { 200: accountShape } } },
    async (request) => {
      const headers = headersOf(request);
      const who = signedInOf(request);
      const limits = limitsOf((await houseOf(request).now()).reader);
      const [hasApp, kept, open, own] = await Promise.all([
        secondFactor.isOn(headers),
        passkeys.list(headers),
        sessions.list(headers, limits),
        keys.of(who.account),
      ]);
      return {
        email: who.email,
        proof: await reauthenticationBy(await accountService.loaded(), who.account),
        authenticator: hasApp,
        passkeys: [...kept],
        sessions: [...open],
        keys: own.length,
        limits,
      };
    },
  );

  app.post(
    '/api/account/password',
    {
      ...always,
      schema: {
        tags,
        summary: 'Choose another password; every other session ends',
        body: z.strictObject({ current, password }),
      },
    },
    async (request, reply) => {
      await perAccount(request);
      const who = signedInOf(request);
      const cookies = proven(
        request,
        await accountService.changePassword(headersOf(request), who, request.body),
      );
      note(request, { what: 'password-changed' });
      void mailer.changed(houseOf(request), who.email);
      return withCookies(reply, cookies).code(204).send();
    },
  );

  app.post(
    '/api/account/authenticator',
    {
      ...always,
      schema: {
        tags,
        summary: 'Begin to set up an authenticator app',
        body: z.strictObject({ password: current }),
        response: { 201: enrolmentShape },
      },
    },
    async (request, reply) => {
      await perAccount(request);
      const { uri, recoveryCodes } = proven(
        request,
        await secondFactor.enrol(headersOf(request), request.body.password),
      );
      reply.code(201);
      return { uri, recoveryCodes: [...recoveryCodes] };
    },
  );

  app.post(
    '/api/account/authenticator/confirm',
    {
      ...always,
      schema: {
        tags,
        summary: 'Confirm the authenticator app with a code of it',
        body: z.strictObject({ code }),
      },
    },
    async (request, reply) => {
      await perAccount(request);
      const cookies = proven(request, await secondFactor.confirm(headersOf(request), request.body.code));
      note(request, { what: 'authenticator-set-up' });
      return withCookies(reply, cookies).code(204).send();
    },
  );

  app.post(
    '/api/account/authenticator/remove',
    {
      ...always,
      schema: {
        tags,
        summary: 'Do without the authenticator app',
        body: z.strictObject({ password: current }),
      },
    },
    async (request, reply) => {
      await perAccount(request);
      const cookies = proven(request, await secondFactor.remove(headersOf(request), request.body.password));
      note(request, { what: 'authenticator-removed' });
      return withCookies(reply, cookies).code(204).send();
    },
  );

  app.post(
    '/api/account/recovery-codes',
    {
      ...always,
      schema: {
        tags,
        summary: 'New recovery codes; those of before are worth nothing any more',
        body: z.strictObject({ password: current }),
        response: { 201: recoveryCodesShape },
      },
    },
    async (request, reply) => {
      await perAccount(request);
      const { password: given } = request.body;
      const codes = proven(request, await secondFactor.newRecoveryCodes(headersOf(request), given));
      note(request, { what: 'recovery-codes-renewed' });
      reply.code(201);
      return { recoveryCodes: [...codes] };
    },
  );

  app.post(
    '/api/account/passkeys/options',
    {
      ...always,
      schema: {
        tags,
        summary: 'What a browser needs to make a passkey',
        body: proof,
        response: { 200: passkeyOptionsShape },
      },
    },
    async (request, reply) => {
      await perAccount(request);
      const { password: given } = request.body;
      const { value, cookies } = proven(request, await passkeys.begin(headersOf(request), given));
      withCookies(reply, cookies);
      return value as z.infer<typeof passkeyOptionsShape>;
    },
  );

  app.post(
    '/api/account/passkeys',
    {
      ...always,
      schema: {
        tags,
        summary: 'Keep the passkey a browser made',
        body: z.strictObject({
          name: z.string().trim().min(1, { error: 'must not be blank' }).max(100),
          response: madePasskey,
        }),
      },
    },
    async (request, reply) => {
      const { name, response } = request.body;
      const problem = await passkeys.keep(headersOf(request), name, response);
      if (problem) orThrow(problem);
      note(request, { what: 'passkey-added' });
      return reply.code(204).send();
    },
  );

  app.post(
    '/api/account/passkeys/:id/remove',
    { ...always, schema: { tags, summary: 'Remove a passkey', params: named, body: proof } },
    async (request, reply) => {
      await perAccount(request);
      const { password: given } = request.body;
      const problem = await passkeys.remove(headersOf(request), request.params.id, given);
      if (problem) proven<never>(request, problem);
      note(request, { what: 'passkey-removed' });
      return reply.code(204).send();
    },
  );

  app.delete(
    '/api/account/sessions',
    {
      ...always,
      schema: {
        tags,
        summary: 'End every other session of yours and, if asked to, every key',
        querystring: z.strictObject({
          keys: z
            .literal('yes')
            .optional()
            .meta({ description: 'Also revoke every key that acts for you, in all your organisations.' }),
        }),
      },
    },
    async (request, reply) => {
      const { account, memberships } = signedInOf(request);
      await sessions.endOthers(headersOf(request));
      note(request, { what: 'session-ended', detail: 'all-others' });
      const revoked = request.query.keys ? await keys.revokeAll(account) : [];
      for (const { organisation } of revoked) {
        const member = memberships.find((each) => each.organisation === organisation);
        if (member) accessLog.note(request, { what: 'key-revoked', whose: { ...member, account } });
      }
      return reply.code(204).send();
    },
  );

  app.delete(
    '/api/account/sessions/:id',
    { ...always, schema: { tags, summary: 'End one of your sessions', params: named } },
    async (request, reply) => {
      if (!(await sessions.end(headersOf(request), request.params.id))) orThrow(notFound(texts.theSession));
      note(request, { what: 'session-ended', detail: 'one' });
      return reply.code(204).send();
    },
  );
}
