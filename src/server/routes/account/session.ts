import { sentences } from '#isms/kernel/values/sentence.ts';
import { textOf } from '#isms/kernel/values/message-format.ts';
import { z } from 'zod';
import { organisation } from '#isms/across/organisation.ts';
import { person } from '#isms/07-support/people/person.ts';
import { kept } from '#isms/kernel/values/erased.ts';
import { forbidden, isProblem } from '#isms/kernel/values/problem.ts';
import { areas, mayAdminister } from '#access/administration-areas.ts';
import { findsIn } from '#access/policies.ts';
import { blindedFrom } from '#access/blind-review.ts';
import { theManager } from '#access/refusals.ts';
import { heldBack } from '#access/segregation.ts';
import { mayAddInOwnName } from '../../answers/abilities.ts';
import { kindOfCode } from '../../accounts/sign-in/second-factor.ts';
import { Answers } from '../../answers/answers.ts';
import type { App, ApplicationContext } from '../../http/application.ts';
import type { ReachableDeclarationsCache } from '../../answers/reachable-declarations.ts';
import { email, longestPassword, password } from '../../contract/credentials.ts';
import { setUpOnce } from '../../installation/first-administrator.ts';
import { isInstallationAdministrator } from '../../administration/installation-administrator.ts';
import { rateLimit } from '../../http/rate-limit.ts';
import { askerOf, houseOf, orThrow, signedInOf } from '../../http/reply.ts';
import { startSession, headersOf, signingIn, withCookies } from '../../http/authentication/session-start.ts';
import { nextStepShape, passkeyOptionsShape, sessionShape, setupShape } from '../../contract/account.ts';
import { noContent } from '../../http/open-api/open-api.ts';
import { timeZoneInput } from '../../http/time-zone-input.ts';
import { code, passkeyAnswer } from './session-input.ts';

const texts = sentences('session', {
  thisSetUpLinkIsNotValidAnyMore:
    'This set-up link is not valid any more. The terminal in which the server was started shows the current one.',
});

const isPublic = { config: { public: true as const } };
const tags = ['Session'];
const notValid = forbidden(texts.thisSetUpLinkIsNotValidAnyMore);

