import { z } from 'zod';
import { mailFailures } from './mail-failure.ts';
import { occasions } from './mails.ts';

/** Whether mail is sent, and on what occasions. */
export const mailSettingsShape = z
  .object({
    sends: z.boolean(),
    to: z.string().meta({ description: 'Your own address, to which a test goes.' }),
    occasions: z.array(z.enum(occasions)).meta({ description: 'On what occasions mail is sent.' }),
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

export type MailSettings = z.infer<typeof mailSettingsShape>;
export type MailTest = z.infer<typeof mailTestShape>;
