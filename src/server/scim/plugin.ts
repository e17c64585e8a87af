import { notFound } from '#isms/kernel/values/problem.ts';
import type { App, ApplicationContext } from '../http/application.ts';
import { parseJson } from '../http/json-body.ts';
import { problemOf } from '../http/problem-reply.ts';
import { scimPath } from './address.ts';
import { mediaType, refuse } from './scim-reply.ts';
import { directoryOf } from './asking-directory.ts';
import { discoveryRoutes } from './discovery-routes.ts';
import { groups } from './groups.ts';
import type { Kind } from './protocol/resources.ts';
import { resourceRoutes, searchRoute } from './resource-routes.ts';
import { users } from './users.ts';

const kinds = [users, groups] as unknown as readonly Kind[];

/**
 * Adds SCIM 2.0 (RFC 7643, 7644), with which a directory provisions people and groups. It accepts only API keys of
 * directories.
 */
export function scimRoutes(app: App, context: ApplicationContext): void {
  app.register(
    async (scope) => {
      speaking(scope);
      admitting(scope);
      discoveryRoutes(scope, context, kinds);
      searchRoute(scope, context, '', kinds);
      for (const kind of kinds) resourceRoutes(scope, context, kind);
    },
    { prefix: scimPath },
  );
}

/** Makes all requests and responses use the format of the protocol, errors included. */
function speaking(scope: App): void {
  scope.addContentTypeParser(mediaType, { parseAs: 'string' }, (_, body, done) => {
    try {
      done(null, body === '' ? {} : parseJson(body as string));
    } catch (error) {
      done(error as Error);
    }
  });
  scope.setErrorHandler((error, _, reply) => {
    const problem = problemOf(error);
    if (!problem) throw error;
    return refuse(reply, problem);
  });
  scope.setNotFoundHandler((request, reply) =>
    refuse(reply, notFound(`${request.method} ${request.url.split('?')[0]}`)),
  );
}

function admitting(scope: App): void {
  scope.addHook('onRoute', (route) => {
    route.config = { ...route.config, directory: true };
    route.schema = { ...route.schema, hide: true };
  });
  scope.addHook('onRequest', async (request, reply) => {
    reply.header('cache-control', 'no-store');
    if (request.is404) return;
    const { service, key } = directoryOf(request);
    request.log = reply.log = request.log.child({ organisation: service.organisation, directory: key });
  });
}