/** Adds the routes for signing in and out and for the first set-up. */
export function sessionRoutes(
  app: App,
  context: ApplicationContext,
  declaredFor: ReachableDeclarationsCache,
): void {
  const { services, accountService, accessLog } = context;
  const started = signingIn(context);
  const begin = startSession(context);
  const perAddress = rateLimit(app, 100, ({ ip }) => ip);
  // By address as well, so that nobody can lock out a person whose e-mail address they know.
  const perAccount = rateLimit(app, 10, ({ ip, body }) => {
    const { email: mail = '' } = (body ?? {}) as { readonly email?: string };
    return `${ip} ${mail.toLowerCase()}`;
  });

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
    async () => ({ needed: !(await accountService.hasAccounts()), ways: [...accountService.providers.ways] }),
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
          timeZone: timeZoneInput,
        }),
      },
    },
    async (request, reply) => {
      await perAddress(request);
      const { token, ...first } = request.body;
      // The link works once, even if it is used twice at the same moment or in two processes.
      const done =
        accountService.isSetupToken(token) &&
        orThrow(await setUpOnce(() => accountService.hasAccounts(), services.first, accountService, first));
      if (!done) {
        accessLog.note(request, { what: 'failed', detail: 'link' });
        orThrow(notValid);
      }
      accessLog.note(request, { what: 'account-made', detail: 'set-up', whose: { email: first.email } });
      return started(request, reply, first);
    },
  );

  app.post(
    '/api/session',
    {
      ...isPublic,
      schema: {
        tags,
        summary: 'Sign in',
        body: z.strictObject({ email: z.string().max(200), password: z.string().max(longestPassword) }),
        response: { 200: nextStepShape, 204: noContent('Signed in.') },
      },
    },
    async (request, reply) => {
      await perAddress(request);
      await perAccount(request);
      return started(request, reply, request.body);
    },
  );

  app.post(
    '/api/session/code',
    {
      ...isPublic,
      schema: {
        tags,
        summary: 'Sign in, second step: with a code of the authenticator app, or a recovery code',
        body: z.strictObject({ code }),
      },
    },
    async (request, reply) => {
      await perAddress(request);
      const { code: given } = request.body;
      const account = await accountService.secondFactor
        .awaited(request.headers.cookie)
        .catch(() => undefined);
      const passed = await accountService.secondFactor.pass(headersOf(request), given);
      if (isProblem(passed)) {
        const whose = account === undefined ? undefined : { account };
        const isLocked = passed.kind === 'too-many';
        accessLog.note(
          request,
          isLocked ? { what: 'locked', whose } : { what: 'failed', detail: 'wrong-code', whose },
        );
        return orThrow<never>(passed);
      }
      return begin(request, reply, passed, kindOfCode(given));
    },
  );

  app.post(
    '/api/session/passkey/options',
    {
      ...isPublic,
      schema: {
        tags,
        summary: 'What a browser needs to sign in with a passkey',
        response: { 200: passkeyOptionsShape },
      },
    },
    async (request, reply) => {
      await perAddress(request);
      const { value, cookies } = orThrow(await accountService.passkeys.challenge(headersOf(request)));
      withCookies(reply, cookies);
      return value as z.infer<typeof passkeyOptionsShape>;
    },
  );

  app.post(
    '/api/session/passkey',
    {
      ...isPublic,
      schema: {
        tags,
        summary: 'Sign in with a passkey',
        body: z.strictObject({ response: passkeyAnswer }),
      },
    },
    async (request, reply) => {
      await perAddress(request);
      const { response } = request.body;
      const passed = await accountService.passkeys.signIn(headersOf(request), response);
      if (!isProblem(passed)) return begin(request, reply, passed, 'passkey');
      accessLog.note(request, { what: 'failed', detail: 'passkey', whose: { passkey: response.id } });
      return orThrow<never>(passed);
    },
  );

  app.get(
    '/api/session',
    {
      config: { enrolling: true },
      schema: { tags, summary: 'Who is signed in', response: { 200: sessionShape } },
    },
    async (request) => {
      const who = signedInOf(request);
      const service = houseOf(request);
      const asker = askerOf(request);
      const inquiry = await service.now();
      const { reader: s } = inquiry;
      const answers = new Answers(inquiry, asker);
      const named = s.get(person, asker.person)?.fields.name;
      const held = heldBack(asker);
      return {
        person: asker.person,
        organisations: who.memberships.length,
        founds: await isInstallationAdministrator(request, services),
        email: who.email,
        ...(held !== undefined && { held: textOf(held, asker.language) }),
        needsSecondFactor: request.needsSecondFactor,
        name: (named !== undefined && kept(named)) || who.name,
        roles: [...asker.roles],
        declarations: declaredFor.for(asker, answers).hash,
        administers: areas.filter((area) => mayAdminister(asker, area)),
        reads: keysOf(service.catalogue.registers, (register) => findsIn(asker, register)),
        views: keysOf(service.catalogue.views, ({ reads }) => answers.mayReadAll(reads)),
        creates: keysOf(service.catalogue.registers, (register) => answers.mayCreate(register)),
        manager: textOf(theManager(asker), asker.language),
        opens: keysOf(service.catalogue.registers, (register) => mayAddInOwnName(asker, register)),
        veiled: blindedFrom(asker).map(({ register, record, by, says }) => ({
          register: register.key,
          code: record.code,
          by: { register: by.register.key, code: by.record.code },
          says: textOf(says, asker.language),
        })),
        today: s.asOf,
        organisation: {
          id: service.organisation,
          name: s.all(organisation)[0]?.fields.name ?? '',
          edition: s.setting(organisation, 'edition') === '2013' ? ('2013' as const) : ('2022' as const),
          timeZone: s.setting(organisation, 'timeZone'),
          currency: s.setting(organisation, 'currency'),
        },
      };
    },
  );

  // Public, so that people who lost access can sign out. The cookie is removed in any case.
  app.delete(
    '/api/session',
    { ...isPublic, schema: { tags, summary: 'Sign out' } },
    async (request, reply) => {
      const who = await accountService.session(request.headers.cookie);
      withCookies(reply, await accountService.signOut(request.headers.cookie ?? ''));
      if (who) accessLog.note(request, { what: 'signed-out', whose: { account: who.account } });
      return reply.code(204).send();
    },
  );
}

const keysOf = <T>(all: ReadonlyMap<string, T>, holds: (one: T) => boolean): string[] =>
  [...all].filter(([, one]) => holds(one)).map(([key]) => key);
