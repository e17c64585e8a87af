import { z } from 'zod';
import { forbidden, invalid, notFound } from '#isms/kernel/problem.ts';
import type { App, Context } from '../context.ts';
import { fileShape } from '../contract.ts';
import { askerOf, orThrow } from '../reply.ts';

const largest = 50 * 1024 * 1024;

// Shown in the browser as they are; everything else is only ever saved, so that an upload cannot act on this site.
const shown = new Set(['application/pdf', 'image/png', 'image/jpeg', 'text/plain', 'text/markdown']);

/** Files: uploaded first, then named by the record whose commit makes them part of the journal. */
export function fileRoutes(app: App, { house }: Context): void {
  app.register((scope, _, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, parsed) => parsed(null, payload));
    (scope as App).post(
      '/api/files',
      {
        bodyLimit: largest,
        schema: {
          tags: ['Files'],
          summary: 'Upload a file, as the raw body',
          querystring: z.strictObject({ name: z.string().min(1).max(200) }),
          response: { 201: fileShape },
        },
      },
      async (request, reply) => {
        const asker = askerOf(request);
        if (
          asker.roles.length === 0 ||
          asker.roles.every((role) => role === 'reader' || role === 'external-auditor')
        )
          orThrow(forbidden('Your roles do not let you upload files.'));
        const body = request.body as AsyncIterable<Uint8Array> | undefined;
        if (!body)
          return orThrow<never>(invalid([{ path: 'body', message: 'must be the bytes of the file' }]));
        const put = orThrow(await house.journal.blobs.put(house.organisation, body, largest));
        reply.code(201);
        const type =
          (request.headers['content-type'] ?? 'application/octet-stream').split(';')[0]?.trim() ?? '';
        return {
          ...put,
          type: type || 'application/octet-stream',
          name: request.query.name.replaceAll(/[\\/\p{Cc}]/gu, '_'),
        };
      },
    );
    done();
  });

  app.get(
    '/api/files/:hash',
    {
      schema: {
        tags: ['Files'],
        summary: 'Read a file',
        params: z.strictObject({
          hash: z.string().regex(/^[0-9a-f]{64}$/, { error: 'must be a SHA-256 in hexadecimal' }),
        }),
        querystring: z.strictObject({
          name: z.string().max(200).default('file'),
          type: z.string().max(200).default('application/octet-stream'),
        }),
      },
    },
    async (request, reply) => {
      askerOf(request);
      const file = await house.journal.blobs.read(house.organisation, request.params.hash);
      if (!file) return orThrow<never>(notFound('The file'));
      const { name, type } = request.query;
      const inline = shown.has(type);
      reply
        .type(
          inline
            ? `${type === 'text/markdown' ? 'text/plain' : type}; charset=utf-8`
            : 'application/octet-stream',
        )
        .header(
          'content-disposition',
          `${inline ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(name)}`,
        )
        .header('content-security-policy', "default-src 'none'; sandbox")
        .header('cache-control', 'private, max-age=31536000, immutable');
      return reply.send(file);
    },
  );
}
