import { z } from 'zod';
import type { AnyRegister } from '#isms/kernel/declarations/register.ts';
import { commitAndReply } from '../../http/commit-reply.ts';
import type { App } from '../../http/application.ts';
import { doneShape } from '../../contract/contract.ts';
import { amendInBulk } from '../../answers/bulk-amendment.ts';
import { patchOf, pathOf, tagsOf, whyShape } from './register-operation.ts';

const most = 200;

const recordsShape = z
  .array(
    z.strictObject({
      id: z.string().max(64).meta({ description: 'Id or code of the record.' }),
      version: z.int().min(1).meta({ description: 'The version that was read.' }),
    }),
  )
  .min(1)
  .max(most);

/** Adds the operation that sets the same fields of several records, of all or none. */
export function registerSeveral(app: App, register: AnyRegister): void {
  app.patch(
    pathOf(register),
    {
      schema: {
        tags: tagsOf(register),
        summary: `Amend several: ${register.plural.toLowerCase()}`,
        description: `Sets the fields named of up to ${most} records in one commit: of all of them, or of none. Each is named with the version that was read; what stands in the way is told record by record. Null empties a field.`,
        body: z.strictObject({ records: recordsShape, fields: patchOf(register), why: whyShape }),
        response: { 200: doneShape },
      },
    },
    async (request) => {
      const { records, fields } = request.body;
      return commitAndReply(request, request.body, (asker, inquiry) =>
        amendInBulk(register, records, fields, asker, inquiry),
      );
    },
  );
}
