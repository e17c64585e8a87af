import { sentences } from '#isms/kernel/values/sentence.ts';
import { Readable } from 'node:stream';
import { z } from 'zod';
import { parseCommitSearch, seeksAnything } from '#isms/kernel/queries/commit-search.ts';
import { forbidden } from '#isms/kernel/values/problem.ts';
import type { CommitsQuery, FoundCommits } from '#journal/journal.ts';
import { administratorOf } from '../../administration/administrator-check.ts';
import { Answers } from '../../answers/answers.ts';
import { commitsAsCsv } from '../../answers/commits-csv.ts';
import type { App } from '../../http/application.ts';
import { commitsShape, timelineShape } from '../../contract/contract.ts';
import { commitsAnswer } from '../../answers/history-answer.ts';
import { askerOf, houseOf, orThrow } from '../../http/reply.ts';
import { sendCsv } from '../../http/download-reply.ts';

const texts = sentences('history', {
  theJournalIsSearchedByWhoeverMay: 'The journal is searched by whoever may read all that it is about.',
});

const day = z.iso.date({ error: 'must be a date such as 2026-09-30' });
const asOf = z.string().optional().meta({ description: 'What had happened by the end of that day.' });

// Commits at a time, for the CSV file with everything found.
const portion = 500;

/** Adds the routes of the journal for readers: the commits, and their number on each day. */
export function historyRoutes(app: App): void {
  app.get(
    '/api/commits',
    {
      schema: {
        tags: ['History'],
        summary: 'Commits, newest first',
        description:
          'Whoever looks after the journal may search it, with `q` and `where`, and have it as CSV.',
        querystring: z.strictObject({
          before: z.coerce.number().int().min(1).optional(),
          limit: z.coerce.number().int().min(1).max(500).default(50),
          from: day.optional(),
          to: day.optional(),
          q: z.string().max(200).optional().meta({
            description:
              'Words, each to be found in the reason or to be the code of a record that was touched.',
          }),
          where: z
            .union([z.string().max(2000), z.array(z.string().max(2000)).max(20)])
            .optional()
            .meta({
              description:
                'Conditions `column:operator:value` as registers take them, all of which hold. Columns are by, register, action, imported and automatic, which is what the system did by itself.',
            }),
          format: z
            .enum(['json', 'csv'])
            .default('json')
            .meta({ description: 'CSV holds all that is found.' }),
          asOf,
        }),
        produces: ['text/csv'],
        response: { 200: commitsShape },
      },
    },
    async (request, reply) => {
      const { limit, before = Infinity, from, to, q = '', where = [], format } = request.query;
      const search = orThrow(parseCommitSearch(q, [where].flat()));
      const seeks = seeksAnything(search) || format === 'csv';
      const asker = seeks ? administratorOf(request, 'journal') : askerOf(request);
      const service = houseOf(request);
      const inquiry = orThrow(await service.at(request.query.asOf));
      const answers = new Answers(inquiry, asker);
      // The number found would disclose something about withheld commits.
      if (seeks && !answers.mayReadAll('all')) orThrow(forbidden(texts.theJournalIsSearchedByWhoeverMay));
      const { journal, organisation } = service;
      const below = Math.min(before, inquiry.snapshot.position + 1);
      const found = (query: Pick<CommitsQuery, 'limit' | 'before'>): Promise<FoundCommits> =>
        journal.found(organisation, { from, to, ...query }, search);
      if (format === 'csv') {
        const lines = commitsAsCsv(inquiry, asker, (at = below) => found({ limit: portion, before: at }));
        return sendCsv(reply, `journal-${inquiry.snapshot.asOf}`, Readable.from(lines));
      }
      const { commits, next } = await found({ limit, before: below });
      return { ...commitsAnswer(answers, commits), ...(next !== undefined && { next }) };
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
      const service = houseOf(request);
      const inquiry = orThrow(await service.at(request.query.asOf));
      const today = inquiry.snapshot.asOf;
      const days = (await service.journal.days(service.organisation)).filter(({ on }) => on <= today);
      const [first] = days;
      // The number of commits discloses something about every register.
      const shown = new Answers(inquiry, askerOf(request)).mayReadAll('all') ? days : [];
      return { days: [...shown], ...(first && { from: first.on }), today };
    },
  );
}
