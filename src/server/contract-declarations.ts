import { z } from 'zod';

const fieldShape: z.ZodType = z.looseObject({
  kind: z.string(),
  title: z.string(),
  help: z.string(),
  optional: z.boolean().optional(),
  material: z.boolean().optional(),
  personal: z.boolean().optional(),
  classified: z.boolean().optional(),
  byAction: z.boolean().optional().meta({ description: 'Set by actions alone.' }),
  get fields() {
    return z.record(z.string(), fieldShape).optional();
  },
});
const fieldsShape = z.record(z.string(), fieldShape);

/** Everything declared, as data: what a client needs to show any register, view, action and rule. */
export const declarationsShape = z
  .object({
    registers: z.array(
      z.looseObject({
        key: z.string(),
        clause: z.string(),
        title: z.string(),
        plural: z.string(),
        purpose: z.string(),
        code: z.string(),
        label: z.string(),
        called: z
          .array(z.string())
          .optional()
          .meta({ description: 'The fields a record is called by, where not by its label alone.' }),
        partOf: z.string().optional(),
        singleton: z.boolean().optional(),
        fixed: z.boolean().optional(),
        actionsOnly: z.boolean().optional(),
        closed: z.boolean().optional().meta({ description: 'Holds only what ships; nobody adds to it.' }),
        shipped: z.boolean(),
        fields: fieldsShape,
        derived: fieldsShape,
        sections: z.record(z.string(), z.array(z.string())).optional(),
        columns: z.array(z.string()),
        example: z.record(z.string(), z.unknown()),
        askedBy: z
          .record(z.string(), z.array(z.string()))
          .meta({ description: 'For each field, ids of the requirements whose rules read it.' }),
      }),
    ),
    views: z.array(
      z.object({
        key: z.string(),
        clause: z.string(),
        title: z.string(),
        purpose: z.string(),
        parameters: fieldsShape,
        columns: fieldsShape,
        presentation: z.looseObject({ as: z.enum(['table', 'agenda', 'board', 'controls', 'matrix']) }),
      }),
    ),
    actions: z.array(
      z.object({
        key: z.string(),
        clause: z.string(),
        title: z.string(),
        consequence: z.string(),
        ends: z
          .boolean()
          .optional()
          .meta({ description: 'Takes something out of use for good; never the first act to offer.' }),
        on: z.string(),
        input: fieldsShape,
      }),
    ),
    rules: z.array(
      z.object({
        key: z.string(),
        title: z.string(),
        why: z.string(),
        mode: z.enum(['computed', 'supported', 'judged']),
        answers: z.record(z.string(), z.array(z.string())),
        of: z.string(),
        reads: z.array(z.string()),
      }),
    ),
    clauses: z.record(z.string(), z.array(z.object({ number: z.string(), title: z.string() }))).meta({
      description: 'Clauses 4 to 10 of each edition, with their titles.',
    }),
    editions: z.record(
      z.string(),
      z.object({ title: z.string(), withdrawn: z.boolean(), notice: z.string().optional() }),
    ),
  })
  .meta({ id: 'Declarations' });

export type Declarations = z.infer<typeof declarationsShape>;
