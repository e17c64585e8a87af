import { readFileSync } from 'node:fs';
import type { OidcProvider, SamlProvider } from '../accounts/better-auth/single-sign-on.ts';
import type { Configuration } from './configuration.ts';

/** Returns the OpenID Connect provider that the environment configures, or undefined. */
export function oidcIn({
  PLUMBLINE_OIDC_ISSUER: issuer,
  PLUMBLINE_OIDC_CLIENT_ID: clientId,
  PLUMBLINE_OIDC_CLIENT_SECRET: clientSecret,
  PLUMBLINE_OIDC_NAME: name,
  PLUMBLINE_OIDC_EMAIL: email,
}: Configuration): OidcProvider | undefined {
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) return undefined;
  return { name, issuer, clientId, clientSecret, trustsEmail: email === 'trusted' };
}

/** Returns the SAML identity provider that the environment configures, or undefined. */
export const samlIn = ({
  PLUMBLINE_SAML_METADATA: file,
  PLUMBLINE_SAML_NAME: name,
}: Configuration): SamlProvider | undefined =>
  file === undefined ? undefined : { name, metadata: readFileSync(file, 'utf8') };
