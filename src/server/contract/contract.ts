import { z } from 'zod';
import { linkShape, named, nameShape, namesShape } from './names.ts';
import { matches } from '#isms/kernel/values/search-match.ts';

/**
 * The shapes of all responses of the API, shared by the server, the typed client and OpenAPI. They know no particular
 * register, view or action; everything about these comes from their declarations.
 */

const instant = z.iso.datetime().meta({ description: 'ISO 8601, UTC, with milliseconds.' });
const day = z.iso.date();
const actor = z.string().meta({ description: 'The id of the person who did it, or `system`.' });
const key = z
  .string()
  .optional()
  .meta({ description: 'The API key it was done with, by its name and first letters.' });

const notices = z.array(z.string()).meta({
  description: 'What has to be said beside it, such as that the edition it is about is withdrawn.',
});

/** How a record differs from the version that a decision saw. Without values if the reader may not see the record. */
export const departureShape = named(
  'Departure',
  z.object({
    record: linkShape,
    fields: z.array(
      z.object({ name: z.string(), seen: z.unknown().optional(), now: z.unknown().optional() }),
    ),
  }),
);

const abilityShape = z.enum(['amend', 'retire', 'restore']);

export const recordShape = named(
  'Record',
  z.object({
    id: z.string(),
    register: z.string(),
    code: z.string().meta({ description: 'What people call it, such as RISK-12. Never reused.' }),
    label: z.string(),
    version: z
      .int()
      .min(0)
      .meta({ description: 'Counts from 1; 0 for what ships. Send it in If-Match to amend.' }),
    retired: z.boolean(),
    createdAt: instant,
    createdBy: actor,
    changedAt: instant,
    changedBy: actor,
    fields: z.record(z.string(), z.unknown()),
    derived: z.record(z.string(), z.unknown()).meta({ description: 'Computed columns; never stored.' }),
    may: z.array(abilityShape).meta({ description: 'What you may do with it by hand.' }),
    voidedBy: z.array(departureShape).optional().meta({
      description:
        'For what somebody decided: the records that are no longer as they were seen. Absent where all of them are.',
    }),
  }),
);

export const pageShape = named(
  'Page',
  z.object({
    records: z.array(recordShape),
    names: namesShape,
    total: z.int().meta({ description: 'How many records match, over all pages.' }),
    of: z.int().meta({ description: 'How many records the register holds.' }),
    may: z.array(z.enum(['create'])).meta({ description: 'What you may do with the register by hand.' }),
    next: z.string().optional().meta({ description: 'Cursor of the next page; absent on the last.' }),
  }),
);

export const findingShape = named(
  'Finding',
  z.object({
    rule: z.string(),
    key: z.string(),
    weight: z.enum(['fails', 'weakens', 'missing', 'asks']),
    primary: z.boolean(),
    house: z.boolean(),
    register: z.string(),
    record: z.string().optional(),
    code: z.string().optional(),
    message: z.string(),
    fix: z.string(),
    adds: z.string().optional().meta({
      description: 'The register to which something is added, to this record, to mend it.',
    }),
    requirements: z.array(z.string()).meta({ description: 'Ids of the requirements it stands against.' }),
  }),
);

/** An action on a record, with its obstacle if the asker cannot take it. */
export const offerShape = named(
  'Offer',
  z.object({
    action: z.string(),
    obstacle: z.string().optional(),
    set: z.object({ register: z.string(), field: z.string() }).optional().meta({
      description: 'The setting that has to be filled first, where you may fill it.',
    }),
    uncalled: z
      .boolean()
      .optional()
      .meta({ description: 'Nothing about the record calls for it now, though it can be done.' }),
    start: z.record(z.string(), z.unknown()).optional().meta({
      description:
        'What the input of the act begins with, as things stand: fields of it, to be confirmed or changed.',
    }),
  }),
);

