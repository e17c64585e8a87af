import type { FastifyRequest } from 'fastify';
import type { App, ApplicationContext } from './application.ts';
import type { AccessEventSubject } from '../access-log/access-event.ts';

/** Notes requests that exceeded a rate limit in the access log. */
export function logRejectedRequests(app: App, { accessLog }: Pick<ApplicationContext, 'accessLog'>): void {
  app.addHook('onResponse', async (request) => {
    if (request.turnedAway) accessLog.note(request, { what: 'limited', whose: whoseWas(request) });
  });
}

function whoseWas({ signedIn, turnedAway, body }: FastifyRequest): AccessEventSubject | undefined {
  if (signedIn) return { account: signedIn.account };
  // An address that tries very many names is not worth a look-up for each of them.
  if (turnedAway === 'address') return undefined;
  const { email } = (body ?? {}) as { readonly email?: string };
  return email === undefined ? undefined : { email };
}
