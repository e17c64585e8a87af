import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { App } from '../context.ts';

const pages = [
  '/',
  '/mine',
  '/sign-in',
  '/setup',
  '/forgot',
  '/second-factor',
  '/account',
  '/administration/*',
  '/portfolio',
  '/compare',
  '/control/*',
  '/register/*',
  '/record/*',
  '/requirement/*',
  '/simulation',
  '/view/*',
];

/** The web application: hashed assets for a year, the page itself never from a cache. */
export async function webRoutes(app: App, folder: string | undefined): Promise<void> {
  if (folder === undefined || !existsSync(join(folder, 'index.html'))) return;
  await app.register(async (scope) => {
    scope.addHook('onRoute', (route) => {
      route.config = { ...route.config, public: true };
    });
    await scope.register(fastifyStatic, {
      root: join(folder, 'assets'),
      prefix: '/assets/',
      index: false,
      maxAge: '365d',
      immutable: true,
      preCompressed: true,
      decorateReply: false,
    });
  });
  // For the page itself.
  await app.register(fastifyStatic, { root: folder, serve: false });
  for (const page of pages)
    app.get(page, { config: { public: true, page: true }, schema: { hide: true } }, (_, reply) =>
      reply.header('cache-control', 'no-cache').sendFile('index.html', { cacheControl: false }),
    );
}
