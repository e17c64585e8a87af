import { z } from 'zod';
import { may, type Act } from '#access/policies.ts';
import { recordsAsCsv } from '#exchange/csv.ts';
import type { Change } from '#isms/kernel/change.ts';
import { patchOf } from '#isms/kernel/field-schema.ts';
import type { Inquiry } from '#isms/kernel/inquiry.ts';
import { forbidden, notFound, Problem } from '#isms/kernel/problem.ts';
import type { AnyRegister } from '#isms/kernel/register.ts';
import type { Asker } from '#access/policies.ts';
import { Answers } from '../answers.ts';
import type { App, Context } from '../context.ts';
import { doneShape, historyShape, pageQuery, pageShape, recordPageShape } from '../contract.ts';
import { doneAnswer } from '../done-answer.ts';
import { historyAnswer } from '../history-answer.ts';
import { listed, pageAnswer } from '../listing-answer.ts';
import { findRecord, recordPage } from '../record-answer.ts';
import { askerOf, orThrow } from '../reply.ts';

const why = z.string().max(2000).optional().meta({ description: 'Why; kept in the history.' });
const asOfQuery = z.strictObject({
  asOf: z.string().optional().meta({ description: 'The record as it stood at the end of that day.' }),
});
const idParameter = z.strictObject({
  id: z.string().max(64).meta({ description: 'Id or code of the record.' }),
});
const changeBody = z.strictObject({ why }).nullish();

/** The operations of every register, each with schemas of its own, so that OpenAPI shows what the register holds. */
export function registerRoutes(app: App, context: Context): void {
  for (const register of context.house.isms.registers.values()) {
    reading(app, context, register);
    if (!register.closed) writing(app, context, register);
  }
}

const tagsOf = (register: AnyRegister): string[] => [register.plural];

function refuseUnless(asker: Asker, act: Act, register: AnyRegister): void {
  if (!may(asker, act, register))
    orThrow(forbidden(`Your roles do not let you ${act} ${register.plural.toLowerCase()}.`));
}

async function answersAt({ house }: Context, asker: Asker, asOf: string | undefined): Promise<Answers> {
  return new Answers(orThrow(await house.at(asOf)), asker);
}

function reading(app: App, context: Context, register: AnyRegister): void {
  const path = `/api/registers/${register.key}`;

  app.get(
    path,
    {
      schema: {
        tags: tagsOf(register),
        summary: `List ${register.plural.toLowerCase()}`,
        querystring: pageQuery,
        response: { 200: pageShape },
      },
    },
    async (request, reply) => {
      const asker = askerOf(request);
      refuseUnless(asker, 'read', register);
      const answers = await answersAt(context, asker, request.query.asOf);
      if (request.query.format === 'json') return orThrow(pageAnswer(answers, register, request.query));
      const records = orThrow(listed(answers.inquiry, register, request.query));
      const name = `${register.key}-${answers.inquiry.snapshot.asOf}.csv`;
      reply.type('text/csv; charset=utf-8').header('content-disposition', `attachment; filename="${name}"`);
      return reply.send(recordsAsCsv(answers.inquiry, register, records) as never);
    },
  );

  app.get(
    `${path}/:id`,
    {
      schema: {
        tags: tagsOf(register),
        summary: `Read one: ${register.title.toLowerCase()}`,
        params: idParameter,
        querystring: asOfQuery,
        response: { 200: recordPageShape },
      },
    },
    async (request, reply) => {
      const asker = askerOf(request);
      refuseUnless(asker, 'read', register);
      const answers = await answersAt(context, asker, request.query.asOf);
      const record = findRecord(answers, register, request.params.id);
      if (!record) return orThrow<never>(notFound(`${register.title} ${request.params.id}`));
      reply.header('etag', `"${record.version}"`);
      return recordPage(answers, register, record, asker);
    },
  );

  app.get(
    `${path}/:id/history`,
    {
      schema: {
        tags: tagsOf(register),
        summary: `All versions of one: ${register.title.toLowerCase()}`,
        params: idParameter,
        response: { 200: historyShape },
      },
    },
    async (request) => {
      const asker = askerOf(request);
      refuseUnless(asker, 'read', register);
      const answers = await answersAt(context, asker, undefined);
      const record = findRecord(answers, register, request.params.id);
      if (!record) return orThrow<never>(notFound(`${register.title} ${request.params.id}`));
      const { house } = context;
      return historyAnswer(
        answers,
        register,
        await house.journal.history(house.organisation, register.key, record.id),
      );
    },
  );
}

