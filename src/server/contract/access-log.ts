import { z } from 'zod';
import { accessEventKinds, type AccessEventKind } from './access-event-kinds.ts';
import { namesShape } from './names.ts';

const day = z.iso.date();
const what = z.enum(Object.keys(accessEventKinds) as [AccessEventKind, ...AccessEventKind[]]);

/** The query of the access log. */
export const accessLogQuery = z.strictObject({
  what: z
    .union([what, z.array(what)])
    .optional()
    .transform((asked) => (asked === undefined ? undefined : [asked].flat()))
    .meta({ description: 'What happened; any of several.' }),
  person: z.string().max(64).optional().meta({ description: 'Id of the person whose account it was.' }),
  from: z.string().max(100).optional().meta({ description: 'The address it came from.' }),
  since: day.optional().meta({ description: 'The first day.' }),
  until: day.optional().meta({ description: 'The last day.' }),
  limit: z.coerce.number().int().min(1).max(500).default(50),
  after: z.uuid().optional().meta({ description: 'Cursor from `next` of the page before.' }),
  format: z.enum(['json', 'csv']).default('json').meta({ description: 'CSV holds every row.' }),
});

/** A page of the access log, newest first. */
export const accessLogShape = z
  .object({
    events: z.array(
      z.object({
        id: z.string(),
        at: z.iso.datetime(),
        what,
        detail: z.string().meta({
          description: 'A short code that says more; `rest` where more happened than has rows of its own.',
        }),
        person: z
          .string()
          .optional()
          .meta({ description: 'Whose account it was; absent where none is known.' }),
        by: z.string().optional().meta({ description: 'Who did it, where that was somebody else.' }),
        byStranger: z.boolean().meta({ description: 'Whether somebody did it who is no member here.' }),
        from: z.string(),
        device: z.string().meta({ description: 'What the browser calls itself.' }),
        times: z.int().meta({ description: 'How often within the minute.' }),
      }),
    ),
    next: z.string().optional().meta({ description: 'Cursor of the next page; absent on the last.' }),
    kept: z.int().meta({ description: 'Days for which rows are kept.' }),
    settled: z.string().optional().meta({ description: 'Id of the record in which that is settled.' }),
    names: namesShape,
  })
  .meta({ id: 'AccessLog' });

/** The days with a digest, latest first. */
export const accessLogDaysShape = z
  .object({
    days: z.array(
      z.object({
        digest: z.string().meta({ description: 'Id of the record.' }),
        day,
        signIns: z.int(),
        failures: z.int(),
        lockOuts: z.int(),
        accounts: z.int(),
        rows: z.int(),
        hash: z.string(),
        verified: z.enum(['matches', 'changed', 'expired']).optional().meta({
          description: 'Whether the rows of that day still have that hash, where this was asked.',
        }),
      }),
    ),
    names: namesShape,
  })
  .meta({ id: 'AccessLogDays' });

export type AccessLog = z.infer<typeof accessLogShape>;
/** The kinds of event, with the codes of their details. */
export type AccessKinds = typeof accessEventKinds;
export type AccessLogDays = z.infer<typeof accessLogDaysShape>;
