import { z } from 'zod';
import { rowsAsCsv } from '#exchange/csv.ts';
import { queryOf } from '#isms/kernel/field-schema.ts';
import { points, targets } from '#isms/kernel/index-of-references.ts';
import type { View } from '#isms/kernel/view.ts';
import { Answers } from '../answers.ts';
import type { App, Context } from '../context.ts';
import { rowsShape } from '../contract.ts';
import { askerOf, orThrow } from '../reply.ts';

// Enough to show what a row rests on; a row about ten thousand risks names them in its cells or in a listing.
const mostRests = 50;

/** One operation for each view, with its parameters. Rows that rest on what the asker may not read are withheld and counted. */
export function viewRoutes(app: App, { house }: Context): void {
  for (const view of house.isms.views.values()) viewRoute(app, house, view);
}

function viewRoute(app: App, house: Context['house'], view: View): void {
  const querystring = z.strictObject({
    ...queryOf(view.parameters),
    asOf: z.string().optional().meta({ description: 'The view as of the end of that day.' }),
    format: z.enum(['json', 'csv']).default('json'),
  });
  app.get(
    `/api/views/${view.key}`,
    {
      schema: {
        tags: ['Views'],
        summary: view.title,
        description: view.purpose,
        querystring,
        response: { 200: rowsShape },
      },
    },
    async (request, reply) => {
      const { asOf, format, ...parameters } = request.query as { asOf?: string; format: 'json' | 'csv' };
      const inquiry = orThrow(await house.at(asOf));
      const answers = new Answers(inquiry, askerOf(request));
      const rows = orThrow(inquiry.view(view, parameters));
      const shown = rows.filter((row) => answers.mayShow(row.rests));
      if (format === 'csv') {
        const name = `${view.key}-${inquiry.snapshot.asOf}.csv`;
        reply.type('text/csv; charset=utf-8').header('content-disposition', `attachment; filename="${name}"`);
        return reply.send(rowsAsCsv(inquiry, view, shown) as never);
      }
      for (const [name, field] of Object.entries(view.columns))
        if (points(field))
          for (const row of shown)
            for (const id of targets(field, row.cells[name])) answers.name(id, field.to);
      return {
        rows: shown.map((row) => ({ key: row.key, cells: row.cells, rests: row.rests.slice(0, mostRests) })),
        names: answers.names,
        withheld: rows.length - shown.length,
        asOf: inquiry.snapshot.asOf,
        position: inquiry.snapshot.position,
      };
    },
  );
}
