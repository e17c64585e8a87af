import { z } from 'zod';
import type { FastifyRequest } from 'fastify';
import { permit } from '#access/permit.ts';
import { recordsAsCsv } from '#exchange/csv.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { AnyRegister } from '#isms/kernel/declarations/register.ts';
import { Answers } from '../../answers/answers.ts';
import type { App } from '../../http/application.ts';
import { historyShape, pageQuery, pageShape, recordPageShape } from '../../contract/contract.ts';
import { historyAnswer } from '../../answers/history-answer.ts';
import { listed, pageAnswer } from '../../answers/listing-answer.ts';
import { recordPage } from '../../answers/record-answer.ts';
import { askerOf, houseOf, orThrow } from '../../http/reply.ts';
import { idParameter, pathOf, tagsOf } from './register-operation.ts';
import { sendCsv } from '../../http/download-reply.ts';

const asOf = z.string().optional().meta({ description: 'The record as it stood at the end of that day.' });
const recordQuery = z.strictObject({ asOf });
const versionsQuery = z.strictObject({
  asOf,
  limit: z.coerce.number().int().min(1).max(500).default(100),
  before: z.coerce
    .number()
    .int()
    .min(1)
    .optional()
    .meta({ description: 'Only versions below this one: `next` of the page before.' }),
});

/** Adds the operations that read a register: a page, one record, and its versions. */
export function registerReading(app: App, register: AnyRegister): void {
  const path = pathOf(register);
  const tags = tagsOf(register);
  const title = register.title.toLowerCase();

  const answersTo = async (request: FastifyRequest, day: string | undefined): Promise<Answers> => {
    const asker = askerOf(request);
    orThrow(permit(asker, 'read', { register }));
    return new Answers(orThrow(await houseOf(request).at(day)), asker);
  };

  const found = (answers: Answers, id: string): Stored => orThrow(answers.permitted('read', register, id));

  app.get(
    path,
    {
      schema: {
        tags,
        summary: `List ${register.plural.toLowerCase()}`,
        querystring: pageQuery,
        produces: ['text/csv'],
        response: { 200: pageShape },
      },
    },
    async (request, reply) => {
      const { query } = request;
      const answers = await answersTo(request, query.asOf);
      if (query.format === 'json') return orThrow(pageAnswer(answers, register, query));
      const { inquiry } = answers;
      const records = orThrow(listed(answers, register, query));
      const shown = records.map((record) => ({
        ...record,
        fields: answers.fields(register, record, record.fields),
      }));
      const name = `${register.key}-${inquiry.snapshot.asOf}`;
      return sendCsv(reply, name, recordsAsCsv(inquiry, register, shown));
    },
  );

  app.get(
    `${path}/:id`,
    {
      schema: {
        tags,
        summary: `Read one: ${title}`,
        params: idParameter,
        querystring: recordQuery,
        response: { 200: recordPageShape },
      },
    },
    async (request, reply) => {
      const answers = await answersTo(request, request.query.asOf);
      const record = found(answers, request.params.id);
      reply.header('etag', `"${record.version}"`);
      return recordPage(answers, register, record, askerOf(request));
    },
  );

  app.get(
    `${path}/:id/history`,
    {
      schema: {
        tags,
        summary: `The versions of one: ${title}`,
        params: idParameter,
        querystring: versionsQuery,
        response: { 200: historyShape },
      },
    },
    async (request) => {
      const answers = await answersTo(request, request.query.asOf);
      const record = found(answers, request.params.id);
      const { journal, organisation } = houseOf(request);
      return historyAnswer(answers, register, record, request.query, (versions) =>
        journal.history(organisation, register.key, record.id, versions),
      );
    },
  );
}
