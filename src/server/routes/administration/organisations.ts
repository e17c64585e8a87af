import { sentences } from '#isms/kernel/values/sentence.ts';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { forbidden } from '#isms/kernel/values/problem.ts';
import type { App, ApplicationContext } from '../../http/application.ts';
import { organisationsShape, portfolioShape } from '../../contract/organisations.ts';
import { createOrganisation } from '../../installation/organisation-creation.ts';
import { isInstallationAdministrator } from '../../administration/installation-administrator.ts';
import { activeMembershipOf, type ActiveMembership } from '../../http/authentication/active-membership.ts';
import { standingOf } from './portfolio-answer.ts';
import { houseOf, orThrow, signedInOf } from '../../http/reply.ts';
import { limitsOf, sessionEndReason } from '../../accounts/sign-in/session-limits.ts';
import { headersOf } from '../../http/authentication/session-start.ts';
import { timeZoneInput } from '../../http/time-zone-input.ts';

const texts = sentences('organisations', {
  onlyAnIsmsManagerOfTheOrganisation:
    'Only an ISMS manager of the organisation that was set up first can found another.',
});

const tags = ['Organisations'];
const name = z.string().trim().min(1, { error: 'must not be blank' }).max(200);

/**
 * Adds the routes for members of several organisations: the list of these, their state, creating a further one, and
 * choosing one.
 */
export function organisationRoutes(
  app: App,
  { services, accountService, accessLog }: ApplicationContext,
): void {
  async function placesOf(request: FastifyRequest): Promise<readonly ActiveMembership[]> {
    const places: ActiveMembership[] = [];
    const { memberships, life, bound } = signedInOf(request);
    for (const membership of memberships) {
      const activeMembership = await activeMembershipOf(
        services,
        { memberships: [membership], chosen: undefined, bound },
        undefined,
      );
      if (
        activeMembership &&
        !sessionEndReason(life, limitsOf((await activeMembership.service.now()).reader))
      )
        places.push(activeMembership);
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
      const organisations = (await placesOf(request)).map(async ({ service, asker }) => ({
        id: service.organisation,
        name: (await service.name()) ?? service.organisation,
        roles: [...asker.roles],
        current: service === houseOf(request),
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
      // One after the other, since each may have to be loaded.
      for (const activeMembership of await placesOf(request))
        organisations.push(await standingOf(activeMembership, activeMembership.service === houseOf(request)));
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
      if (!(await isInstallationAdministrator(request, services)))
        orThrow(forbidden(texts.onlyAnIsmsManagerOfTheOrganisation));
      const service = orThrow(
        await createOrganisation(request.body, signedInOf(request), services, accountService),
      );
      const { account } = signedInOf(request);
      const made = (await accountService.memberships.of(account)).find(
        ({ organisation }) => organisation === service.organisation,
      );
      if (made) accessLog.note(request, { what: 'joined', whose: { ...made, account } });
      reply.code(201);
      return { id: service.organisation };
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
      const activeMembership = await activeMembershipOf(
        services,
        signedInOf(request),
        request.body.organisation,
      );
      if (activeMembership)
        await accountService.sessions.choose(headersOf(request), activeMembership.service.organisation);
      return reply.code(204).send();
    },
  );
}
