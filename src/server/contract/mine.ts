import { z } from 'zod';
import { namesShape } from './names.ts';

const mineRecord = {
  register: z.string(),
  id: z.string(),
  code: z.string(),
  label: z.string(),
};

/** My work: what waits for a person, what is due from them, and what they may report. */
export const mineShape = z
  .object({
    awaited: z
      .array(
        z.object({
          ...mineRecord,
          action: z.string(),
          instead: z
            .array(z.string())
            .meta({ description: 'Acts that turn it down, which you can take in its place.' }),
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
          actions: z
            .array(z.string())
            .meta({ description: 'Acts that settle it and that you can take now.' }),
          field: z
            .string()
            .optional()
            .meta({ description: 'Where no act settles it: the field to fill in, which you may change.' }),
          hindered: z.object({ action: z.string().optional(), obstacle: z.string() }).optional().meta({
            description:
              'Why you can do nothing about it now, and the act that settles it, if there is one. Absent where an act or a field settles it.',
          }),
          unassigned: z
            .literal(true)
            .optional()
            .meta({ description: 'It names nobody who works here, and falls to you by your duty.' }),
        }),
      )
      .meta({ description: 'What is due from you within 90 days, overdue first.' }),
    findings: z
      .array(
        z.object({
          rule: z.string(),
          key: z.string(),
          weight: z.enum(['fails', 'weakens', 'missing', 'asks']),
          message: z.string(),
          fix: z.string(),
          requirement: z.string().optional().meta({ description: 'The requirement it is cited under.' }),
          count: z.int().meta({ description: 'Of how many records it is found.' }),
          records: z
            .array(z.object({ ...mineRecord, message: z.string() }))
            .meta({ description: 'What is the case with each, for the first 50 records.' }),
          adds: z
            .string()
            .optional()
            .meta({ description: 'The register to which something is added, to its record, to mend it.' }),
          field: z.string().optional().meta({ description: 'The field of its record that mends it.' }),
          action: z
            .string()
            .optional()
            .meta({ description: 'The act on the requirement with which you can settle it.' }),
        }),
      )
      .meta({
        description:
          'What rules found about records for which you answer, where you mend it by hand. What an act mends is awaited of you, and what is overdue is among what is due.',
      }),
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
