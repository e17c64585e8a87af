import { sentences } from '#isms/kernel/values/sentence.ts';
import { z } from 'zod';
import type { Change } from '#isms/kernel/declarations/change.ts';
import { Problem } from '#isms/kernel/values/problem.ts';
import type { AnyRegister } from '#isms/kernel/declarations/register.ts';
import { additionOf, changeOf } from '../../answers/record-changes.ts';
import { commitAndReply } from '../../http/commit-reply.ts';
import type { App } from '../../http/application.ts';
import { doneShape } from '../../contract/contract.ts';
import { orThrow } from '../../http/reply.ts';
import { fieldsOf, idParameter, patchOf, pathOf, tagsOf, whyShape } from './register-operation.ts';

const texts = sentences('register-writing', {
  ifMatchMustBeTheVersionThatWasRead: 'If-Match must be the version that was read, such as "3".',
  mustBeAVersionSuchAs3: 'must be a version such as "3"',
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
      return commitAndReply(request, request.body, additionOf(register, fields));
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
        return commitAndReply(
          request,
          request.body,
          changeOf(register, request.params.id, 'amend', amend, fields),
        );
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
          changeOf(register, request.params.id, 'retire', (id) => ({ do: act, register: register.key, id })),
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
