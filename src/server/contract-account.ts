import { z } from 'zod';

const instant = z.iso.datetime();

/** How somebody signs in, and where they are signed in now. */
export const accountShape = z
  .object({
    email: z.string(),
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

/** Options of a WebAuthn ceremony in their JSON form; a browser knows what to do with them. */
export const passkeyOptionsShape = z.looseObject({ challenge: z.string() }).meta({ id: 'PasskeyOptions' });

/** What is still needed after a right password. */
export const nextStepShape = z
  .object({
    needs: z.literal('code').meta({ description: 'A code of the authenticator app, or a recovery code.' }),
  })
  .meta({ id: 'NextStep' });

/** What becomes of an invitation: it went to the person by mail, or the link is handed over by whoever invites. */
export const invitationShape = z
  .object({
    mailed: z.boolean(),
    token: z.string().optional(),
    path: z.string().optional().meta({ description: 'The link, below the address people open.' }),
  })
  .meta({ id: 'Invitation' });

export type Account = z.infer<typeof accountShape>;
export type Enrolment = z.infer<typeof enrolmentShape>;
export type NextStep = z.infer<typeof nextStepShape>;