function writing(app: App, context: Context, register: AnyRegister): void {
  const path = `/api/registers/${register.key}`;
  const done = { 200: doneShape };
  const title = register.title.toLowerCase();

  const commit = async (
    asker: Asker,
    said: { readonly why?: string | undefined },
    decide: (inquiry: Inquiry) => readonly Change[] | Problem,
  ) => {
    const committed = orThrow(
      await context.house.commit({ id: asker.person, person: asker.person }, said, (_, inquiry) =>
        decide(inquiry),
      ),
    );
    return doneAnswer(await answersAt(context, asker, undefined), committed);
  };

  const changing = (asker: Asker, idOrCode: string, change: (id: string) => Change) => (inquiry: Inquiry) => {
    const record = findRecord(new Answers(inquiry, asker), register, idOrCode);
    if (!record) return notFound(`${register.title} ${idOrCode}`);
    if (!may(asker, 'write', register, record))
      return forbidden(`Your roles do not let you change ${record.code}.`);
    return [change(record.id)];
  };

  app.post(
    path,
    {
      schema: {
        tags: tagsOf(register),
        summary: `Add one: ${title}`,
        body: z.strictObject({ fields: register.schema, why }),
        response: { 201: doneShape },
      },
    },
    async (request, reply) => {
      const asker = askerOf(request);
      if (register.actionsOnly)
        orThrow(
          new Problem(
            'refused',
            `${register.plural} come from acts, which freeze what was seen; they are not typed in.`,
          ),
        );
      refuseUnless(asker, 'write', register);
      reply.code(201);
      return commit(asker, request.body, () => [
        { do: 'create', register: register.key, fields: request.body.fields },
      ]);
    },
  );

  if (!register.fixed)
    app.patch(
      `${path}/:id`,
      {
        schema: {
          tags: tagsOf(register),
          summary: `Amend one: ${title}`,
          description:
            'Sets the fields named; null empties a field. If-Match names the version that was read.',
          params: idParameter,
          headers: z.looseObject({
            'if-match': z.string().meta({ description: 'The version that was read, in quotes.' }),
          }),
          body: z.strictObject({ fields: patchOf(register.fields), why }),
          response: done,
        },
      },
      async (request) => {
        const asker = askerOf(request);
        const expected = versionOf(request.headers['if-match']);
        const { fields } = request.body;
        return commit(
          asker,
          request.body,
          changing(asker, request.params.id, (id) => ({
            do: 'amend',
            register: register.key,
            id,
            fields,
            expected,
          })),
        );
      },
    );

  for (const act of ['retire', 'restore'] as const)
    app.post(
      `${path}/:id/${act}`,
      {
        schema: {
          tags: tagsOf(register),
          summary: `${act === 'retire' ? 'Retire' : 'Restore'} one: ${title}`,
          params: idParameter,
          body: changeBody,
          response: done,
        },
      },
      async (request) => {
        const asker = askerOf(request);
        return commit(
          asker,
          request.body ?? {},
          changing(asker, request.params.id, (id) => ({ do: act, register: register.key, id })),
        );
      },
    );
}

function versionOf(ifMatch: string): number {
  const parts = /^(?:W\/)?"?(\d+)"?$/.exec(ifMatch.trim());
  if (!parts)
    return orThrow<never>(
      new Problem('invalid', 'If-Match must be the version that was read, such as "3".', [
        { path: 'If-Match', message: 'must be a version such as "3"' },
      ]),
    );
  return Number(parts[1]);
}
