import { z } from 'zod';

const member = {
  id: z.string().meta({ description: 'What the header `plumbline-organisation` names it by.' }),
  name: z.string(),
  roles: z.array(z.string()).meta({ description: 'Your roles there.' }),
  current: z.boolean().meta({ description: 'Whether it is the one this answer was asked in.' }),
};

/** The organisations that a person is a member of. */
export const organisationsShape = z
  .object({
    organisations: z.array(z.object(member)),
  })
  .meta({ id: 'Organisations' });

/** The state of each of these organisations. */
export const portfolioShape = z
  .object({
    organisations: z.array(
      z.object({
        ...member,
        edition: z.enum(['2013', '2022']),
        today: z.iso.date(),
        shown: z
          .object({
            verdicts: z
              .record(z.string(), z.int())
              .meta({ description: 'How many requirements have which verdict.' }),
            overdue: z.int(),
            next: z
              .object({ what: z.string(), on: z.iso.date() })
              .optional()
              .meta({ description: 'What is due next.' }),
            certifiedUntil: z.iso.date().optional(),
            changedAt: z.iso.datetime().optional().meta({ description: 'When something was last recorded.' }),
          })
          .optional()
          .meta({ description: 'Left out where your roles there do not let you see how it stands.' }),
      }),
    ),
  })
  .meta({ id: 'Portfolio' });

export type Organisations = z.infer<typeof organisationsShape>;
export type Portfolio = z.infer<typeof portfolioShape>;
