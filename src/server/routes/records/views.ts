import { z } from 'zod';
import { rowsAsCsv } from '#exchange/csv.ts';
import type { Inquiry } from '#isms/kernel/queries/inquiry.ts';
import { noticesOf } from '#isms/kernel/declarations/notices.ts';
import { lookUp, shelf } from '#isms/kernel/snapshot/snapshot.ts';
import type { View } from '#isms/kernel/declarations/view.ts';
import { Answers } from '../../answers/answers.ts';
import type { App, ApplicationContext } from '../../http/application.ts';
import { rowsShape } from '../../contract/contract.ts';
import { queryShape } from '../../contract/field-shapes.ts';
import { rowBeginnings, rowActions } from '../../answers/row-actions.ts';
import { pageOf, type PageWanted } from '../../http/paging.ts';
import { askerOf, houseOf, orThrow } from '../../http/reply.ts';
import { sendCsv } from '../../http/download-reply.ts';

// Enough to show what a row rests on. A row about ten thousand risks names them in its cells or in a listing.
const mostRests = 50;
// More than a screen can show. The CSV has all rows.
const mostRows = 5000;

interface Query extends PageWanted {
  readonly asOf?: string;
  readonly format: 'json' | 'csv';
}

/**
 * Adds one operation for each view, with its parameters. Rows that the asker may not see are neither shown nor counted.
 */
export function viewRoutes(app: App, { catalogue }: ApplicationContext): void {
  for (const view of catalogue.views.values()) viewRoute(app, view);
}

/** Returns the parameters with ids in place of the codes of records, which people and addresses use. */
function withIds(
  given: Readonly<Record<string, unknown>>,
  { parameters }: View,
  { snapshot }: Inquiry,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => {
      const { to } = parameters[name] ?? {};
      if (to === undefined || lookUp(snapshot, to, String(value))) return [name, value];
      return [name, shelf(snapshot, to).rows.find(({ code }) => code === value)?.id ?? value];
    }),
  );
}

function viewRoute(app: App, view: View): void {
  const querystring = z.strictObject({
    ...queryShape(view.parameters),
    asOf: z.string().optional().meta({ description: 'The view as of the end of that day.' }),
    limit: z.coerce.number().int().min(1).max(mostRows).default(mostRows),
    after: z.string().max(500).optional().meta({ description: 'Cursor from `next` of the page before.' }),
    format: z.enum(['json', 'csv']).default('json').meta({ description: 'CSV holds every row.' }),
  });
  app.get(
    `/api/views/${view.key}`,
    {
      schema: {
        tags: ['Views'],
        summary: view.title,
        description: view.purpose,
        querystring,
        produces: ['text/csv'],
        response: { 200: rowsShape },
      },
    },
    async (request, reply) => {
      const { asOf, format, limit, after, ...given } = request.query as Query;
      const service = houseOf(request);
      const inquiry = orThrow(await service.at(asOf));
      const parameters = withIds(given, view, inquiry);
      const asker = askerOf(request);
      const answers = new Answers(inquiry, asker);
      // The view is computed only if the asker may read everything it reads. The records that a row rests on are not
      // enough to decide, since texts and counts in its cells may come from anything else that the view read. So
      // neither the number of rows nor their existence depends on what the asker may not read.
      const mayRead = answers.mayReadAll(view.reads);
      const named = orThrow(inquiry.compared(view, parameters));
      const compared = mayRead ? named : undefined;
      const before = compared && orThrow(await service.before(inquiry, compared.with));
      const rows = mayRead ? orThrow(inquiry.view(view, parameters, before)) : [];
      if (format === 'csv') {
        const days = [compared?.with, inquiry.snapshot.asOf].filter((day) => day !== undefined);
        return sendCsv(reply, [view.key, ...days].join('-'), rowsAsCsv(inquiry, view, rows));
      }
      const { page, next } = orThrow(pageOf(rows, ({ key }) => key, { limit, after }));
      const { head } = view;
      const heads = head && mayRead ? orThrow(inquiry.head(view, parameters, before)) : undefined;
      const isToday = inquiry.snapshot.asOf === (await service.now()).snapshot.asOf;
      for (const { cells } of page) answers.nameAll(view.columns, cells);
      for (const { cells } of heads ?? []) answers.nameAll(head?.columns ?? {}, cells);
      return {
        rows: page.map(({ key, cells, rests }) => ({ key, cells, rests: rests.slice(0, mostRests) })),
        ...(isToday && view.next && { offers: rowActions(asker, view, page, inquiry) }),
        ...(isToday && view.begins && { begins: rowBeginnings(asker, view, page) }),
        ...(heads && { head: heads.map(({ key, cells }) => ({ key, cells })) }),
        names: answers.names,
        total: rows.length,
        withheld: !mayRead,
        notices: [...noticesOf(view.parameters, parameters)],
        asOf: inquiry.snapshot.asOf,
        position: inquiry.snapshot.position,
        ...(compared && { compared }),
        ...(next !== undefined && { next }),
      };
    },
  );
}
