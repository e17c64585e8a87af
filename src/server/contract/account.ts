import { z } from 'zod';
import { areas } from '#access/administration-areas.ts';

const instant = z.iso.datetime();

/** How a person signs in, and their open sessions. */
export const accountShape = z
  .object({
    email: z.string(),
    proof: z
      .enum(['password', 'recent sign-in'])
      .meta({ description: 'How you show once more that it is you before something changes.' }),
    authenticator: z.boolean().meta({ description: 'Whether codes of an authenticator app are asked for.' }),
    passkeys: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        createdAt: instant,
        synced: z.boolean().meta({ description: 'Kept by a provider for several devices of its owner.' }),
      }),
    ),
    sessions: z.array(
      z.object({
        id: z.string(),
        from: z.string().meta({ description: 'The address it was begun from.' }),
        device: z.string().meta({ description: 'What the browser calls itself.' }),
        begunAt: instant,
        usedAt: instant.meta({ description: 'To the minute.' }),
        endsAt: instant,
        current: z.boolean().meta({ description: 'Whether it is the one that asks.' }),
      }),
    ),
    keys: z.int().meta({ description: 'How many keys act for you, in all your organisations.' }),
    limits: z
      .object({
        longestIdle: z.int().meta({ description: 'Minutes without use.' }),
        longestSession: z.int().meta({ description: 'Hours in any case.' }),
      })
      .meta({ description: 'When a session ends in the organisation that is asked about.' }),
  })
  .meta({ id: 'Account' });

export const recoveryCodesShape = z
  .object({
    recoveryCodes: z
      .array(z.string())
      .meta({ description: 'Each works once. They are shown this one time.' }),
  })
  .meta({ id: 'RecoveryCodes' });

export const enrolmentShape = z
  .object({
    uri: z.string().meta({ description: '`otpauth://totp/…`, for the app; shown as a QR code.' }),
    ...recoveryCodesShape.shape,
  })
  .meta({ id: 'Enrolment' });

/** The options of a WebAuthn ceremony as JSON, passed to the browser unchanged. */
export const passkeyOptionsShape = z.looseObject({ challenge: z.string() }).meta({ id: 'PasskeyOptions' });

/** What sign-in still requires after the right password. */
export const nextStepShape = z
  .object({
    needs: z.literal('code').meta({ description: 'A code of the authenticator app, or a recovery code.' }),
  })
  .meta({ id: 'NextStep' });

/** The result of an invitation: it was mailed, or its link is to be handed over by the person who invites. */
export const invitationShape = z
  .object({
    mailed: z.boolean(),
    token: z.string().optional(),
    path: z.string().optional().meta({ description: 'The link, below the address people open.' }),
    until: instant.meta({ description: 'Until when the link holds.' }),
  })
  .meta({ id: 'Invitation' });

/** The person whom an invitation is for. */
export const invitationLookShape = z
  .object({
    organisation: z.string(),
    name: z.string(),
    email: z.string(),
    hasAccount: z
      .boolean()
      .meta({ description: 'Whether they have an account, with which they sign in and then join.' }),
  })
  .meta({ id: 'InvitationLook' });

/** The person who is signed in, and what they may do. */
export const sessionShape = z
  .object({
    person: z.string().meta({ description: 'Id of the person record that acts.' }),
    name: z.string(),
    email: z.string(),
    organisations: z.int().meta({ description: 'Of how many organisations the account is a member.' }),
    founds: z.boolean().meta({ description: 'Whether you may found a further organisation.' }),
    roles: z.array(z.string()),
    declarations: z
      .string()
      .meta({ description: 'The hash under which what is declared, as far as you reach, is found.' }),
    held: z.string().optional().meta({
      description: 'Why nothing can be decided with your account for now: somebody else opened it.',
    }),
    needsSecondFactor: z.boolean().meta({
      description:
        'Whether your roles ask for a second factor that you have not set up: until then only your account is open.',
    }),
    administers: z
      .array(z.enum(areas))
      .meta({ description: 'Areas of the administration that you look after.' }),
    creates: z.array(z.string()).meta({ description: 'Keys of the registers you may add records to.' }),
    reads: z
      .array(z.string())
      .meta({ description: 'Keys of the registers in which there is something for you to read.' }),
    views: z.array(z.string()).meta({ description: 'Keys of the views whose rows you may see.' }),
    manager: z.string().meta({
      description:
        'Who does what your roles do not let you do, as it stands in a sentence; by name where you may know it.',
    }),
    opens: z
      .array(z.string())
      .meta({ description: 'Keys of the registers you may add to in your own name.' }),
    veiled: z
      .array(
        z.object({
          register: z.string(),
          code: z.string(),
          by: z
            .object({ register: z.string(), code: z.string() })
            .meta({ description: 'The record that asks for it; once that is done, it opens.' }),
          says: z.string().meta({ description: 'Why, in words.' }),
        }),
      )
      .meta({ description: 'Records that are kept from you until you have done what is asked of you.' }),
    organisation: z.object({
      id: z.string(),
      name: z.string(),
      edition: z.enum(['2013', '2022']),
      timeZone: z.string(),
      currency: z.string(),
    }),
    today: z.iso.date(),
  })
  .meta({ id: 'Session' });

/**
 * Whether the first administrator is still to be set up with the one-time link, and which identity providers there are.
 */
export const setupShape = z
  .object({
    needed: z.boolean(),
    ways: z
      .array(z.object({ id: z.enum(['oidc', 'saml']), name: z.string() }))
      .meta({ description: 'Where one can sign in elsewhere.' }),
  })
  .meta({ id: 'Setup' });

export type Session = z.infer<typeof sessionShape>;
export type Setup = z.infer<typeof setupShape>;
export type InvitationLook = z.infer<typeof invitationLookShape>;
export type Account = z.infer<typeof accountShape>;
export type Enrolment = z.infer<typeof enrolmentShape>;
export type NextStep = z.infer<typeof nextStepShape>;
