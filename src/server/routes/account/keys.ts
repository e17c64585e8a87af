import { z } from 'zod';
import { notFound } from '#isms/kernel/problem.ts';
import { administering } from '../../administration/administrator-check.ts';
import { Answers } from '../../answers/answers.ts';
import type { App, Context } from '../../http/application.ts';
import {
  administeredKeysShape,
  madeKeyShape,
  newDirectoryKeyShape,
  newKeyShape,
  ownKeysShape,
} from '../../contract/keys.ts';
import { zoneOf } from '../../organisations/organisation-service.ts';
import { limiting } from '../../http/rate-limit.ts';
import { conditionsOf, keyAnswer, makeKey } from '../../administration/key-creation.ts';
import { askerOf, houseOf, orThrow, signedInOf } from '../../http/reply.ts';

const named = z.object({ id: z.string().max(64) });
const own = { config: { account: true as const } };
// Whoever has to set up a second factor first may still do away with a key.
const ownAlways = { config: { account: true as const, enrolling: true as const } };
const noKey = notFound('The key');

/** Keys with which programs are let in: one's own, and those of the organisation. */
export function keyRoutes(app: App, context: Context): void {
  // Each takes the password: no way to try many of them.
  const perAccount = limiting(app, 10, ({ signedIn, ip }) => signedIn?.account ?? ip);
  ownKeys(app, context, perAccount);
  administeredKeys(app, context, perAccount);
}

function ownKeys(app: App, context: Context, perAccount: ReturnType<typeof limiting>): void {
  const { signIn, accessLog } = context;
  const tags = ['Account'];

  app.get(
    '/api/account/keys',
    {
      ...ownAlways,
      schema: { tags, summary: 'Your keys in this organisation', response: { 200: ownKeysShape } },
    },
    async (request) => {
      const house = houseOf(request);
      const { snapshot } = await house.now();
      const all = await signIn.keys.of(signedInOf(request).account, house.organisation);
      return {
        keys: all.map((key) => keyAnswer(key, zoneOf(snapshot))),
        ...(await conditionsOf(signIn, request)),
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
      if (!(await signIn.keys.revoke(request.params.id, organisation, account))) orThrow(noKey);
      const { person } = askerOf(request);
      accessLog.note(request, { what: 'key-revoked', whose: { organisation, person, account } });
      return reply.code(204).send();
    },
  );
}

function administeredKeys(app: App, context: Context, perAccount: ReturnType<typeof limiting>): void {
  const { signIn, accessLog } = context;
  const tags = ['Administration'];

  app.get(
    '/api/administration/keys',
    {
      ...own,
      schema: { tags, summary: 'Every key of the organisation', response: { 200: administeredKeysShape } },
    },
    async (request) => {
      const asker = administering(request, 'keys');
      const house = houseOf(request);
      const inquiry = await house.now();
      const answers = new Answers(inquiry, asker);
      const [all, members] = await Promise.all([
        signIn.keys.at(house.organisation),
        signIn.memberships.at(house.organisation),
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
            key.scope !== 'directory' && (owner === undefined || (await house.asker(owner)) === undefined),
        };
      });
      return {
        keys: await Promise.all(keys),
        names: answers.names,
        ...(await conditionsOf(signIn, request)),
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
      administering(request, 'keys');
      await perAccount(request);
      reply.code(201);
      return makeKey(context, request, { ...request.body, scope: 'directory' });
    },
  );

  app.delete(
    '/api/administration/keys/:id',
    { ...own, schema: { tags, summary: 'Revoke a key of the organisation', params: named } },
    async (request, reply) => {
      const { person } = administering(request, 'keys');
      const { organisation } = houseOf(request);
      if (!(await signIn.keys.revoke(request.params.id, organisation))) orThrow(noKey);
      accessLog.note(request, { what: 'key-revoked', whose: { organisation, person } });
      return reply.code(204).send();
    },
  );
}
