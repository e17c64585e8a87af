import { once } from 'node:events';
import { createServer } from 'node:http';
import { Provider, type ClientMetadata } from 'oidc-provider';

export interface Claims {
  readonly email: string;
  readonly email_verified?: boolean;
}

/** Starts a real OpenID Connect provider for tests. A person signs in by typing their e-mail address. */
export async function oidcProvider(redirect: string, claimsOf: (login: string) => Claims) {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  const issuer = `http://localhost:${port}`;
  const client: ClientMetadata = {
    client_id: 'plumbline',
    client_secret: 'a secret of this test alone, long enough',
    redirect_uris: [redirect],
    grant_types: ['authorization_code'],
    response_types: ['code'],
  };
  const provider = new Provider(issuer, {
    clients: [client],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
    cookies: { keys: ['of this test alone'] },
    findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub, name: sub, ...claimsOf(sub) }) }),
  });
  // It warns that its login page is for development, which is its use here.
  const answer = provider.callback();
  server.on('request', (request, response) => void answer(request, response));
  return {
    issuer,
    clientId: client.client_id,
    clientSecret: client.client_secret ?? '',
    stop: () => {
      server.closeAllConnections();
      return new Promise<void>((stopped) => server.close(() => stopped()));
    },
  };
}
