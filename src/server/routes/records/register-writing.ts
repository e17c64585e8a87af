import { pluralOf } from '#isms/kernel/declarations/titles.ts';
import { sentences } from '#isms/kernel/values/sentence.ts';
import { z } from 'zod';
import type { Asker } from '#access/asker.ts';
import { may, type Act } from '#access/policies.ts';
import { notAddedSo } from '#access/refusals.ts';
import type { Change } from '#isms/kernel/declarations/change.ts';
import type { Inquiry } from '#isms/kernel/queries/inquiry.ts';
import { Problem, refused } from '#isms/kernel/values/problem.ts';
import type { AnyRegister } from '#isms/kernel/declarations/register.ts';
import { Answers } from '../../answers/answers.ts';
import { changeRefusal } from '../../answers/change-authorisation.ts';
import { commitAndReply } from '../../http/commit-reply.ts';
import type { App } from '../../http/application.ts';
import { doneShape } from '../../contract/contract.ts';
import { findRecord, noRecord } from '../../answers/record-answer.ts';
import { orThrow } from '../../http/reply.ts';
import { closedTo, fieldsOf, idParameter, patchOf, pathOf, tagsOf, whyShape } from './register-operation.ts';

const texts = sentences('register-writing', {
  ifMatchMustBeTheVersionThatWasRead: 'If-Match must be the version that was read, such as "3".',
  mustBeAVersionSuchAs3: 'must be a version such as "3"',
  comeFromActs: '{records} come from acts, which freeze what was seen; they are not typed in.',
});

const changeBody = z.strictObject({ why: whyShape }).nullish();
const amendHeaders = z.looseObject({
  'if-match': z.string().meta({ description: 'The version that was read, in quotes.' }),
});

/**
 * Adds the operations that change a register. The rights of the asker are checked again at the head, inside the commit.
 */
export function registerWriting(app: App, register: AnyRegister): void {
  const path = pathOf(register);
  const tags = tagsOf(register);
  const title = register.title.toLowerCase();

  const changing =
    (idOrCode: string, act: Act, change: (id: string) => Change) => (asker: Asker, inquiry: Inquiry) => {
      // People who may not read the register do not learn whether there is such a record.
      const closed = closedTo(asker, 'read', 'read', register) ?? closedTo(asker, act, 'change', register);
      if (closed) return closed;
      const answers = new Answers(inquiry, asker);
      const record = findRecord(answers, register, idOrCode);
      if (!record) return noRecord(answers, register, idOrCode);
      const changed = change(record.id);
      return changeRefusal(asker, act, register, record, changed) ?? [changed];
    };

  app.post(
    path,
    {
      schema: {
        tags,
        summary: `Add one: ${title}`,
        // The operation exists and says why it is refused, but is not documented.
        hide: register.actionsOnly === true,
        body: z.strictObject({ fields: fieldsOf(register), why: whyShape }),
        response: { 201: doneShape },
      },
    },
    async (request, reply) => {
      const { fields } = request.body;
      reply.code(201);
      return commitAndReply(request, request.body, (asker) => {
        const closed = closedTo(asker, 'create', 'add to', register);
        if (closed) return closed;
        if (!may(asker, 'create', register, { fields: fields }))
          return notAddedSo(asker, register, { fields });
        return register.actionsOnly
          ? refused(texts.comeFromActs({ records: pluralOf(register) }))
          : [{ do: 'create', register: register.key, fields }];
      });
    },
  );

  if (!register.fixed)
    app.patch(
      `${path}/:id`,
      {
        schema: {
          tags,
          summary: `Amend one: ${title}`,
          description:
            'Sets the fields named; null empties a field. If-Match names the version that was read.',
          params: idParameter,
          headers: amendHeaders,
          body: z.strictObject({ fields: patchOf(register), why: whyShape }),
          response: { 200: doneShape },
        },
      },
      async (request) => {
        const expected = versionOf(request.headers['if-match']);
        const { fields } = request.body;
        const amend = (id: string): Change => ({
          do: 'amend',
          register: register.key,
          id,
          fields,
          expected,
        });
        return commitAndReply(request, request.body, changing(request.params.id, 'amend', amend));
      },
    );

  if (register.singleton) return;
  for (const act of ['retire', 'restore'] as const)
    app.post(
      `${path}/:id/${act}`,
      {
        schema: {
          tags,
          summary: `${act === 'retire' ? 'Retire' : 'Restore'} one: ${title}`,
          params: idParameter,
          body: changeBody,
          response: { 200: doneShape },
        },
      },
      async (request) =>
        commitAndReply(
          request,
          request.body ?? {},
          changing(request.params.id, 'retire', (id) => ({ do: act, register: register.key, id })),
        ),
    );
}

function versionOf(ifMatch: string): number {
  const parts = /^(?:W\/)?"?(\d{1,9})"?$/.exec(ifMatch.trim());
  if (!parts)
    return orThrow<never>(
      new Problem('invalid', texts.ifMatchMustBeTheVersionThatWasRead, [
        { path: 'If-Match', message: texts.mustBeAVersionSuchAs3 },
      ]),
    );
  return Number(parts[1]);
}
