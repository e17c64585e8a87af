import { z } from 'zod';
import type { Action } from '#isms/kernel/declarations/action.ts';
import { isProblem } from '#isms/kernel/values/problem.ts';
import { sendManagementNotice, noticeRecipients } from '../../administration/management-notice.ts';
import { Answers } from '../../answers/answers.ts';
import type { App, ApplicationContext } from '../../http/application.ts';
import { doneShape } from '../../contract/contract.ts';
import { fieldsShape } from '../../contract/field-shapes.ts';
import { decided } from '../../answers/action-decision.ts';
import { commitAnswer } from '../../answers/commit-answer.ts';
import { askerOf, houseOf, orThrow } from '../../http/reply.ts';

/** Adds one operation for each action. Whether it is possible is checked again at the head, inside the commit. */
export function actionRoutes(app: App, context: ApplicationContext): void {
  for (const action of context.catalogue.actions.values()) actionRoute(app, context, action);
}

function actionRoute(app: App, context: ApplicationContext, action: Action): void {
  const { catalogue } = context;
  const register = catalogue.registers.get(action.on.key) ?? action.on;
  const params = z.strictObject({
    id: z
      .string()
      .max(64)
      .meta({ description: `Id or code: ${register.title.toLowerCase()}.` }),
  });
  const body = z.strictObject({
    input: z.lazy(() => fieldsShape(action.input)).prefault({}),
    why: z.string().max(2000).optional(),
    expected: z
      .int()
      .optional()
      .meta({ description: 'The version that was read; refused if it changed since.', example: 1 }),
  });
  app.post(
    `/api/actions/${action.key}/:id`,
    {
      schema: {
        tags: ['Actions'],
        summary: action.title,
        description: action.consequence,
        params,
        body,
        response: { 200: doneShape },
      },
    },
    async (request) => {
      const asking = askerOf(request);
      const { person } = asking;
      const service = houseOf(request);
      const { input, why, expected } = request.body;
      let to: readonly string[] = [];
      const committed = orThrow(
        await service.act(asking, { why, action: action.key }, (asker, inquiry) => {
          const answers = new Answers(inquiry, asker);
          const subject = answers.permitted(action, register, request.params.id);
          if (isProblem(subject)) return subject;
          to = noticeRecipients(action, subject);
          return decided(asker, action, subject, { input, why, expected, s: inquiry.reader });
        }),
      );
      sendManagementNotice(service, context, action, { by: person, to, versions: committed.versions }).catch(
        (error: unknown) => request.log.error({ err: error }, 'an act could not be announced by mail'),
      );
      return commitAnswer(service, asking, committed);
    },
  );
}
