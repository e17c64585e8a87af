import type {
  SSOOptions,
  SSOUserResolution,
  SSOUserResolutionContext,
  SSOUserResolutionInput,
} from '@better-auth/sso';
import { membershipOf, type Membership } from './membership-table.ts';

/** An identity provider with OpenID Connect. */
export interface OidcProvider {
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Whether its e-mail addresses are trusted even if it does not say that it verified them. */
  readonly trustsEmail: boolean;
}

/** An identity provider with SAML 2.0. */
export interface SamlProvider {
  readonly name: string;
  /** The metadata of the identity provider, as XML. */
  readonly metadata: string;
}

/** A person who works in an organisation today. */
export interface Member extends Membership {
  readonly name: string;
}

export interface SingleSignOn {
  readonly oidc?: OidcProvider | undefined;
  readonly saml?: SamlProvider | undefined;
  /** Returns the people who work here today and have that e-mail address, at most one for each organisation. */
  members(email: string): Promise<readonly Member[]>;
  /** Records what has to be known of an account before it is created. Resolves to false if that fails. */
  readonly opening?: (member: Member) => Promise<boolean>;
  /** Called with each account that is created for a person who comes for the first time. */
  readonly made?: (account: string) => void;
}

/** The configuration of an installation without identity providers. */
export const noProviders: SingleSignOn = { members: async () => [] };

/** An identity provider as the sign-in page offers it. */
export interface SignInProvider {
  readonly id: 'oidc' | 'saml';
  readonly name: string;
}

/** The settings that both sides need: those of the provider here, and ours for the provider. */
export type ProviderSettings =
  | {
      readonly id: 'oidc';
      readonly issuer: string;
      /** Whether its e-mail addresses are trusted even if it does not say that it verified them. */
      readonly trustsEmail: boolean;
      /** The address to which it sends people back. */
      readonly callback: string;
    }
  | {
      readonly id: 'saml';
      /** The address of our metadata, which include the other two. */
      readonly metadata: string;
      readonly entity: string;
      /** The address to which it sends assertions. */
      readonly consumer: string;
    };

// Paths below the public address.
const callbackPath = '/api/auth/sso/callback/oidc';
const entityPath = '/api/auth/sso/saml2/sp/metadata';
const consumerPath = '/api/auth/sso/saml2/sp/acs/saml';

/** Returns the settings for the identity providers of an installation. `url` is the public address. */
export function providerSettingsOf({ oidc, saml }: SingleSignOn, url: string): readonly ProviderSettings[] {
  const at = (path: string): string => new URL(path, url).href;
  const arrangements: ProviderSettings[] = [];
  if (oidc) {
    const { issuer, trustsEmail } = oidc;
    arrangements.push({ id: 'oidc', issuer, trustsEmail, callback: at(callbackPath) });
  }
  if (saml)
    arrangements.push({
      id: 'saml',
      metadata: at(`${entityPath}?providerId=saml`),
      entity: at(entityPath),
      consumer: at(consumerPath),
    });
  return arrangements;
}

/** Returns the identity providers that the sign-in page offers. */
export const signInProvidersOf = ({ oidc, saml }: SingleSignOn): readonly SignInProvider[] => [
  ...(oidc ? [{ id: 'oidc' as const, name: oidc.name }] : []),
  ...(saml ? [{ id: 'saml' as const, name: saml.name }] : []),
];

// Any domain: the person on record decides who may sign in, not the domain of the address.
const domain = '';

/** Returns the options of the plugin for single sign-on. `url` is the public address. */
export function ssoOptions(here: SingleSignOn, url: string): SSOOptions {
  const { oidc, saml } = here;
  const issuer = new URL(entityPath, url).href;
  return {
    defaultSSO: [
      ...(oidc
        ? [
            {
              domain,
              providerId: 'oidc',
              oidcConfig: {
                issuer: oidc.issuer,
                pkce: true,
                clientId: oidc.clientId,
                clientSecret: oidc.clientSecret,
                discoveryEndpoint: `${oidc.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
                scopes: ['openid', 'email', 'profile'],
              },
            },
          ]
        : []),
      ...(saml
        ? [
            {
              domain,
              providerId: 'saml',
              samlConfig: {
                issuer,
                entryPoint: '',
                wantAssertionsSigned: true,
                idpMetadata: { metadata: saml.metadata },
              },
            },
          ]
        : []),
    ],
    providersLimit: 0,
    // An assertion that was not requested could have been meant for anybody.
    saml: {
      allowIdpInitiated: false,
      enableInResponseToValidation: true,
      requireTimestamps: true,
      algorithms: { onDeprecated: 'reject' },
    },
    resolveUser: (input, context) => resolve(here, input, context),
  };
}

const notOnRecord = { action: 'reject', code: 'not_on_record' } as const;

interface ProviderRow {
  readonly id: string;
}

/**
 * Finds the account of a person who signed in at a provider, by the e-mail address that the provider vouches for.
 * Creates the account if the person works here and has none. Rejects people who are not on record.
 */
async function resolve(
  here: SingleSignOn,
  input: SSOUserResolutionInput,
  { database }: SSOUserResolutionContext,
): Promise<SSOUserResolution> {
  const { email } = input.providerUser;
  const vouched =
    input.protocol === 'saml' ||
    input.providerClaims['email_verified'] === true ||
    here.oidc?.trustsEmail === true;
  if (!vouched) return { action: 'reject', code: 'email_not_verified' };
  const address = email.toLowerCase();
  const members = await here.members(address);
  if (members.length === 0) return notOnRecord;
  // A person with an account joins a further organisation only by invitation.
  const known = await database.findOne<ProviderRow>({
    model: 'user',
    where: [{ field: 'email', value: address }],
  });
  if (known) return { action: 'link', userId: known.id, profile: 'preserve' };
  const joining: Member[] = [];
  for (const each of members) if (!(await hasAccount(each, database))) joining.push(each);
  const [member] = joining;
  if (!member) return notOnRecord;
  for (const each of joining) if ((await here.opening?.(each)) === false) return notOnRecord;
  const now = new Date();
  const { id } = await database.create<Record<string, unknown>, ProviderRow>({
    model: 'user',
    data: { email: address, emailVerified: true, name: member.name, createdAt: now, updatedAt: now },
  });
  for (const each of joining) await database.create({ model: 'membership', data: membershipOf(id, each) });
  here.made?.(id);
  return { action: 'link', userId: id, profile: 'preserve' };
}

// An account with another address counts: otherwise, a person who changed the address on record could sign in as the
// owner.
async function hasAccount(
  { organisation, person }: Membership,
  database: SSOUserResolutionContext['database'],
): Promise<boolean> {
  const where = [
    { field: 'organisation', value: organisation },
    { field: 'person', value: person },
  ];
  return (await database.findOne({ model: 'membership', where })) !== null;
}
