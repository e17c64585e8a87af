import { z } from 'zod';
import type { App } from '../../http/application.ts';
import { mineShape } from '../../contract/mine.ts';
import { MyWorkCache } from '../../answers/my-work/my-work-cache.ts';
import { askerOf, houseOf, orThrow } from '../../http/reply.ts';

/** Adds the route of My work. */
export function mineRoutes(app: App): void {
  const remembered = new MyWorkCache();
  app.get(
    '/api/mine',
    {
      schema: {
        tags: ['Mine'],
        summary: 'What waits for you, what is due from you, and what you can report',
        querystring: z.strictObject({
          asOf: z.string().optional().meta({ description: 'As of the end of that day.' }),
        }),
        response: { 200: mineShape },
      },
    },
    async (request) => {
      const inquiry = orThrow(await houseOf(request).at(request.query.asOf));
      const asker = askerOf(request);
      return request.query.asOf === undefined && asker.bound === undefined
        ? remembered.of(inquiry, asker)
        : remembered.anew(inquiry, asker);
    },
  );
}
