import { z } from 'zod';
import { frequencies } from '#isms/across/mail-settings.ts';
import { mailChoices } from './mail-choices.ts';

/** The reason why a mail could not be sent. `none` means that there is no mail server. */
export const mailFailures = [
  'none',
  'unknown-host',
  'unreachable',
  'too-slow',
  'encryption',
  'sign-in',
  'address',
  'other',
] as const;

export type MailFailure = (typeof mailFailures)[number];

/** The occasions on which the server sends mail by itself. */
export const occasions = ['invitation', 'reset', 'changed', 'help'] as const;

const frequency = z.enum(Object.keys(frequencies) as [keyof typeof frequencies]);

/** The day and hour of the next digest. */
const nextShape = z.object({
  day: z.iso.date(),
  hour: z.int().meta({ description: 'From which hour on, where the organisation is.' }),
});

/** Whether and when mail is sent. */
export const mailSettingsShape = z
  .object({
    sends: z.boolean(),
    to: z.string().meta({ description: 'Your own address, to which a test goes.' }),
    occasions: z.array(z.enum(occasions)).meta({ description: 'On what occasions mail is sent.' }),
    settings: z
      .object({ register: z.string(), record: z.string().optional(), fields: z.array(z.string()) })
      .meta({ description: 'Where it is on record how people are told by mail of what is asked of them.' }),
    next: nextShape.optional().meta({ description: 'When the next digest goes out, if any does.' }),
    mailings: z
      .array(
        z.object({
          kind: z.enum(['digest', 'prompt']),
          at: z.iso.datetime(),
          sent: z.int(),
          failed: z.int(),
          failure: z.enum(mailFailures).optional(),
        }),
      )
      .meta({ description: 'What went out last, the newest first.' }),
    unreached: z
      .array(
        z.object({
          name: z.string(),
          failure: z.enum(mailFailures),
          after: z.iso.datetime().meta({ description: 'When it is tried again, at the earliest.' }),
        }),
      )
      .meta({ description: 'Whom the last mail did not reach.' }),
    installation: z
      .object({
        variables: z.array(z.string()).meta({ description: 'The environment variables that say so.' }),
        from: z.string().optional(),
        server: z
          .object({
            host: z.string(),
            port: z.int(),
            encryption: z.enum(['tls', 'starttls', 'none']),
          })
          .optional(),
      })
      .optional()
      .meta({ description: 'Only for whoever runs the installation.' }),
  })
  .meta({ id: 'MailSettings' });

export const mailTestShape = z
  .object({
    to: z.string(),
    failure: z.enum(mailFailures).optional().meta({
      description: 'Why the mail server did not take it; absent where it did.',
    }),
  })
  .meta({ id: 'MailTest' });

/** The result of requesting one's own digest. */
export const digestTestShape = mailTestShape
  .extend({
    nothing: z.boolean().optional().meta({ description: 'Whether there was nothing to say, and no mail.' }),
  })
  .meta({ id: 'DigestTest' });

/** The mails that a person gets about the work that waits for them. */
export const ownMailShape = z
  .object({
    sends: z.boolean(),
    choice: z.enum(mailChoices).meta({ description: 'What they chose for themself.' }),
    choices: z.array(z.enum(mailChoices)).meta({ description: 'What makes a difference here.' }),
    organisation: frequency.meta({ description: 'How often digests go out here.' }),
    prompt: z.boolean().meta({ description: 'Whether what is newly asked of them is told at once.' }),
    next: nextShape.optional(),
    failure: z.enum(mailFailures).optional().meta({ description: 'Why the last mail did not reach them.' }),
  })
  .meta({ id: 'OwnMail' });

export const mailChoiceShape = z.strictObject({ choice: z.enum(mailChoices) }).meta({ id: 'MailChoice' });

export type OwnMail = z.infer<typeof ownMailShape>;
export type DigestTest = z.infer<typeof digestTestShape>;
export type MailSettings = z.infer<typeof mailSettingsShape>;
export type MailTest = z.infer<typeof mailTestShape>;
