import 'reflect-metadata';
import { randomUUID, webcrypto } from 'node:crypto';
import { PemConverter, X509CertificateGenerator } from '@peculiar/x509';
import { IdentityProvider, SamlLib, ServiceProvider, setSchemaValidator } from 'samlify';

setSchemaValidator({ validate: () => Promise.resolve('It is the service provider that is tested.') });

const algorithm = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  publicExponent: new Uint8Array([1, 0, 1]),
  modulusLength: 2048,
};
const entityId = 'https://idp.example.org/metadata';
const signOn = 'https://idp.example.org/sso';

/** Creates the key and the certificate of an identity provider. */
async function credentials() {
  const keys = (await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])) as CryptoKeyPair;
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: 'CN=idp.example.org',
    notBefore: new Date(Date.now() - 86_400_000),
    notAfter: new Date(Date.now() + 86_400_000),
    keys,
    signingAlgorithm: algorithm,
  });
  const key = await webcrypto.subtle.exportKey('pkcs8', keys.privateKey);
  return {
    privateKey: PemConverter.encode(key, 'PRIVATE KEY'),
    certificate: Buffer.from(certificate.rawData).toString('base64'),
  };
}

/** What an identity provider asserts about a person. Absent parts are valid. */
interface Said {
  readonly email: string;
  readonly audience?: string;
  readonly recipient?: string;
  readonly notOnOrAfter?: Date;
  readonly inResponseTo?: string;
}

/** Creates a real SAML 2.0 identity provider for tests. It asserts whatever it is told to. */
export async function samlProvider() {
  const { privateKey, certificate } = await credentials();
  const metadata = `<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" xmlns:ds="http://www.w3.org/2000/09/xmldsig#" entityID="${entityId}"><IDPSSODescriptor WantAuthnRequestsSigned="false" protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol"><KeyDescriptor use="signing"><ds:KeyInfo><ds:X509Data><ds:X509Certificate>${certificate}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></KeyDescriptor><NameIDFormat>urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress</NameIDFormat><SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="${signOn}"/></IDPSSODescriptor></EntityDescriptor>`;
  const idp = IdentityProvider({
    metadata,
    privateKey,
    requestSignatureAlgorithm: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
    loginResponseTemplate: { context: SamlLib.defaultLoginResponseTemplate.context, attributes: [] },
  });

  return {
    metadata,
    /** Returns the `SAMLResponse` in base64 that a browser posts back. `there` is the address of the request. */
    async answer(there: string, serviceProvider: string, said: Said): Promise<string> {
      const sp = ServiceProvider({ metadata: serviceProvider });
      const query = Object.fromEntries(new URL(there).searchParams);
      const { extract } = await idp.parseLoginRequest(sp, 'redirect', { query });
      const now = new Date();
      const soon = said.notOnOrAfter ?? new Date(now.getTime() + 300_000);
      const target = String(sp.entityMeta.getAssertionConsumerService('post'));
      const tags = {
        ID: `_${randomUUID()}`,
        AssertionID: `_${randomUUID()}`,
        IssueInstant: now.toISOString(),
        Destination: target,
        Issuer: entityId,
        StatusCode: 'urn:oasis:names:tc:SAML:2.0:status:Success',
        NameIDFormat: 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress',
        NameID: said.email,
        SubjectConfirmationDataNotOnOrAfter: soon.toISOString(),
        SubjectRecipient: said.recipient ?? target,
        InResponseTo: said.inResponseTo ?? (extract as { request: { id: string } }).request.id,
        ConditionsNotBefore: new Date(now.getTime() - 60_000).toISOString(),
        ConditionsNotOnOrAfter: soon.toISOString(),
        Audience: said.audience ?? sp.entityMeta.getEntityID(),
        AuthnStatement: '',
        AttributeStatement: '',
      };
      const { context } = await idp.createLoginResponse(
        sp,
        { extract },
        'post',
        { email: said.email },
        (template) => ({
          id: tags.ID,
          context: SamlLib.replaceTagsByValue(template, tags),
        }),
      );
      return context;
    },
  };
}
