import { z } from 'zod';
import { search } from '#isms/kernel/search.ts';
import { Answers } from '../answers.ts';
import type { App, Context } from '../context.ts';
import { searchShape } from '../contract.ts';
import { askerOf, houseOf, orThrow } from '../reply.ts';

const most = 20;

/** Finds records by code or label in all registers that the asker may read. */
export function searchRoutes(app: App, { isms }: Context): void {
  app.get(
    '/api/search',
    {
      schema: {
        tags: ['Search'],
        summary: 'Records by code or label, in every register',
        description:
          'Best first: the very code, codes that begin so, labels that begin so, labels with words that begin so, labels that contain it. Case and accents do not matter; every word has to be found. Only records you may read are found.',
        querystring: z.strictObject({
          q: z
            .string()
            .max(100)
            .refine((text) => text.trim() !== '', { error: 'must not be blank' }),
          limit: z.coerce.number().int().min(1).max(most).default(most),
          asOf: z.string().optional().meta({ description: 'As of the end of that day.' }),
        }),
        response: { 200: searchShape },
      },
    },
    async (request) => {
      const { q, limit, asOf } = request.query;
      const inquiry = orThrow(await houseOf(request).at(asOf));
      const answers = new Answers(inquiry, askerOf(request));
      const registers = [...isms.registers.values()];
      const { hits, more } = search(
        inquiry,
        registers.filter(({ key }) => answers.reach(key) !== 'none'),
        q,
        limit,
        (register, record) => answers.mayRead(register, record),
        registers.filter(({ key }) => answers.mayReadWhole(key)),
      );
      return {
        found: hits.map(({ register, record: { id, code, retired }, record }) => {
          const label = answers.label(register, record);
          return { register: register.key, id, code, retired, ...(label !== undefined && { label }) };
        }),
        more,
      };
    },
  );
}
