import { sentences } from '#isms/kernel/values/sentence.ts';
import { z } from 'zod';
import { notFound } from '#isms/kernel/values/problem.ts';
import { administratorOf } from '../../administration/administrator-check.ts';
import { Answers } from '../../answers/answers.ts';
import type { App, ApplicationContext } from '../../http/application.ts';
import {
  administeredKeysShape,
  madeKeyShape,
  newDirectoryKeyShape,
  newKeyShape,
  ownKeysShape,
} from '../../contract/keys.ts';
import { zoneOf } from '../../organisations/organisation-service.ts';
import { rateLimit } from '../../http/rate-limit.ts';
import { conditionsOf, keyAnswer, makeKey } from '../../administration/key-creation.ts';
import { askerOf, houseOf, orThrow, signedInOf } from '../../http/reply.ts';

const texts = sentences('account-keys', {
  theKey: 'The key',
});

const named = z.object({ id: z.string().max(64) });
const own = { config: { account: true as const } };
// People who have to set up a second factor first may still revoke API keys.
const ownAlways = { config: { account: true as const, enrolling: true as const } };
const noKey = notFound(texts.theKey);

/** Adds the routes of API keys: one's own, and those of the organisation. */
export function keyRoutes(app: App, context: ApplicationContext): void {
  // Each accepts a password, so attempts are limited.
  const perAccount = rateLimit(app, 10, ({ signedIn, ip }) => signedIn?.account ?? ip);
  ownKeys(app, context, perAccount);
  administeredKeys(app, context, perAccount);
}

function ownKeys(app: App, context: ApplicationContext, perAccount: ReturnType<typeof rateLimit>): void {
  const { accountService, accessLog } = context;
  const tags = ['Account'];

  app.get(
    '/api/account/keys',
    {
      ...ownAlways,
      schema: { tags, summary: 'Your keys in this organisation', response: { 200: ownKeysShape } },
    },
    async (request) => {
      const service = houseOf(request);
      const { snapshot } = await service.now();
      const all = await accountService.keys.of(signedInOf(request).account, service.organisation);
      return {
        keys: all.map((key) => keyAnswer(key, zoneOf(snapshot))),
        ...(await conditionsOf(accountService, request)),
      };
    },
  );

  app.post(
    '/api/account/keys',
    {
      ...own,
      schema: {
        tags,
        summary: 'Make a key that acts for you in this organisation',
        description:
          'Sent as `Authorization: Bearer …`. It does what you may do here, and no more than its scope; it never administers, invites, or touches accounts and keys.',
        body: newKeyShape,
        response: { 201: madeKeyShape },
      },
    },
    async (request, reply) => {
      await perAccount(request);
      reply.code(201);
      return makeKey(context, request, request.body);
    },
  );

  app.delete(
    '/api/account/keys/:id',
    { ...ownAlways, schema: { tags, summary: 'Revoke one of your keys', params: named } },
    async (request, reply) => {
      const { organisation } = houseOf(request);
      const { account } = signedInOf(request);
      if (!(await accountService.keys.revoke(request.params.id, organisation, account))) orThrow(noKey);
      const { person } = askerOf(request);
      accessLog.note(request, { what: 'key-revoked', whose: { organisation, person, account } });
      return reply.code(204).send();
    },
  );
}

function administeredKeys(
  app: App,
  context: ApplicationContext,
  perAccount: ReturnType<typeof rateLimit>,
): void {
  const { accountService, accessLog } = context;
  const tags = ['Administration'];

  app.get(
    '/api/administration/keys',
    {
      ...own,
      schema: { tags, summary: 'Every key of the organisation', response: { 200: administeredKeysShape } },
    },
    async (request) => {
      const asker = administratorOf(request, 'keys');
      const service = houseOf(request);
      const inquiry = await service.now();
      const answers = new Answers(inquiry, asker);
      const [all, members] = await Promise.all([
        accountService.keys.at(service.organisation),
        accountService.memberships.at(service.organisation),
      ]);
      const persons = new Map(members.map(({ userId, person }) => [userId, person]));
      const keys = all.map(async (key) => {
        const owner = persons.get(key.account ?? '');
        for (const id of [owner, key.madeBy]) if (id !== undefined) answers.name(id, 'person');
        return {
          ...keyAnswer(key, zoneOf(inquiry.snapshot)),
          madeBy: key.madeBy,
          ...(owner !== undefined && { owner }),
          idle:
            key.scope !== 'directory' && (owner === undefined || (await service.asker(owner)) === undefined),
        };
      });
      return {
        keys: await Promise.all(keys),
        names: answers.names,
        ...(await conditionsOf(accountService, request)),
      };
    },
  );

  app.post(
    '/api/administration/keys',
    {
      ...own,
      schema: {
        tags,
        summary: 'Make a key for a directory that keeps the people of the organisation',
        description: 'It opens the routes for directories (SCIM 2.0), and nothing else.',
        body: newDirectoryKeyShape,
        response: { 201: madeKeyShape },
      },
    },
    async (request, reply) => {
      administratorOf(request, 'keys');
      await perAccount(request);
      reply.code(201);
      return makeKey(context, request, { ...request.body, scope: 'directory' });
    },
  );

  app.delete(
    '/api/administration/keys/:id',
    { ...own, schema: { tags, summary: 'Revoke a key of the organisation', params: named } },
    async (request, reply) => {
      const { person } = administratorOf(request, 'keys');
      const { organisation } = houseOf(request);
      if (!(await accountService.keys.revoke(request.params.id, organisation))) orThrow(noKey);
      accessLog.note(request, { what: 'key-revoked', whose: { organisation, person } });
      return reply.code(204).send();
    },
  );
}
