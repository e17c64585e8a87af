import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { forbidden } from '#isms/kernel/problem.ts';
import type { App, Context } from '../../http/application.ts';
import { organisationsShape, portfolioShape } from '../../contract/organisations.ts';
import { found } from '../../installation/organisation-creation.ts';
import { runsInstallation } from '../../administration/installation-administrator.ts';
import { placeOf, type Place } from '../../http/active-membership.ts';
import { standingOf } from '../../http/portfolio-answer.ts';
import { houseOf, orThrow, signedInOf } from '../../http/reply.ts';
import { limitsOf, overBy } from '../../accounts/session-limits.ts';
import { headersOf } from '../../http/session-start.ts';
import { timeZoneInput } from '../../http/time-zone-input.ts';

const tags = ['Organisations'];
const name = z.string().trim().min(1, { error: 'must not be blank' }).max(200);

/** The organisations of somebody who is a member of several: which, how they stand, and a further one. */
export function organisationRoutes(app: App, { houses, signIn, accessLog }: Context): void {
  async function placesOf(request: FastifyRequest): Promise<readonly Place[]> {
    const places: Place[] = [];
    const { memberships, life, bound } = signedInOf(request);
    for (const membership of memberships) {
      const place = await placeOf(houses, { memberships: [membership], chosen: undefined, bound }, undefined);
      if (place && !overBy(life, limitsOf((await place.house.now()).reader))) places.push(place);
    }
    return places;
  }

  app.get(
    '/api/organisations',
    {
      schema: {
        tags,
        summary: 'The organisations you are a member of',
        response: { 200: organisationsShape },
      },
    },
    async (request) => {
      const organisations = (await placesOf(request)).map(async ({ house, asker }) => ({
        id: house.organisation,
        name: (await house.name()) ?? house.organisation,
        roles: [...asker.roles],
        current: house === houseOf(request),
      }));
      return { organisations: await Promise.all(organisations) };
    },
  );

  app.get(
    '/api/portfolio',
    {
      schema: {
        tags,
        summary: 'How each organisation you are a member of stands today',
        response: { 200: portfolioShape },
      },
    },
    async (request) => {
      const organisations = [];
      // One after the other: each may have to be loaded.
      for (const place of await placesOf(request))
        organisations.push(await standingOf(place, place.house === houseOf(request)));
      return { organisations };
    },
  );

  app.post(
    '/api/organisations',
    {
      schema: {
        tags,
        summary: 'Found a further organisation, with you as its first ISMS manager',
        body: z.strictObject({ name, timeZone: timeZoneInput }),
        response: { 201: z.object({ id: z.string() }) },
      },
    },
    async (request, reply) => {
      if (!(await runsInstallation(request, houses)))
        orThrow(
          forbidden('Only an ISMS manager of the organisation that was set up first can found another.'),
        );
      const house = orThrow(await found(request.body, signedInOf(request), houses, signIn));
      const { account } = signedInOf(request);
      const made = (await signIn.memberships.of(account)).find(
        ({ organisation }) => organisation === house.organisation,
      );
      if (made) accessLog.note(request, { what: 'joined', whose: { ...made, account } });
      reply.code(201);
      return { id: house.organisation };
    },
  );

  app.post(
    '/api/session/organisation',
    {
      config: { account: true },
      schema: {
        tags: ['Session'],
        summary: 'Work in another organisation from now on, unless a request names one',
        body: z.strictObject({ organisation: z.string().max(64) }),
      },
    },
    async (request, reply) => {
      const place = await placeOf(houses, signedInOf(request), request.body.organisation);
      if (place) await signIn.sessions.choose(headersOf(request), place.house.organisation);
      return reply.code(204).send();
    },
  );
}
