import { sentences } from '#isms/kernel/values/sentence.ts';
import type { Readable } from 'node:stream';
import { z } from 'zod';
import { mayUpload } from '#access/policies.ts';
import { takenInWords } from '#isms/kernel/declarations/file-kinds.ts';
import { forbidden, invalid, isProblem, notFound, Problem } from '#isms/kernel/values/problem.ts';
import { sizeText } from '#isms/kernel/values/regional-text.ts';
import { Answers } from '../../answers/answers.ts';
import { validatedUpload } from '../../http/upload-validation.ts';
import type { App } from '../../http/application.ts';
import { fileShape } from '../../contract/contract.ts';
import { attachment, inline } from '../../http/content-disposition.ts';
import type { OrganisationService } from '../../organisations/organisation-service.ts';
import { isReferencedFile, mayReadFile, nameToSaveAs } from '../../answers/file-access.ts';
import { askerOf, houseOf, orThrow } from '../../http/reply.ts';
import { sendUnvalidated } from '../../http/download-reply.ts';

const texts = sentences('files', {
  aFileMayHaveAtMost: 'A file may have at most {limit}.',
  yourRolesDoNotLetYouUploadFiles: 'Your roles do not let you upload files.',
  mustBeTheBytesOfTheFile: 'must be the bytes of the file',
  theFileIsMissingWhereFilesAreKept:
    'The file is missing where files are kept. Tell the people who run this installation: a backup has it.',
  theFile: 'The file',
  theFileWasErasedForGood: 'The file was erased for good: {approval}.',
});

const largest = 50_000_000;

// Browsers may show these directly. All other files are only saved, so that an upload cannot act on this site. Our own
// pages show texts.
const shown: ReadonlySet<string> = new Set([
  'application/pdf',
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
]);
const tooLarge = new Problem('too-large', texts.aFileMayHaveAtMost({ limit: { bytes: largest } }));

const anyType = 'application/octet-stream';
const bytes = z.string().meta({ format: 'binary' });

// Control characters, path separators, line separators, and direction marks that make a name look different.
const misleading = /[\\/\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Adds the routes of files. A file is uploaded first; the commit of a record that names it makes it part of the
 * journal.
 */
export function fileRoutes(app: App): void {
  app.register((scope, _, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, parsed) => parsed(null, payload));
    upload(scope);
    done();
  });
  download(app);
}

function upload(app: App): void {
  app.post(
    '/api/files',
    {
      bodyLimit: largest,
      schema: {
        tags: ['Files'],
        summary: 'Upload a file, as the raw body',
        description: `Taken are ${takenInWords}, of at most ${sizeText(largest, 'en')}. What a file is goes by what its name ends with, and its first bytes have to agree.`,
        querystring: z.strictObject({ name: z.string().trim().min(1).max(200) }),
        consumes: [anyType],
        body: z.unknown().meta({ type: 'string', format: 'binary' }),
        response: { 201: fileShape },
      },
    },
    async (request, reply) => {
      if (!mayUpload(askerOf(request)))
        return orThrow<never>(forbidden(texts.yourRolesDoNotLetYouUploadFiles));
      // A client that announces its size need not send the file first.
      if (Number(request.headers['content-length'] ?? 0) > largest) return orThrow<never>(tooLarge);
      const body = request.body as Readable | undefined;
      if (!body) return orThrow<never>(invalid([{ path: 'body', message: texts.mustBeTheBytesOfTheFile }]));
      // A rejected upload is not cut off: the client can still receive the reason, and the rest of the file is
      // discarded.
      const arriving = body.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>;
      const service = houseOf(request);
      const name = request.query.name.replaceAll(misleading, '_');
      const file = await validatedUpload(name, arriving);
      let put;
      try {
        put = isProblem(file)
          ? file
          : await service.journal.blobs.put(service.organisation, file.bytes, largest);
      } finally {
        // Also if there is no room to store it.
        if (put === undefined || isProblem(put)) body.resume();
      }
      const stored = { ...orThrow(put), type: orThrow(file).type, name };
      reply.code(201);
      return stored;
    },
  );
}

/**
 * Returns the problem of missing bytes: they were erased, no record names them, or they were lost although a record
 * does.
 */
async function lost(service: OrganisationService, answers: Answers, hash: string): Promise<Problem> {
  const erasures = await service.journal.erasures(service.organisation);
  const erased = erasures.flatMap(({ records }) => records).find(({ files }) => files?.includes(hash));
  if (erased) return new Problem('not-found', texts.theFileWasErasedForGood({ approval: erased.approval }));
  return isReferencedFile(answers, hash)
    ? new Problem('unavailable', texts.theFileIsMissingWhereFilesAreKept)
    : notFound(texts.theFile);
}

function download(app: App): void {
  app.get(
    '/api/files/:hash',
    {
      schema: {
        tags: ['Files'],
        summary: 'Read a file',
        description:
          'Its bytes are compared with its hash first, and again while they are sent: an answer that ends well has the right ones.',
        params: z.strictObject({
          hash: z.string().regex(/^[0-9a-f]{64}$/, { error: 'must be a SHA-256 in hexadecimal' }),
        }),
        querystring: z.strictObject({
          name: z.string().max(200).default('file'),
          type: z.string().max(200).default(anyType),
        }),
        response: {
          200: { description: 'The bytes of the file.', content: { [anyType]: { schema: bytes } } },
          304: z.undefined().meta({ description: 'It is what If-None-Match names.' }),
        },
      },
    },
    async (request, reply) => {
      const { hash } = request.params;
      const service = houseOf(request);
      const answers = new Answers(await service.now(), askerOf(request));
      if (!mayReadFile(answers, hash)) return orThrow<never>(notFound(texts.theFile));
      const etag = `"${hash}"`;
      // Checked again each time, since access may end.
      const kept = () => reply.header('etag', etag).header('cache-control', 'private, no-cache');
      // Not if the file was erased or lost: a client must not learn that its copy is still valid.
      if (request.headers['if-none-match'] === etag && service.journal.blobs.has(service.organisation, hash))
        return kept().code(304).send();
      const file = orThrow(
        (await service.journal.blobs.read(service.organisation, hash)) ??
          (await lost(service, answers, hash)),
      );
      const { type } = request.query;
      const name = nameToSaveAs(answers, hash, request.query.name);
      const isShown = shown.has(type);
      kept()
        .header('content-disposition', isShown ? inline(name) : attachment(name))
        .header('content-security-policy', "default-src 'none'; frame-ancestors 'none'; sandbox");
      return sendUnvalidated(reply, isShown ? type : anyType, file);
    },
  );
}
