import { sentences } from '#isms/kernel/values/sentence.ts';
import { randomUUID } from 'node:crypto';
import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import fastify, { type FastifyServerOptions } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { ZodType } from 'zod';
import { faultsOf } from './contract/schema-faults.ts';
import { invalid, notFound, Problem } from '#isms/kernel/values/problem.ts';
import { logRejectedRequests } from './http/rejected-requests.ts';
import { replyToMalformedRequest } from './http/malformed-requests.ts';
import type { App, ApplicationContext } from './http/application.ts';
import { ReachableDeclarationsCache } from './answers/reachable-declarations.ts';
import { readerLanguages } from './http/reader-language.ts';
import { gate } from './http/authentication/gate.ts';
import { headersFor, securityHeaders } from './http/security-headers.ts';
import { ProblemError, parseJson } from './http/json-body.ts';
import { StorageFaults } from './http/storage-faults.ts';
import type { OpenAPIV3_1 } from 'openapi-types';
import { withExamples } from './http/open-api/open-api-examples.ts';
import { openApiInfo, transform, transformObject } from './http/open-api/open-api.ts';
import { clientGaveUp, isUnavailable, problemOf } from './http/problem-reply.ts';
import { sendProblem } from './http/reply.ts';
import { accessLogRoutes } from './routes/administration/access-log.ts';
import { accountRoutes } from './routes/account/account.ts';
import { actionRoutes } from './routes/records/actions.ts';
import { declarationRoutes } from './routes/records/declarations.ts';
import { fileRoutes } from './routes/records/files.ts';
import { historyRoutes } from './routes/records/history.ts';
import { interventionRoutes } from './routes/administration/interventions.ts';
import { invitationRoutes } from './routes/administration/invitations.ts';
import { keyRoutes } from './routes/account/keys.ts';
import { journalRoutes } from './routes/administration/journal.ts';
import { mailRoutes } from './routes/administration/mail.ts';
import { mineRoutes } from './routes/records/mine.ts';
import { operationRoutes } from './routes/administration/operations.ts';
import { ownMailRoutes } from './routes/account/mail-choices.ts';
import { organisationRoutes } from './routes/administration/organisations.ts';
import { peopleRoutes } from './routes/administration/people.ts';
import { registerRoutes } from './routes/records/registers.ts';
import { resetRoutes } from './routes/account/password-resets.ts';
import { searchRoutes } from './routes/records/search.ts';
import { scimRoutes } from './scim/plugin.ts';
import { directoryRoutes } from './routes/administration/directory.ts';
import { sessionRoutes } from './routes/account/session.ts';
import { signInSettingsRoutes } from './routes/administration/sign-in-settings.ts';
import { simulationRoutes } from './routes/records/simulation.ts';
import { singleSignOnRoutes } from './routes/account/single-sign-on.ts';
import { viewRoutes } from './routes/records/views.ts';
import { sendNoSuchPage, webRoutes } from './routes/web.ts';

const texts = sentences('app', {
  theDatabaseDoesNotAnswer: 'The database does not answer. Try again soon.',
  theAddressIsNotUnderstood: 'The address is not understood: {error}.',
});

const largestBody = 2 * 1024 * 1024;

interface Options extends ApplicationContext {
  readonly logger: FastifyServerOptions['logger'];
  /** The folder of the built web application. Without it, only the API is served. */
  readonly web?: string | undefined;
}

