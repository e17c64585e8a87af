import { z } from 'zod';
import { invitationShape } from './account.ts';

const instant = z.iso.datetime();
const day = z.iso.date();

const accessShape = z.object({
  person: z.string(),
  code: z.string(),
  name: z.string(),
  email: z.string().optional(),
  works: z.boolean().meta({ description: 'Whether they work here today.' }),
  roles: z
    .array(
      z.object({
        grant: z.string(),
        code: z.string(),
        role: z.string(),
        from: day.optional().meta({ description: 'Where it does not count yet.' }),
        until: day.optional(),
        bounded: z.boolean().meta({ description: 'Whether it reaches only part of the records.' }),
      }),
    )
    .meta({ description: 'Their grants, without those that have ended.' }),
  invitedUntil: instant.optional().meta({ description: 'Until when their invitation holds.' }),
  heldUntil: day.optional().meta({
    description: 'The last day on which nothing is decided with the account, since somebody else opened it.',
  }),
  account: z
    .object({
      email: z.string().meta({ description: 'The address they sign in with.' }),
      password: z.boolean(),
      authenticator: z.boolean(),
      passkeys: z.int(),
      elsewhere: z
        .array(z.string())
        .meta({ description: 'Names of the identity providers they have signed in at.' }),
      lacksSecondFactor: z.boolean().meta({
        description: 'Whether a role of theirs asks for a second factor that they have not set up.',
      }),
      sessions: z
        .array(
          z.object({
            device: z.string().meta({ description: 'What the browser calls itself.' }),
            begunAt: instant,
            usedAt: instant,
          }),
        )
        .meta({ description: 'Open sessions that were used in this organisation, the one last used first.' }),
      keys: z.int().meta({ description: 'How many keys act for it in this organisation.' }),
      enteredAt: instant.optional().meta({ description: 'When somebody last began to work here with it.' }),
      alone: z.boolean().meta({ description: 'Whether it is a member of this organisation alone.' }),
    })
    .optional(),
});

/** The people who work here or can sign in, with their access. */
export const peopleShape = z
  .object({
    people: z.array(accessShape),
    mails: z.boolean().meta({ description: 'Whether links go to people by mail.' }),
  })
  .meta({ id: 'People' });

/** The results of several invitations. */
export const invitedShape = z
  .object({
    results: z.array(
      z.object({
        person: z.string(),
        invitation: invitationShape.optional(),
        problem: z.string().optional().meta({ description: 'Why none was sent.' }),
      }),
    ),
  })
  .meta({ id: 'Invited' });

export type People = z.infer<typeof peopleShape>;
export type PersonAccess = z.infer<typeof accessShape>;
export type InvitedSeveral = z.infer<typeof invitedShape>;
export type Invitation = z.infer<typeof invitationShape>;
