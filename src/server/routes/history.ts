import { z } from 'zod';
import { Answers } from '../answers.ts';
import type { App, Context } from '../context.ts';
import { commitsShape, timelineShape } from '../contract.ts';
import { askerOf } from '../reply.ts';

const day = z.iso.date({ error: 'must be a date such as 2026-09-30' });

/** The journal as people read it: the latest commits, and how much happened on each day. */
export function historyRoutes(app: App, { house }: Context): void {
  app.get(
    '/api/commits',
    {
      schema: {
        tags: ['History'],
        summary: 'Commits, newest first',
        querystring: z.strictObject({
          before: z.coerce.number().int().min(1).optional(),
          limit: z.coerce.number().int().min(1).max(500).default(50),
          from: day.optional(),
          to: day.optional(),
        }),
        response: { 200: commitsShape },
      },
    },
    async (request) => {
      const answers = new Answers(await house.now(), askerOf(request));
      const { limit, ...range } = request.query;
      const found = await house.journal.commits(house.organisation, { ...range, limit });
      const commits = found.map(({ why, action, records, ...commit }) => {
        answers.name(commit.by, 'person');
        const shown = records.filter((record) => answers.mayRead(record.register));
        return {
          ...commit,
          ...(why !== undefined && { why }),
          ...(action !== undefined && { action }),
          records: [...shown],
        };
      });
      const last = commits.at(-1);
      return {
        commits,
        names: answers.names,
        ...(last && commits.length === limit && { next: last.position }),
      };
    },
  );

  app.get(
    '/api/timeline',
    { schema: { tags: ['History'], summary: 'What happened on each day', response: { 200: timelineShape } } },
    async (request) => {
      askerOf(request);
      const { snapshot } = await house.now();
      const days = await house.journal.days(house.organisation);
      const [first] = days;
      return { days: [...days], ...(first && { from: first.on }), today: snapshot.asOf };
    },
  );
}
