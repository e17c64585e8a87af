import { z } from 'zod';

// Fields contain fields. OpenAPI can describe such a recursion only by name.
const fieldShape: z.ZodType = z
  .looseObject({
    kind: z.string(),
    title: z.string(),
    help: z.string(),
    optional: z.boolean().optional(),
    material: z.boolean().optional(),
    personal: z.boolean().optional(),
    classified: z.boolean().optional(),
    responsible: z
      .boolean()
      .optional()
      .meta({ description: 'Whoever is named answers for the record, and may change it.' }),
    concerns: z.boolean().optional().meta({ description: 'Whoever is named sees the record.' }),
    byAction: z.boolean().optional().meta({ description: 'Set by actions alone.' }),
    afterwardsBy: z
      .array(z.string())
      .optional()
      .meta({ description: 'Said of a new record by hand, and changed later by these actions alone.' }),
    suggests: z
      .object({
        view: z.string(),
        with: z.record(z.string(), z.string()),
        option: z.string(),
        because: z.array(z.string()),
      })
      .optional()
      .meta({
        description:
          'A view whose rows are worth choosing from: its parameters with the fields that fill them, the column that names what is suggested, those that say why.',
      }),
    get fields() {
      return z.record(z.string(), fieldShape).optional();
    },
  })
  .register(z.globalRegistry, { id: 'DeclaredField' });
const fieldsShape = z.record(z.string(), fieldShape);

const registerShape = z.looseObject({
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
  synonyms: z
    .array(z.string())
    .optional()
    .meta({ description: 'Other words that people use for its records, by which it is found as well.' }),
  foundBy: z
    .array(z.string())
    .optional()
    .meta({ description: 'The fields whose words a record is found by, beside those of its label.' }),
  editionIn: z.string().optional().meta({
    description: 'The choice that says to which edition of the standard a record belongs.',
  }),
  partOf: z.string().optional(),
  workFor: z
    .object({ field: z.string(), registers: z.array(z.string()) })
    .optional()
    .meta({
      description:
        'For work that is done for others: the link that names the record, and the registers on whose pages it is begun.',
    }),
  singleton: z.boolean().optional(),
  opens: z
    .object({
      title: z.string(),
      report: z.boolean().optional(),
      by: z.string(),
      on: z.string(),
      fields: z.array(z.string()),
      to: z.array(z.string()).optional(),
    })
    .optional()
    .meta({
      description:
        'Whoever works here, or has one of these roles, may add one in their own name: the field that names them, and the others they may fill.',
    }),
  fixed: z.boolean().optional(),
  actionsOnly: z.boolean().optional(),
  arises: z
    .string()
    .optional()
    .meta({ description: 'How its records come about, where no form makes them.' }),
  closed: z.boolean().optional().meta({ description: 'Holds only what ships; nobody adds to it.' }),
  shipped: z.boolean(),
  fields: fieldsShape,
  derived: fieldsShape,
  sections: z.record(z.string(), z.array(z.string())).optional(),
  columns: z.array(z.string()),
  order: z.string().optional().meta({
    description: 'The order of a list that is not asked for in another; a minus sorts downwards.',
  }),
  stands: z.array(z.string()).optional().meta({ description: 'The choices that say how a record stands.' }),
  current: z.object({ by: z.string(), is: z.string() }).optional().meta({
    description: 'Which records are for new work: a choice, and the option of those that are.',
  }),
  later: z.array(z.string()).optional().meta({
    description:
      'The sections for what comes later: folded while none of it is filled or, of a singleton, until they are opened.',
  }),
  course: z
    .array(
      z.object({
        column: z.string(),
        unless: z.record(z.string(), z.array(z.string())).optional(),
      }),
    )
    .optional()
    .meta({ description: 'The columns that tell how it was, is and will be, in this order.' }),
  example: z.record(z.string(), z.unknown()),
  templates: z
    .array(
      z.object({
        key: z.string(),
        title: z.string(),
        help: z.string(),
        fields: z.record(z.string(), z.unknown()),
      }),
    )
    .optional()
    .meta({ description: 'What a new record may begin with; each is complete as it stands.' }),
  askedBy: z
    .record(z.string(), z.array(z.string()))
    .meta({ description: 'For each field, ids of the requirements whose rules read it.' }),
});

const viewShape = z.object({
  key: z.string(),
  clause: z.string(),
  title: z.string(),
  synonyms: z
    .array(z.string())
    .optional()
    .meta({ description: 'Other words that people use for it, by which it is found as well.' }),
  purpose: z.string(),
  nothing: z.string().meta({ description: 'What it means that there are no rows.' }),
  reads: z
    .array(z.string())
    .optional()
    .meta({ description: 'Keys of the registers it is made from; absent where it is made from all.' }),
  parameters: fieldsShape,
  onRecord: z.string().optional().meta({
    description: 'The parameter that names a record on whose page the view stands.',
  }),
  foundOn: z.string().optional().meta({
    description: 'The parameter that names a record on whose page stands the way to the view.',
  }),
  columns: fieldsShape,
  compares: z.string().optional().meta({
    description: 'For a view that compares two days: the parameter that names the earlier one.',
  }),
  presentation: z.looseObject({
    as: z.enum([
      'table',
      'agenda',
      'board',
      'controls',
      'matrix',
      'grid',
      'graph',
      'lanes',
      'timeline',
      'bow-tie',
      'document',
      'changes',
      'simulation',
    ]),
  }),
  begins: z
    .array(
      z.object({
        register: z.string(),
        title: z.string(),
        fields: z.record(z.string(), z.string()),
        where: z.string().optional(),
      }),
    )
    .optional()
    .meta({
      description:
        'What can be begun from a row, or from those in which one column is filled: a record of a register, its fields filled from columns.',
    }),
  next: z
    .object({
      column: z.string(),
      by: z.string(),
      steps: z.record(
        z.string(),
        z.object({
          act: z.string().optional(),
          fill: z.array(z.string()).optional(),
          begin: z.string().optional(),
          on: z.string().optional(),
        }),
      ),
    })
    .optional()
    .meta({
      description:
        'What moves a row on, by what a column says: an act on the record that another names, fields of it to fill in, or a record to begin.',
    }),
  head: z
    .object({ columns: fieldsShape, running: z.array(z.string()) })
    .optional()
    .meta({
      description: 'What it says once about many rows, and what of it every printed page repeats.',
    }),
});

