import { Registry, collectDefaultMetrics, Histogram } from 'prom-client';
import type { App, Context } from '../context.ts';

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
      const { snapshot } = await house.now();
      return { status: 'ready', position: snapshot.position };
    } catch (error) {
      app.log.error({ error }, 'not ready');
      return reply.code(503).send({ status: 'not ready' });
    }
  });
  app.get('/metrics', open, async (_, reply) =>
    reply.type(metrics.contentType).send(await metrics.metrics()),
  );
}
