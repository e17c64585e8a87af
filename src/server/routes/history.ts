import { z } from 'zod';
import { Answers } from '../answers.ts';
import type { App } from '../context.ts';
import { commitsShape, timelineShape } from '../contract.ts';
import { commitsAnswer } from '../history-answer.ts';
import { askerOf, houseOf, orThrow } from '../reply.ts';

const day = z.iso.date({ error: 'must be a date such as 2026-09-30' });
const asOf = z.string().optional().meta({ description: 'What had happened by the end of that day.' });

/** The journal as people read it: the latest commits, and how much happened on each day. */
export function historyRoutes(app: App): void {
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
          asOf,
        }),
        response: { 200: commitsShape },
      },
    },
    async (request) => {
      const { limit, before = Infinity, from, to } = request.query;
      const house = houseOf(request);
      const inquiry = orThrow(await house.at(request.query.asOf));
      const answers = new Answers(inquiry, askerOf(request));
      const found = await house.journal.commits(house.organisation, {
        limit,
        before: Math.min(before, inquiry.snapshot.position + 1),
        from,
        to,
      });
      const last = found.at(-1);
      return {
        ...commitsAnswer(answers, found),
        ...(last && found.length === limit && last.position > 1 && { next: last.position }),
      };
    },
  );

  app.get(
    '/api/timeline',
    {
      schema: {
        tags: ['History'],
        summary: 'What happened on each day',
        querystring: z.strictObject({ asOf }),
        response: { 200: timelineShape },
      },
    },
    async (request) => {
      const house = houseOf(request);
      const inquiry = orThrow(await house.at(request.query.asOf));
      const today = inquiry.snapshot.asOf;
      const days = (await house.journal.days(house.organisation)).filter(({ on }) => on <= today);
      const [first] = days;
      // How much was done says something about every register.
      const shown = new Answers(inquiry, askerOf(request)).mayReadAll('all') ? days : [];
      return { days: [...shown], ...(first && { from: first.on }), today };
    },
  );
}
