import type {
  SSOOptions,
  SSOUserResolution,
  SSOUserResolutionContext,
  SSOUserResolutionInput,
} from '@better-auth/sso';
import { membershipOf, type Membership } from './memberships.ts';

/** Where people sign in with OpenID Connect. */
export interface OidcProvider {
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Whether its e-mail addresses count though it does not say that it has verified them. */
  readonly trustsEmail: boolean;
}

/** Where people sign in with SAML 2.0. */
export interface SamlProvider {
  readonly name: string;
  /** The metadata of the identity provider, as XML. */
  readonly metadata: string;
}

/** Somebody who works in an organisation today. */
export interface Member extends Membership {
  readonly name: string;
}

export interface SingleSignOn {
  readonly oidc?: OidcProvider | undefined;
  readonly saml?: SamlProvider | undefined;
  /** The people who work here today and have that e-mail address, at most one in each organisation. */
  members(email: string): Promise<readonly Member[]>;
  /** Puts on record what is to be known of an account before it is made; false where that cannot be done. */
  readonly opening?: (member: Member) => Promise<boolean>;
  /** Told of accounts that are made for people who come for the first time. */
  readonly made?: (account: string) => void;
}

/** An installation without any provider. */
export const noProviders: SingleSignOn = { members: async () => [] };

/** A way to sign in elsewhere, as it is offered. */
export interface SignInProvider {
  readonly id: 'oidc' | 'saml';
  readonly name: string;
}

/** What has to be known of a way on either side of it: of the provider here, and of us there. */
export type ProviderSettings =
  | {
      readonly id: 'oidc';
      readonly issuer: string;
      /** Whether its e-mail addresses count though it does not say that it has verified them. */
      readonly trustsEmail: boolean;
      /** Where it sends people back to. */
      readonly callback: string;
    }
  | {
      readonly id: 'saml';
      /** Our metadata, in which the other two stand. */
      readonly metadata: string;
      readonly entity: string;
      /** Where its assertions are sent to. */
      readonly consumer: string;
    };

// Below the address people open.
const callbackPath = '/api/auth/sso/callback/oidc';
const entityPath = '/api/auth/sso/saml2/sp/metadata';
const consumerPath = '/api/auth/sso/saml2/sp/acs/saml';

/** The arrangements with the providers of an installation. `url` is the address people open. */
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

/** The ways an installation offers beside password and passkey. */
export const signInProvidersOf = ({ oidc, saml }: SingleSignOn): readonly SignInProvider[] => [
  ...(oidc ? [{ id: 'oidc' as const, name: oidc.name }] : []),
  ...(saml ? [{ id: 'saml' as const, name: saml.name }] : []),
];

// Any domain: who is let in is decided by the person on record, not by what stands behind the @.
const domain = '';

/** The options of the library's plugin. `url` is the address people open. */
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
    // An answer nobody asked for could have been anybody's.
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
 * Lets in whoever is on record as working here, by the address their provider vouches for, and makes the account of those
 * who have none. Nobody comes into being because a provider knows them.
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
  // Whoever has an account already joins a further organisation by an invitation.
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

// Under another address: who changed the one on record would come in as them.
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
