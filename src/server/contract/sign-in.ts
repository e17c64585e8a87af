import { z } from 'zod';

const variables = z.array(z.string()).meta({ description: 'The environment variables that say so.' });

/** The ways to sign in, and what the organisation requires of them. */
export const signInSettingsShape = z
  .object({
    password: z.object({ shortest: z.int(), longest: z.int() }),
    ways: z
      .array(z.object({ id: z.enum(['oidc', 'saml']), name: z.string() }))
      .meta({ description: 'Where one can sign in elsewhere.' }),
    settings: z
      .object({ register: z.string(), record: z.string().optional(), fields: z.array(z.string()) })
      .meta({ description: 'The record in which the organisation says what it asks for, and its fields.' }),
    installation: z
      .object({
        variables: z.object({ oidc: variables, saml: variables }),
        arrangements: z.array(
          z.discriminatedUnion('id', [
            z.object({
              id: z.literal('oidc'),
              issuer: z.string(),
              trustsEmail: z.boolean().meta({
                description: 'Whether its addresses count though it does not say that they are verified.',
              }),
              callback: z.string().meta({ description: 'The redirect URI, for the provider.' }),
            }),
            z.object({
              id: z.literal('saml'),
              metadata: z.string().meta({ description: 'Where our metadata is, for the provider.' }),
              entity: z.string().meta({ description: 'The entity ID of this side.' }),
              consumer: z.string().meta({ description: 'Where assertions are sent to.' }),
            }),
          ]),
        ),
      })
      .optional()
      .meta({ description: 'Only for whoever runs the installation.' }),
  })
  .meta({ id: 'SignInSettings' });

export type SignInSettings = z.infer<typeof signInSettingsShape>;
