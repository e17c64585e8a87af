import { z } from 'zod';

/** A code of an authenticator app, or a recovery code. */
export const code = z
  .string()
  .trim()
  .min(6, { error: 'must be a code of six digits, or a recovery code' })
  .max(20);

const encoded = z.string().min(1).max(20_000);

// WebAuthn as JSON. better-auth checks the contents and signatures.
const credential = {
  id: encoded,
  rawId: encoded,
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}),
};

/** A new passkey, as the browser describes it. */
export const madePasskey = z.object({
  ...credential,
  response: z.looseObject({ clientDataJSON: encoded, attestationObject: encoded }),
});

/** The answer of a browser to a challenge. */
export const passkeyAnswer = z.object({
  ...credential,
  response: z.object({ clientDataJSON: encoded, authenticatorData: encoded, signature: encoded }),
});
