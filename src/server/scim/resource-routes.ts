import type { FastifyReply, FastifyRequest } from 'fastify';
import { isProblem } from '#isms/kernel/values/problem.ts';
import type { Reader } from '#isms/kernel/declarations/reader.ts';
import type { App, ApplicationContext } from '../http/application.ts';
import { orThrow } from '../http/reply.ts';
import { scimAddress } from './address.ts';
import { answer, bodyOf, projectionOf } from './scim-reply.ts';
import { directoryOf } from './asking-directory.ts';
import { listed } from './protocol/listing.ts';
import { operationsIn, patched } from './protocol/patch.ts';
import { projected } from './protocol/projection.ts';
import { merged, read, type Kind } from './protocol/resources.ts';
import { shown, versionOf } from './protocol/resource-version.ts';
import { spelt } from './protocol/attribute-names.ts';
import { names, provision, rewriting, subjectOf, type Subject } from './resource-writing.ts';

const now = async (request: FastifyRequest): Promise<Reader> =>
  (await directoryOf(request).service.now()).reader;

const subjectIn = ({ params, headers }: FastifyRequest): Subject => ({
  id: (params as { readonly id: string }).id,
  expected: headers['if-match'],
});

/** Adds the route for queries in a request body (RFC 7644, 3.4.3). */
export function searchRoute(
  scope: App,
  { url }: ApplicationContext,
  path: string,
  kinds: readonly Kind[],
): void {
  scope.post(`${path}/.search`, async (request, reply) =>
    answer(reply, orThrow(listed(kinds, bodyOf(request), await now(request), scimAddress(request, url)))),
  );
}

/** Adds the operations on one kind of resource (RFC 7644, 3). */
export function resourceRoutes(scope: App, context: ApplicationContext, kind: Kind): void {
  const { url } = context;
  const path = `/${kind.endpoint}`;

  const give = (request: FastifyRequest, reply: FastifyReply, id: string, s: Reader) => {
    const record = orThrow(subjectOf(kind, { id, expected: undefined }, s));
    reply.header('etag', versionOf(kind, record, s));
    const whole = shown(kind, record, s, scimAddress(request, url));
    return answer(reply, projected(whole, projectionOf(request), kind.schema));
  };

  searchRoute(scope, context, path, [kind]);

  scope.get(path, async (request, reply) =>
    answer(reply, orThrow(listed([kind], request.query, await now(request), scimAddress(request, url)))),
  );

  scope.post(path, async (request, reply) => {
    const given = orThrow(read(kind, bodyOf(request)));
    // Validated before anything is written, so that a refused request changes nothing.
    projectionOf(request);
    let id = '';
    const s = await provision(directoryOf(request), context, (head) => {
      const made = kind.made(given, head);
      if (isProblem(made)) return made;
      ({ id } = made);
      return made.changes;
    });
    reply.code(201).header('location', `${scimAddress(request, url)}${path}/${id}`);
    return give(request, reply, id, s);
  });

  scope.get(`${path}/:id`, async (request, reply) => {
    const s = await now(request);
    const { id } = subjectIn(request);
    const record = orThrow(subjectOf(kind, { id, expected: undefined }, s));
    const known = request.headers['if-none-match'];
    if (known !== undefined && names(known, versionOf(kind, record, s))) return reply.code(304).send();
    return give(request, reply, id, s);
  });

  scope.put(`${path}/:id`, async (request, reply) => {
    const [subject, body] = [subjectIn(request), bodyOf(request)];
    projectionOf(request);
    const said = spelt(body, kind.attributes);
    const s = await provision(directoryOf(request), context, (head) =>
      rewriting(kind, subject, (before) => ({ after: merged(before, body, kind.attributes), said }), head),
    );
    return give(request, reply, subject.id, s);
  });

  scope.patch(`${path}/:id`, async (request, reply) => {
    const subject = subjectIn(request);
    const operations = orThrow(operationsIn(bodyOf(request)));
    projectionOf(request);
    const s = await provision(directoryOf(request), context, (head) =>
      rewriting(
        kind,
        subject,
        (before) => {
          const after = patched(before, operations, kind.schema, kind.attributes);
          return isProblem(after) ? after : { after };
        },
        head,
      ),
    );
    return give(request, reply, subject.id, s);
  });

  scope.delete(`${path}/:id`, async (request, reply) => {
    const subject = subjectIn(request);
    await provision(directoryOf(request), context, (head) => {
      const record = subjectOf(kind, subject, head);
      return isProblem(record) ? record : kind.removed(record, head);
    });
    return reply.code(204).send();
  });
}
