import { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { organisation } from '#isms/across/organisation.ts';
import { daysAnswer, eventsAnswer, eventsAsCsv, type People } from '../../answers/access-log-answer.ts';
import { digestsOf, dayVerification } from '../../access-log/verification.ts';
import { administratorOf } from '../../administration/administrator-check.ts';
import { Answers } from '../../answers/answers.ts';
import type { App, ApplicationContext } from '../../http/application.ts';
import { accessLogDaysShape, accessLogQuery, accessLogShape } from '../../contract/access-log.ts';
import { rateLimit } from '../../http/rate-limit.ts';
import { houseOf, signedInOf } from '../../http/reply.ts';
import { sendCsv } from '../../http/download-reply.ts';

const tags = ['Administration'];
const path = '/api/administration/access-log';

async function answersTo(request: FastifyRequest): Promise<Answers> {
  const asker = administratorOf(request, 'access-log');
  return new Answers(await houseOf(request).now(), asker);
}

/** Adds the routes of the access log. It is personal, so only its administrators may read it. */
export function accessLogRoutes(
  app: App,
  { accountService }: Pick<ApplicationContext, 'accountService'>,
): void {
  const { accessEvents, memberships } = accountService;
  // Verification reads all stored rows.
  const verifying = rateLimit(app, 10, (request) => `${signedInOf(request).account} verifying`);

  const peopleAt = async (place: string): Promise<People> =>
    new Map((await memberships.at(place)).map(({ userId, person }) => [userId, person]));

  app.get(
    path,
    {
      schema: {
        tags,
        summary: 'The access log, newest first',
        querystring: accessLogQuery,
        produces: ['text/csv'],
        response: { 200: accessLogShape },
      },
    },
    async (request, reply) => {
      const answers = await answersTo(request);
      const { organisation: place } = houseOf(request);
      const { limit, format, ...wanted } = request.query;
      const { inquiry } = answers;
      const people = await peopleAt(place);
      if (format === 'csv') {
        const { snapshot } = inquiry;
        const lines = eventsAsCsv(accessEvents, place, wanted, people, snapshot);
        return sendCsv(reply, `access-log-${snapshot.asOf}`, Readable.from(lines));
      }
      const found = await accessEvents.page(place, wanted, limit + 1);
      const page = found.slice(0, limit);
      const last = page.at(-1);
      const [own] = inquiry.reader.all(organisation);
      if (own) answers.name(own.id, organisation.key);
      return {
        ...eventsAnswer(answers, page, people),
        kept: inquiry.reader.setting(organisation, 'accessLogKept'),
        ...(own && { settled: own.id }),
        ...(last && found.length > limit && { next: last.id }),
      };
    },
  );

  app.get(
    `${path}/days`,
    {
      schema: {
        tags,
        summary: 'The days of which the journal has a digest, the latest first',
        response: { 200: accessLogDaysShape },
      },
    },
    async (request) => {
      const answers = await answersTo(request);
      return daysAnswer(
        answers,
        (await digestsOf(houseOf(request))).map((digest) => [digest]),
      );
    },
  );

  app.post(
    `${path}/verify`,
    {
      schema: {
        tags,
        summary: 'Hold the access log against its digests, day by day',
        response: { 200: accessLogDaysShape },
      },
    },
    async (request) => {
      const answers = await answersTo(request);
      await verifying(request);
      return daysAnswer(answers, await dayVerification(houseOf(request), accessEvents));
    },
  );
}
