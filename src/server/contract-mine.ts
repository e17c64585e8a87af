import { z } from 'zod';
import { namesShape } from './contract.ts';

const mineRecord = {
  register: z.string(),
  id: z.string(),
  code: z.string(),
  label: z.string(),
};

/** What waits for somebody, what is due from them, and what they may report. */
export const mineShape = z
  .object({
    awaited: z
      .array(
        z.object({
          ...mineRecord,
          action: z.string(),
          on: z.iso.date().optional(),
          days: z.int().optional(),
        }),
      )
      .meta({
        description: 'Acts that wait for you, with the day by which they are wanted, if there is one.',
      }),
    dues: z
      .array(
        z.object({
          ...mineRecord,
          deadline: z.string(),
          title: z.string(),
          on: z.iso.date(),
          days: z.int(),
          actions: z.array(z.string()).meta({ description: 'Acts on it that you can take now.' }),
          unassigned: z
            .literal(true)
            .optional()
            .meta({ description: 'It names nobody who works here, and falls to you by your duty.' }),
        }),
      )
      .meta({ description: 'What is due from you within 90 days, overdue first.' }),
    reports: z
      .array(z.string())
      .meta({ description: 'Keys of the registers to which you may report something.' }),
    reported: z
      .array(z.object({ ...mineRecord, createdAt: z.iso.datetime() }))
      .meta({ description: 'What you reported last.' }),
    names: namesShape,
    today: z.iso.date(),
  })
  .meta({ id: 'Mine' });

export type Mine = z.infer<typeof mineShape>;
