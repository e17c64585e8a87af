import { readFileSync } from 'node:fs';
import type { OidcProvider, SamlProvider } from '../accounts/single-sign-on.ts';
import type { Configuration } from './configuration.ts';

/** The OpenID Connect provider of an installation, if the environment names one. */
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

/** The SAML identity provider of an installation, if the environment names its metadata. */
export const samlIn = ({
  PLUMBLINE_SAML_METADATA: file,
  PLUMBLINE_SAML_NAME: name,
}: Configuration): SamlProvider | undefined =>
  file === undefined ? undefined : { name, metadata: readFileSync(file, 'utf8') };
