import { sentences } from '#isms/kernel/values/sentence.ts';
import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyRequest } from 'fastify';
import { Registry, collectDefaultMetrics, Histogram } from 'prom-client';
import { forbidden } from '#isms/kernel/values/problem.ts';
import type { App, ApplicationContext } from '../../http/application.ts';
import type { StorageFaults } from '../../http/storage-faults.ts';
import { sendProblem } from '../../http/reply.ts';
import { areSecretsEqual } from '../../accounts/secret-comparison.ts';

const texts = sentences('operations', {
  measuresAreForThisMachine: 'Measures are for this machine, or for whoever sends the token as bearer.',
});

// Milliseconds after which a database that does not answer counts as unavailable.
const patience = 3000;
const tooLong = async (): Promise<never> => {
  await wait(patience, undefined, { ref: false });
  throw new Error(`the database has not answered for ${patience} ms`);
};

/**
 * Checks whether a request may read the metrics: with the token if there is one, else only from this machine. Behind a
 * proxy all requests seem to come from this machine, so only the token counts.
 */
function mayMeasure({ headers, raw }: FastifyRequest, { metricsToken, url }: ApplicationContext): boolean {
  if (metricsToken !== undefined)
    return areSecretsEqual(headers.authorization ?? '', `Bearer ${metricsToken}`);
  const isForwarded = url !== undefined || 'x-forwarded-for' in headers || 'forwarded' in headers;
  return !isForwarded && isLoopback(raw.socket.remoteAddress ?? '');
}

const isLoopback = (address: string): boolean => /^(::1|(::ffff:)?127(\.\d{1,3}){3})$/.test(address);

/** Adds the routes for operators of the process: health, readiness and metrics. */
export function operationRoutes(app: App, context: ApplicationContext, faults: StorageFaults): void {
  const { services } = context;
  const metrics = new Registry();
  collectDefaultMetrics({ register: metrics });
  const duration = new Histogram({
    name: 'plumbline_request_seconds',
    help: 'How long requests took, by route and status.',
    labelNames: ['route', 'method', 'status'],
    buckets: [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3],
    registers: [metrics],
  });
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    duration.observe({ route, method: request.method, status: reply.statusCode }, reply.elapsedTime / 1000);
  });

  const open = { config: { public: true as const }, schema: { hide: true } };
  app.get('/healthz', open, async () => ({ status: 'ok' }));
  app.get('/readyz', open, async (_, reply) => {
    if (faults.current !== undefined)
      return reply.code(503).send({ status: 'not ready', why: faults.current });
    try {
      await Promise.race([services.first.now(), tooLong()]);
      return { status: 'ready' };
    } catch (error) {
      faults.problemOf(error);
      app.log.error({ err: error }, 'not ready');
      return reply.code(503).send({ status: 'not ready' });
    }
  });
  app.get('/metrics', open, async (request, reply) => {
    if (!mayMeasure(request, context)) return sendProblem(reply, forbidden(texts.measuresAreForThisMachine));
    return reply.type(metrics.contentType).send(await metrics.metrics());
  });
}
