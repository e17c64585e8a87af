import { setTimeout as wait } from 'node:timers/promises';
import { Registry, collectDefaultMetrics, Histogram } from 'prom-client';
import type { App, Context } from '../context.ts';

// A database that neither answers nor refuses is as good as gone.
const patience = 3000;
const tooLong = async (): Promise<never> => {
  await wait(patience, undefined, { ref: false });
  throw new Error(`the database has not answered for ${patience} ms`);
};

/** What the people who run the process ask it. */
export function operationRoutes(app: App, { house }: Context): void {
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
    try {
      await Promise.race([house.now(), tooLong()]);
      return { status: 'ready' };
    } catch (error) {
      app.log.error({ err: error }, 'not ready');
      return reply.code(503).send({ status: 'not ready' });
    }
  });
  app.get('/metrics', open, async (_, reply) =>
    reply.type(metrics.contentType).send(await metrics.metrics()),
  );
}
