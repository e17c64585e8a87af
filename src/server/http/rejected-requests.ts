import type { FastifyRequest } from 'fastify';
import type { App, ApplicationContext } from './application.ts';
import type { AccessEventSubject } from '../access-log/access-event.ts';

/** Tells the access log of whoever was turned away for trying too often. */
export function logRejectedRequests(app: App, { accessLog }: Pick<ApplicationContext, 'accessLog'>): void {
  app.addHook('onResponse', async (request) => {
    if (request.turnedAway) accessLog.note(request, { what: 'limited', whose: whoseWas(request) });
  });
}

function whoseWas({ signedIn, turnedAway, body }: FastifyRequest): AccessEventSubject | undefined {
  if (signedIn) return { account: signedIn.account };
  // One address that tries very many names is not worth looking for each of them.
  if (turnedAway === 'address') return undefined;
  const { email } = (body ?? {}) as { readonly email?: string };
  return email === undefined ? undefined : { email };
}
