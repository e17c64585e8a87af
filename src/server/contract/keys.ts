import { z } from 'zod';
import { keyReaches } from '#access/key-scope.ts';
import { namesShape } from './names.ts';
import { longestPassword } from './credentials.ts';

/**
 * The scopes of an API key: what its person may read, what they may change, or the provisioning of people by a
 * directory.
 */
export const scopes = [...keyReaches, 'directory'] as const;
export type Scope = (typeof scopes)[number];

const instant = z.iso.datetime();
const until = z.iso
  .date({ error: 'must be a date such as 2026-09-30' })
  .meta({ description: 'The last day on which it holds.' });
const name = z
  .string()
  .trim()
  .min(1, { error: 'must not be blank' })
  .max(100)
  .meta({ description: 'Stands in the history of whatever is changed with it.' });
const registers = z
  .array(z.string().max(64))
  .optional()
  .meta({ description: 'Keys of the registers it is bound to; every one, if left out.' });
const password = z
  .string()
  .max(longestPassword)
  .optional()
  .meta({ description: 'Of your account, where it has one.' });
const proof = z
  .enum(['password', 'recent sign-in'])
  .meta({ description: 'How you show that it is you when you make one.' });
const longest = z.int().meta({ description: 'For how many days one may hold.' });

const key = {
  id: z.string(),
  name: z.string(),
  start: z.string().meta({ description: 'Its first letters, to tell it by.' }),
  scope: z.enum(scopes),
  registers,
  createdAt: instant,
  until,
  expired: z.boolean(),
  used: z
    .object({ at: instant.meta({ description: 'To the minute.' }), from: z.string() })
    .optional()
    .meta({ description: 'When and from which address it was used last; absent where it never was.' }),
};

/** The request for an API key of one's own. */
export const newKeyShape = z.strictObject({ name, scope: z.enum(keyReaches), registers, until, password });

/** The request for the API key of a directory. */
export const newDirectoryKeyShape = z.strictObject({ name, until, password });

/** A new API key, shown only this time. */
export const madeKeyShape = z
  .object({ id: z.string(), key: z.string().meta({ description: 'Shown this one time.' }) })
  .meta({ id: 'MadeKey' });

export const ownKeysShape = z
  .object({ keys: z.array(z.object(key)), proof, longest })
  .meta({ id: 'OwnKeys' });

export const administeredKeysShape = z
  .object({
    keys: z.array(
      z.object({
        ...key,
        madeBy: z.string().meta({ description: 'Id of the person.' }),
        owner: z
          .string()
          .optional()
          .meta({ description: 'Id of the person it acts for; absent where that is nobody.' }),
        idle: z
          .boolean()
          .meta({ description: 'Whether it opens nothing because its person has no access here today.' }),
      }),
    ),
    names: namesShape,
    proof,
    longest,
  })
  .meta({ id: 'Keys' });

export type NewKey = z.infer<typeof newKeyShape>;
export type NewDirectoryKey = z.infer<typeof newDirectoryKeyShape>;
export type MadeKey = z.infer<typeof madeKeyShape>;
export type OwnKeys = z.infer<typeof ownKeysShape>;
export type AdministeredKeys = z.infer<typeof administeredKeysShape>;
