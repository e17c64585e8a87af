import type { App, Context } from '../context.ts';
import { declarationsShape } from '../contract-declarations.ts';
import { declarationsAnswer } from '../declarations-answer.ts';
import { sendAsItIs } from '../sending.ts';

export function declarationRoutes(app: App, { isms }: Context): void {
  // Declarations change only with the program, so they are made once, when first asked for.
  let made: string | undefined;
  app.get(
    '/api/declarations',
    {
      schema: {
        tags: ['Declarations'],
        summary: 'Registers, views, actions and rules, as data',
        response: { 200: declarationsShape },
      },
    },
    async (_, reply) => {
      made ??= JSON.stringify(declarationsAnswer(isms));
      return sendAsItIs(reply, 'application/json; charset=utf-8', made);
    },
  );
}
