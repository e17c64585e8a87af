import { sentences } from '#isms/kernel/values/sentence.ts';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { notFound } from '#isms/kernel/values/problem.ts';
import { Answers } from '../../answers/answers.ts';
import type { App } from '../../http/application.ts';
import {
  declarationsShape,
  declaredRulesShape,
  declaredViewShape,
  outlineShape,
  registerAndActsShape,
} from '../../contract/declarations.ts';
import type {
  ReachableDeclarations,
  ReachableDeclarationsCache,
} from '../../answers/reachable-declarations.ts';
import { askerOf, houseOf, orThrow } from '../../http/reply.ts';

const texts = sentences('declarations', {
  whatThisHashStood: 'What this hash stood for',
  theRegister: 'The register',
  theView: 'The view',
});

const tags = ['Declarations'];
const hash = z.string().max(64).meta({ description: 'The hash that the session names.' });
const key = z.string().max(200);

/** The content under a hash never changes. Only the browser of the asker may cache it. */
const forGood = 'private, max-age=31536000, immutable';

/**
 * Adds the routes of the declarations that a person can reach: all at once, or an outline and then what a page shows,
 * each under a hash.
 */
export function declarationRoutes(app: App, declaredFor: ReachableDeclarationsCache): void {
  const forAsker = async (request: FastifyRequest): Promise<ReachableDeclarations> => {
    const asker = askerOf(request);
    return declaredFor.for(asker, new Answers(await houseOf(request).now(), asker));
  };
  /** Returns the reachable declarations of the asker. Throws a problem if the hash in the address is not theirs. */
  const underHash = async (request: FastifyRequest): Promise<ReachableDeclarations> => {
    const found = await forAsker(request);
    const { hash: named } = request.params as { readonly hash: string };
    return orThrow(found.hash === named ? found : notFound(texts.whatThisHashStood));
  };

  app.get(
    '/api/declarations',
    {
      schema: {
        tags,
        summary: 'Registers, views, actions and rules you can reach, as data',
        response: { 200: declarationsShape },
      },
    },
    async (request) => (await forAsker(request)).declarations(),
  );

  app.get(
    '/api/declarations/:hash',
    {
      schema: {
        tags,
        summary: 'An outline of what you can reach: what navigation needs',
        params: z.strictObject({ hash }),
        response: { 200: outlineShape },
      },
    },
    async (request, reply) => {
      const found = await underHash(request);
      reply.header('cache-control', forGood);
      return found.outline();
    },
  );

  app.get(
    '/api/declarations/:hash/registers/:key',
    {
      schema: {
        tags,
        summary: 'A register, with the actions on its records that can be yours',
        params: z.strictObject({ hash, key }),
        response: { 200: registerAndActsShape },
      },
    },
    async (request, reply) => {
      const { registers, actions } = (await underHash(request)).declarations();
      const found = registers.find((each) => each.key === request.params.key);
      const register = orThrow(found ?? notFound(texts.theRegister));
      reply.header('cache-control', forGood);
      return { register, actions: actions.filter(({ on }) => on === register.key) };
    },
  );

  app.get(
    '/api/declarations/:hash/views/:key',
    {
      schema: {
        tags,
        summary: 'A view',
        params: z.strictObject({ hash, key }),
        response: { 200: declaredViewShape },
      },
    },
    async (request, reply) => {
      const { views } = (await underHash(request)).declarations();
      const found = views.find((each) => each.key === request.params.key);
      const view = orThrow(found ?? notFound(texts.theView));
      reply.header('cache-control', forGood);
      return view;
    },
  );

  app.get(
    '/api/declarations/:hash/rules',
    {
      schema: {
        tags,
        summary: 'The rules about the registers you can reach',
        params: z.strictObject({ hash }),
        response: { 200: declaredRulesShape },
      },
    },
    async (request, reply) => {
      const { rules } = (await underHash(request)).declarations();
      reply.header('cache-control', forGood);
      return rules;
    },
  );
}
