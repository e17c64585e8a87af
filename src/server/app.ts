import { randomUUID } from 'node:crypto';
import compress from '@fastify/compress';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import fastify, { type FastifyServerOptions } from 'fastify';
import { jsonSchemaTransform, type ZodTypeProvider } from 'fastify-type-provider-zod';
import type { ZodType } from 'zod';
import { faultsOf } from '#isms/kernel/faults.ts';
import { invalid, notFound, Problem } from '#isms/kernel/problem.ts';
import type { App, Context } from './context.ts';
import { gate } from './gate.ts';
import { headersFor, securityHeaders } from './headers.ts';
import { ProblemError, parseJson } from './json.ts';
import { documentAnswers, openApiInfo, transformObject } from './open-api.ts';
import { isUnavailable } from './problems.ts';
import { sendProblem } from './reply.ts';
import { accountRoutes } from './routes/account.ts';
import { actionRoutes } from './routes/actions.ts';
import { declarationRoutes } from './routes/declarations.ts';
import { fileRoutes } from './routes/files.ts';
import { historyRoutes } from './routes/history.ts';
import { invitationRoutes } from './routes/invitations.ts';
import { mineRoutes } from './routes/mine.ts';
import { operationRoutes } from './routes/operations.ts';
import { organisationRoutes } from './routes/organisations.ts';
import { registerRoutes } from './routes/registers.ts';
import { resetRoutes } from './routes/resets.ts';
import { searchRoutes } from './routes/search.ts';
import { sessionRoutes } from './routes/session.ts';
import { simulationRoutes } from './routes/simulation.ts';
import { singleSignOnRoutes } from './routes/single-sign-on.ts';
import { viewRoutes } from './routes/views.ts';
import { webRoutes } from './routes/web.ts';

const largestBody = 2 * 1024 * 1024;

interface Options extends Context {
  readonly logger: FastifyServerOptions['logger'];
  /** The folder of the built web application; without it only the API is served. */
  readonly web?: string | undefined;
}

/** The HTTP application. Handlers return or throw; this is the only place that writes a failure. */
export async function createApp({ logger, web, ...context }: Options): Promise<App> {
  const headers = headersFor(context.url);
  const app: App = fastify({
    logger: logger ?? false,
    bodyLimit: largestBody,
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: 200 },
    // An upload of the largest size over a line of 2 Mbit/s; headers have a minute of their own.
    requestTimeout: 300_000,
    // Only a proxy, which PLUMBLINE_URL tells of and which stands on this machine or network, may say for whom it asks.
    trustProxy: context.url === undefined ? false : 'loopback, linklocal, uniquelocal',
    // What the router itself refuses: an address it cannot decode, or a part of it that is longer than any id.
    frameworkErrors: (error, request, reply) => {
      headers.data(request.raw, reply.raw);
      void sendProblem(reply, new Problem('invalid', `The address is not understood: ${error.message}.`));
    },
  }).withTypeProvider<ZodTypeProvider>();

  app.setValidatorCompiler(
    ({ schema }) =>
      (data) =>
        validated(schema as ZodType, data),
  );
  // Answers are built by typed code; checking each again would cost more than building it.
  app.setSerializerCompiler(() => JSON.stringify);
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
    const problem = destroyed && !complete ? gaveUp : problemOf(error);
    if (problem) return sendProblem(reply, problem);
    if (isUnavailable(error)) {
      request.log.error({ err: error }, 'the database does not answer');
      return sendProblem(reply, new Problem('unavailable', 'The database does not answer. Try again soon.'));
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
  // A quick level: most of what is gained is gained there, and the answers are small.
  await app.register(compress, {
    encodings: ['gzip'],
    threshold: 2048,
    zlibOptions: { level: 4 },
    // What arrives compressed is kept as it is: a file is its bytes.
    globalDecompression: false,
  });
  await app.register(rateLimit, { global: false });
  app.addHook('onRoute', documentAnswers);
  await app.register(swagger, {
    openapi: openApiInfo,
    transform: jsonSchemaTransform,
    transformObject,
  });

  gate(app, context);
  operationRoutes(app, context);
  sessionRoutes(app, context);
  accountRoutes(app, context);
  singleSignOnRoutes(app, context);
  invitationRoutes(app, context);
  resetRoutes(app, context);
  declarationRoutes(app, context);
  registerRoutes(app, context);
  mineRoutes(app);
  organisationRoutes(app, context);
  searchRoutes(app, context);
  viewRoutes(app, context);
  simulationRoutes(app);
  actionRoutes(app, context);
  historyRoutes(app);
  fileRoutes(app);
  app.get('/api/openapi.json', { config: { public: true }, schema: { hide: true } }, () => app.swagger());
  await webRoutes(app, web);
  app.setNotFoundHandler((request, reply) =>
    sendProblem(reply, notFound(`${request.method} ${request.url.split('?')[0]}`)),
  );
  return app;
}

/** What a schema makes of a body, query or path; its faults name fields, not where in the request they came. */
function validated(schema: ZodType, data: unknown): { value: unknown } | { error: Error } {
  const given = schema.safeParse(data);
  if (given.success) return { value: given.data };
  const faults = faultsOf(given.error).map(({ path, message }) => ({
    path: path.replace(/^(fields|input)\./, '') || 'body',
    message,
  }));
  return { error: new ProblemError(invalid(faults)) };
}

// Nobody is there to read it; the log has the status.
const gaveUp = new Problem('invalid', 'The request ended before all of it had arrived.');

function problemOf(error: unknown): Problem | undefined {
  if (error instanceof ProblemError) return error.problem;
  const { statusCode, code, message } = error as { statusCode?: number; code?: string; message?: string };
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return new Problem('too-large', 'The body is larger than this operation takes.');
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500)
    return new Problem('invalid', message ?? 'The request is not understood.');
  return undefined;
}
