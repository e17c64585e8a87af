import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { App } from '../http/application.ts';

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

const isBuilt = (folder: string | undefined): folder is string =>
  folder !== undefined && existsSync(join(folder, 'index.html'));

// Addresses for programs, which read a response as data whatever they accept.
const ofPrograms = /^\/(?:api|assets|scim)(?:\/|$)/;

/**
 * Answers a browser that navigates to an unknown address with the application, which explains it and offers links.
 * Returns false, with nothing sent, for other requests.
 */
export function sendNoSuchPage(
  { method, url, headers }: FastifyRequest,
  reply: FastifyReply,
  folder: string | undefined,
): boolean {
  const isNavigation =
    ['GET', 'HEAD'].includes(method) &&
    headers.accept?.includes('text/html') === true &&
    !ofPrograms.test(url.split('?')[0] ?? '');
  if (!isNavigation || !isBuilt(folder)) return false;
  void reply
    .code(404)
    .headers({ 'cache-control': 'no-cache', vary: 'accept' })
    .type('text/html; charset=utf-8')
    .send(createReadStream(join(folder, 'index.html')));
  return true;
}

/** Adds the web application. Hashed assets are cached for a year, the page itself never. */
export async function webRoutes(app: App, folder: string | undefined): Promise<void> {
  if (!isBuilt(folder)) return;
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
  // Registered only for `sendFile`, which sends the page.
  await app.register(fastifyStatic, { root: folder, serve: false });
  for (const page of pages)
    app.get(page, { config: { public: true, page: true }, schema: { hide: true } }, (_, reply) =>
      reply.header('cache-control', 'no-cache').sendFile('index.html', { cacheControl: false }),
    );
}