/** Creates the HTTP application. Handlers return or throw; only this function writes failures. */
export async function createApp({ logger, web, ...context }: Options): Promise<App> {
  const headers = headersFor(context.url);
  const faults = new StorageFaults();
  const app: App = fastify({
    logger: logger ?? false,
    bodyLimit: largestBody,
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: 200 },
    schemaController: { compilersFactory: compilers as never },
    // Milliseconds. Enough to upload the largest file at 2 Mbit/s. Headers have a limit of one minute of their own.
    requestTimeout: 300_000,
    // Only a proxy that PLUMBLINE_PROXIES names may name the client, and only if PLUMBLINE_URL is set.
    trustProxy: (context.url !== undefined && context.proxies) || false,
    // Errors of the router itself: an address that it cannot decode, or a part of it longer than any id.
    frameworkErrors: (error, request, reply) => {
      headers.data(request.raw, reply.raw);
      void sendProblem(
        reply,
        new Problem('invalid', texts.theAddressIsNotUnderstood({ error: error.message })),
        // The request is not decorated yet.
        context.languages[0],
      );
    },
    clientErrorHandler: replyToMalformedRequest,
  }).withTypeProvider<ZodTypeProvider>();

  // The request is answered whatever its Expect header says.
  app.server.on('checkExpectation', (request, response) => app.server.emit('request', request, response));
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_, body, done) => {
    try {
      done(null, body === '' ? {} : parseJson(body as string));
    } catch (error) {
      done(error as Error);
    }
  });
  app.setErrorHandler((error, request, reply) => {
    const { destroyed, complete } = request.raw;
    const problem = destroyed && !complete ? clientGaveUp : problemOf(error);
    if (problem) return sendProblem(reply, problem);
    const fault = faults.problemOf(error);
    if (fault) {
      request.log.error({ err: error }, 'disk or database fails');
      return sendProblem(reply, fault);
    }
    if (isUnavailable(error)) {
      request.log.error({ err: error }, 'the database does not answer');
      return sendProblem(reply, new Problem('unavailable', texts.theDatabaseDoesNotAnswer));
    }
    request.log.error({ err: error }, 'unexpected');
    return reply
      .code(500)
      .type('application/problem+json')
      .send(
        JSON.stringify({
          type: 'urn:plumbline:problem:unexpected',
          title: 'Something went wrong here',
          status: 500,
          detail: `The log has it under ${request.id}.`,
          kind: 'unexpected',
          faults: [],
        }),
      );
  });

  securityHeaders(app, headers);
  // A fast level: it gains the most, and responses are small.
  await app.register(compress, {
    encodings: ['br', 'gzip'],
    threshold: 2048,
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
    zlibOptions: { level: 4 },
    // Compressed uploads stay as they are: a file is its bytes.
    globalDecompression: false,
  });
  await app.register(rateLimit, { global: false });
  await app.register(swagger, {
    openapi: openApiInfo,
    transform,
    transformObject,
  });

  readerLanguages(app, context.languages);
  gate(app, context);
  logRejectedRequests(app, context);
  operationRoutes(app, context, faults);
  const declaredFor = new ReachableDeclarationsCache(context.catalogue);
  sessionRoutes(app, context, declaredFor);
  accountRoutes(app, context);
  keyRoutes(app, context);
  ownMailRoutes(app, context);
  singleSignOnRoutes(app, context);
  invitationRoutes(app, context);
  resetRoutes(app, context);
  peopleRoutes(app, context);
  interventionRoutes(app, context);
  declarationRoutes(app, declaredFor);
  registerRoutes(app, context);
  mineRoutes(app);
  organisationRoutes(app, context);
  searchRoutes(app, context);
  viewRoutes(app, context);
  simulationRoutes(app);
  actionRoutes(app, context);
  historyRoutes(app);
  journalRoutes(app);
  mailRoutes(app, context);
  signInSettingsRoutes(app, context);
  fileRoutes(app);
  accessLogRoutes(app, context);
  directoryRoutes(app, context);
  scimRoutes(app, context);
  app.get('/api/openapi.json', { config: { public: true }, schema: { hide: true } }, () =>
    withExamples(app.swagger() as OpenAPIV3_1.Document),
  );
  await webRoutes(app, web);
  app.setNotFoundHandler((request, reply) => {
    if (sendNoSuchPage(request, reply, web)) return headers.page(request.raw, reply.raw);
    return sendProblem(reply, notFound(`${request.method} ${request.url.split('?')[0]}`));
  });
  return app;
}

/** Replaces the compilers of JSON Schema, which Fastify would load if these were set later. */
const compilers = {
  buildValidator:
    () =>
    ({ schema }: { readonly schema: ZodType }) =>
    (data: unknown) =>
      validated(schema, data),
  // Typed code builds the responses. Validating them again would cost more than building them.
  buildSerializer: () => () => JSON.stringify,
};

/**
 * Returns a body, query or path as its schema parses it, or an error whose faults name fields and not parts of the
 * request.
 */
function validated(schema: ZodType, data: unknown): { value: unknown } | { error: Error } {
  const given = schema.safeParse(data);
  if (given.success) return { value: given.data };
  const faults = faultsOf(given.error).map(({ path, message }) => ({
    path: path.replace(/^(fields|input)\./, '') || 'body',
    message,
  }));
  return { error: new ProblemError(invalid(faults)) };
}
