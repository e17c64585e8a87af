import { z } from 'zod';
import { organisation } from '#isms/across/organisation.ts';
import { search } from '#isms/kernel/queries/search.ts';
import { Answers } from '../../answers/answers.ts';
import type { App, ApplicationContext } from '../../http/application.ts';
import { searchShape } from '../../contract/contract.ts';
import { askerOf, houseOf, orThrow } from '../../http/reply.ts';

const most = 20;

/** Adds the route that finds records by code or label in all registers that the asker may read. */
export function searchRoutes(app: App, { catalogue }: ApplicationContext): void {
  app.get(
    '/api/search',
    {
      schema: {
        tags: ['Search'],
        summary: 'Records by code or label, in every register',
        description:
          'Best first, as `match` says: the very reference, in any spelling, references that begin so, titles that begin so, titles with words that begin so, the same with another word for the thing, titles that contain it and, where these are few, titles that are meant by a mistyped word. Case, accents and British or American spelling do not matter; every word has to be found. Only records you may read are found.',
        querystring: z.strictObject({
          q: z
            .string()
            .max(100)
            .refine((text) => text.trim() !== '', { error: 'must not be blank' }),
          edition: z.enum(['2013', '2022']).optional().meta({
            description:
              'The edition of the standard whose requirements and controls are meant, that of the organisation if left out. Those of the other are found only by a reference which this one does not have.',
          }),
          limit: z.coerce.number().int().min(1).max(most).default(most),
          asOf: z.string().optional().meta({ description: 'As of the end of that day.' }),
        }),
        response: { 200: searchShape },
      },
    },
    async (request) => {
      const { q, limit, asOf, edition } = request.query;
      const inquiry = orThrow(await houseOf(request).at(asOf));
      const answers = new Answers(inquiry, askerOf(request));
      const registers = [...catalogue.registers.values()];
      const { hits, more } = search(
        inquiry,
        registers.filter(({ key }) => answers.reach(key) !== 'none'),
        {
          query: q,
          most: limit,
          edition: edition ?? inquiry.reader.setting(organisation, 'edition'),
          mayFind: (register, record) => answers.mayRead(register, record),
          readWhole: registers.filter(({ key }) => answers.mayReadWhole(key)),
        },
      );
      return {
        found: hits.map(({ register, record: { id, code, retired }, record, match }) => {
          const label = answers.label(register, record);
          return { register: register.key, id, code, retired, match, ...(label !== undefined && { label }) };
        }),
        more,
      };
    },
  );
}