export const recordPageShape = named(
  'RecordPage',
  z.object({
    record: recordShape,
    names: namesShape,
    dues: z.array(
      z.object({
        deadline: z.string(),
        title: z.string(),
        on: day,
        who: z.array(z.string()).meta({ description: 'Those who are to act.' }),
        days: z.int(),
      }),
    ),
    findings: z.array(findingShape),
    underWay: z.array(findingShape.extend({ until: day })).meta({
      description:
        'What rules find lacking that may still be completed, each with the last day for it: it does not count until then.',
    }),
    withheld: z.boolean().meta({
      description:
        'Whether rules look at it that rest on records you may not read: what they find, if anything, is left out.',
    }),
    notices,
    offers: z.array(offerShape),
    partActs: z.array(z.object({ action: z.string(), register: z.string(), record: z.string() })).meta({
      description: 'Acts on parts of it that are open to you and called for now, the first few of them.',
    }),
    adds: z.array(z.string()).meta({
      description:
        'Keys of the registers of whose records you may add one as a part of this, or as work for it.',
    }),
    decisions: z.array(recordShape).meta({ description: 'Decisions about this record, newest first.' }),
    referredBy: z
      .array(
        z.object({
          register: z.string(),
          field: z.string(),
          part: z.boolean(),
          total: z.int(),
          records: z.array(recordShape),
        }),
      )
      .meta({ description: 'Records that point here, by register and field; at most 50 of each.' }),
  }),
);

export const versionShape = named(
  'Version',
  z.object({
    version: z.int(),
    position: z.int(),
    at: instant,
    recordedAt: instant,
    by: actor,
    why: z.string().optional(),
    action: z.string().optional(),
    key,
    imported: z.boolean(),
    retired: z.boolean(),
    changed: z
      .array(z.string())
      .meta({ description: 'Names of the fields that differ from the version before.' }),
    fields: z.record(z.string(), z.unknown()),
  }),
);
export const historyShape = named(
  'History',
  z.object({
    versions: z.array(versionShape).meta({ description: 'Newest first.' }),
    names: namesShape,
    total: z.int().meta({ description: 'How many versions there are, over all pages.' }),
    next: z.int().optional().meta({ description: 'Send it as `before` for older ones; absent on the last.' }),
  }),
);

const touchedShape = z.object({ register: z.string(), id: z.string(), code: z.string() });

export const commitShape = named(
  'Commit',
  z.object({
    position: z.int(),
    hash: z.string().meta({ description: 'Of the entry of the journal, and with it of all before it.' }),
    at: instant,
    recordedAt: instant.meta({ description: 'When it was written; later than `at` where it was imported.' }),
    by: actor,
    why: z.string().optional(),
    action: z.string().optional(),
    key,
    imported: z.boolean(),
    total: z.int().meta({ description: 'How many records it touched, of registers you may read.' }),
    records: z
      .array(touchedShape.extend({ version: z.int(), did: z.enum(['create', 'amend', 'retire', 'restore']) }))
      .meta({ description: 'The first 50 of them.' }),
    erased: z
      .array(touchedShape)
      .optional()
      .meta({ description: 'The records whose personal content was erased with it.' }),
  }),
);
export const commitsShape = named(
  'Commits',
  z.object({
    commits: z.array(commitShape),
    names: namesShape,
    withheld: z.boolean().meta({
      description:
        'Whether there are records you may not read: commits that touched nothing else, if any, are left out.',
    }),
    next: z.int().optional().meta({
      description:
        'Send it as `before` for older ones; absent on the last. A search looks through so many commits at a time: it may have found none among them and still go on.',
    }),
  }),
);

/** The number of changes on each day, for the timeline of the board. */
export const timelineShape = named(
  'Timeline',
  z.object({
    days: z.array(z.object({ on: day, commits: z.int(), decisions: z.int() })),
    from: day.optional().meta({ description: 'The first day on which something happened.' }),
    today: day.meta({ description: 'The day looked at.' }),
  }),
);

