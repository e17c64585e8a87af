import { z } from 'zod';
import { namesShape } from './names.ts';

const head = {
  position: z.int().meta({ description: 'How many commits there are.' }),
  hash: z.string().meta({ description: 'Of the last entry: everything before it goes into it.' }),
};
const text = z.string().meta({ description: 'As it is written down: `412:9f86…`.' });

/** The head of the journal, to be kept elsewhere. */
export const journalHeadShape = z
  .object({ ...head, text, at: z.iso.datetime().optional().meta({ description: 'When it got there.' }) })
  .meta({ id: 'JournalHead' });

/** The result of verifying the whole journal. */
export const verificationShape = z
  .object({
    ...head,
    text,
    verifiedAt: z.iso.datetime(),
    holds: z.boolean().meta({ description: 'Whether everything agrees.' }),
    commits: z.int(),
    versions: z.int().meta({ description: 'Versions of records that were compared with their hashes.' }),
    erased: z
      .int()
      .meta({ description: 'Personal parts of versions that are gone because they were erased.' }),
    erasures: z
      .array(
        z.object({
          position: z.int().meta({ description: 'The commit that erased them.' }),
          approval: z
            .string()
            .meta({ description: 'The codes of the request, its approval and who approved it.' }),
          records: z.int().meta({ description: 'Records whose personal values were erased.' }),
          parts: z.int().meta({ description: 'Versions of them that had any.' }),
          files: z.int().meta({ description: 'Files that went with them.' }),
        }),
      )
      .meta({ description: 'On whose approval what was erased.' }),
    files: z
      .int()
      .meta({ description: 'Files named by records whose content was compared with their hashes.' }),
    kept: z
      .object({
        position: z.int(),
        hash: z.string(),
        is: z.enum(['same', 'other', 'missing']).meta({
          description: 'What this journal has at its position: that hash, another one, or nothing.',
        }),
      })
      .optional()
      .meta({ description: 'The head you sent.' }),
    faults: z
      .array(
        z.object({
          position: z.int().meta({ description: 'The commit it is about; 0 where it is about the whole.' }),
          what: z.string(),
          record: z.object({ register: z.string(), id: z.string() }).optional(),
        }),
      )
      .meta({ description: 'The first 200 of them, in the order of the journal.' }),
    total: z.int().meta({ description: 'How many faults there are.' }),
    names: namesShape,
  })
  .meta({ id: 'Verification' });

export type JournalHead = z.infer<typeof journalHeadShape>;
export type VerificationAnswer = z.infer<typeof verificationShape>;