const actionShape = z.object({
  key: z.string(),
  clause: z.string(),
  title: z.string(),
  consequence: z.string(),
  ends: z
    .boolean()
    .optional()
    .meta({ description: 'Takes something out of use for good; never the first act to offer.' }),
  rare: z
    .boolean()
    .optional()
    .meta({ description: 'Taken seldom; offered in the menu of a record, not among its acts.' }),
  by: z
    .object({
      fields: z.array(z.string()).optional(),
      roles: z.array(z.string()).optional(),
      audience: z.boolean().optional(),
    })
    .meta({
      description:
        'Who it is for: whom these fields of the record name, who has one of these roles, whomever the record is meant for.',
    }),
  on: z.string(),
  input: fieldsShape,
  sections: z.record(z.string(), z.array(z.string())).optional().meta({
    description: 'Groups of the input that not everybody fills, each with its title, after the rest.',
  }),
  shows: z.array(z.string()).optional().meta({
    description:
      'Fields and computed columns of the record that are put before whoever takes it; what is material, if left out.',
  }),
  preview: z.object({ view: z.string(), subject: z.string() }).optional().meta({
    description:
      'The view that says what it would come to: the parameter that names the record; what is put in goes to parameters of the same name.',
  }),
});

const ruleShape = z.object({
  key: z.string(),
  title: z.string(),
  why: z.string(),
  mode: z.enum(['computed', 'supported', 'judged']),
  answers: z
    .record(z.string(), z.array(z.string()))
    .meta({ description: 'Ids of the requirements it judges, by edition.' }),
  controls: z
    .record(z.string(), z.array(z.string()))
    .meta({ description: 'Ids of the controls of Annex A whose operation it judges, by edition.' }),
  through: z.string().optional().meta({
    description: 'The field that names the controls whose operation it judges, of any record.',
  }),
  of: z.string(),
  reads: z.array(z.string()),
});

const standardShape = {
  clauses: z.record(z.string(), z.array(z.object({ number: z.string(), title: z.string() }))).meta({
    description: 'Clauses 4 to 10 of each edition, with their titles.',
  }),
  editions: z.record(
    z.string(),
    z.object({ title: z.string(), withdrawn: z.boolean(), notice: z.string().optional() }),
  ),
};

/**
 * All declarations that a person can reach, as data: what a client needs to show any register, view, action and rule.
 */
export const declarationsShape = z
  .object({
    registers: z.array(registerShape),
    views: z.array(viewShape),
    actions: z.array(actionShape),
    rules: z.array(ruleShape),
    ...standardShape,
  })
  .meta({ id: 'Declarations' });

const outlineOfRegister = z.object({
  ...registerShape.pick({
    key: true,
    clause: true,
    title: true,
    plural: true,
    code: true,
    synonyms: true,
    partOf: true,
    workFor: true,
    singleton: true,
    opens: true,
    closed: true,
    actionsOnly: true,
    shipped: true,
    current: true,
    arises: true,
  }).shape,
  whole: z.string().optional().meta({ description: 'The register whose records its own are part of.' }),
});

const outlineOfView = viewShape
  .pick({
    key: true,
    clause: true,
    title: true,
    synonyms: true,
    reads: true,
    onRecord: true,
    foundOn: true,
  })
  .extend({
    presentation: z.object({ as: viewShape.shape.presentation.shape.as }),
    parameters: z.record(
      z.string(),
      z.object({
        to: z.string().optional(),
        optional: z.boolean().optional(),
        default: z.unknown().optional().optional(),
      }),
    ),
  });

/** The part of the declarations that navigation and My work need. A page requests the rest when it needs it. */
export const outlineShape = z
  .object({
    registers: z.array(outlineOfRegister),
    views: z.array(outlineOfView),
    actions: z.array(
      actionShape.pick({ key: true, title: true, ends: true, rare: true, by: true, on: true }),
    ),
    ...standardShape,
  })
  .meta({ id: 'DeclarationOutline' });

/** A register with those actions on its records that a person can take. */
export const registerAndActsShape = z
  .object({ register: registerShape, actions: z.array(actionShape) })
  .meta({ id: 'DeclaredRegister' });

export const declaredViewShape = viewShape.meta({ id: 'DeclaredView' });

export const declaredRulesShape = z.array(ruleShape).meta({ id: 'DeclaredRules' });

export type DeclarationOutline = z.infer<typeof outlineShape>;
export type Declarations = z.infer<typeof declarationsShape>;