export const rowsShape = named(
  'Rows',
  z.object({
    rows: z.array(
      z.object({
        key: z.string(),
        cells: z.record(z.string(), z.unknown()),
        rests: z.array(linkShape).meta({ description: 'Records the row rests on, at most 50.' }),
      }),
    ),
    head: z
      .array(z.object({ key: z.string(), cells: z.record(z.string(), z.unknown()) }))
      .optional()
      .meta({ description: 'What stands at the top; absent where the view says nothing there.' }),
    offers: z
      .record(z.string(), z.object({ obstacle: z.string().optional() }))
      .optional()
      .meta({
        description:
          'By the key of a row, the step that it says is next: open to the asker, or with what stands in the way. Absent where rows have none, and in the past.',
      }),
    begins: z.record(z.string(), z.array(z.string())).optional().meta({
      description:
        'By the key of a row, the registers to which the asker may add what is begun from it. Absent where nothing is begun from rows, and in the past.',
    }),
    names: namesShape,
    total: z.int().meta({ description: 'How many rows there are, over all pages.' }),
    next: z.string().optional().meta({ description: 'Cursor of the next page; absent on the last.' }),
    withheld: z.boolean().meta({
      description:
        'Whether the view rests on records you may not read: then no row is told, nor whether there is one.',
    }),
    notices,
    asOf: day,
    position: z.int(),
    compared: z
      .object({
        with: day.meta({ description: 'The earlier day whose end the rows compare with.' }),
        days: z
          .array(z.object({ key: z.string(), title: z.string(), on: day }))
          .meta({ description: 'Days one might compare with, the usual one first.' }),
      })
      .optional()
      .meta({ description: 'For a view that compares two days, where its rows may be read.' }),
  }),
);

export const searchShape = named(
  'Found',
  z.object({
    found: z
      .array(
        nameShape
          .extend({
            id: z.string(),
            match: z.enum(matches).meta({ description: 'By what it was found, the best first.' }),
          })
          .meta({ id: 'Hit' }),
      )
      .meta({ description: 'Best first.' }),
    more: z.boolean().meta({ description: 'Whether others were found beside these.' }),
  }),
);

export const doneShape = named(
  'Done',
  z.object({ position: z.int(), records: z.array(recordShape), names: namesShape }),
);

export const fileShape = named(
  'File',
  z.object({ hash: z.string(), size: z.int(), type: z.string(), name: z.string() }),
);

export const problemShape = named(
  'Problem',
  z.object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    kind: z.string(),
    faults: z.array(z.object({ path: z.string(), message: z.string() })),
  }),
);

export type Name = z.infer<typeof nameShape>;
export type Names = z.infer<typeof namesShape>;
export type DepartureAnswer = z.infer<typeof departureShape>;
export type Ability = z.infer<typeof abilityShape>;
export type RecordAnswer = z.infer<typeof recordShape>;
export type Page = z.infer<typeof pageShape>;
export type RecordPage = z.infer<typeof recordPageShape>;
export type FindingAnswer = z.infer<typeof findingShape>;
export type Offer = z.infer<typeof offerShape>;
export type Commits = z.infer<typeof commitsShape>;
export type History = z.infer<typeof historyShape>;
export type Timeline = z.infer<typeof timelineShape>;
export type Rows = z.infer<typeof rowsShape>;
export type SearchHits = z.infer<typeof searchShape>;
export type Done = z.infer<typeof doneShape>;
export type ProblemAnswer = z.infer<typeof problemShape>;
export type { AccessKinds, AccessLog, AccessLogDays } from './access-log.ts';
export type { Account, Enrolment, InvitationLook, NextStep, Session, Setup } from './account.ts';
export type { Organisations, Portfolio } from './organisations.ts';
export type { AdministeredKeys, MadeKey, NewDirectoryKey, NewKey, OwnKeys } from './keys.ts';
export type { Directory } from './directory.ts';
export type { DeclarationOutline, Declarations } from './declarations.ts';
export type { Mine } from './mine.ts';
export type { AnnualLoss, ExceedanceCurve, RiskSimulation, Simulation } from './simulation.ts';

/** The query of every register. */
export const pageQuery = z.strictObject({
  asOf: day.optional().meta({ description: 'The register as it stood at the end of that day.' }),
  q: z.string().max(200).optional().meta({ description: 'Text to be found in any field or in the code.' }),
  where: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .meta({
      description:
        'Conditions `field:operator:value`, all of which hold: is, not, above, below, before, after, has, empty, filled. Several values of `is` are separated by |.',
    }),
  sort: z
    .string()
    .max(200)
    .optional()
    .meta({ description: 'Columns, separated by commas; a minus sorts downwards.' }),
  limit: z.coerce.number().int().min(1).max(500).default(50),
  after: z.string().max(500).optional().meta({ description: 'Cursor from `next` of the page before.' }),
  retired: z.enum(['no', 'yes', 'only']).default('no'),
  format: z.enum(['json', 'csv']).default('json'),
});
