import type { IncomingMessage, ServerResponse } from 'node:http';
import helmet, { type HelmetOptions } from 'helmet';
import type { App } from './application.ts';

const self = ["'self'"];
const none = ["'none'"];

type Policy = Exclude<NonNullable<HelmetOptions['contentSecurityPolicy']>, boolean>;

/** What answers that are data may do in a browser that shows them by themselves: nothing. */
const ofData: Policy = {
  useDefaults: false,
  directives: { defaultSrc: none, baseUri: none, formAction: none, frameAncestors: none },
};

/** What the web application may do: run and show what comes from here, from files of their own, and ask here. A worker reads PDFs. */
const ofPages: Policy = {
  useDefaults: false,
  directives: {
    defaultSrc: none,
    scriptSrc: self,
    scriptSrcAttr: none,
    styleSrc: self,
    imgSrc: ["'self'", 'data:', 'blob:'],
    fontSrc: self,
    connectSrc: self,
    workerSrc: self,
    manifestSrc: self,
    objectSrc: none,
    frameSrc: none,
    baseUri: none,
    formAction: self,
    frameAncestors: none,
  },
};

// What no screen needs, so that nothing that got into one has it either. Passkeys and the clipboard are needed.
const refused = [
  'accelerometer',
  'bluetooth',
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
  'xr-spatial-tracking',
]
  .map((feature) => `${feature}=()`)
  .join(', ');

// Seconds; a year, the least that counts.
const httpsOnly = 365 * 24 * 60 * 60;

type Answering = (request: IncomingMessage, answer: ServerResponse) => void;

/** Tells browsers what to refuse. `url` is the address people open, where a proxy stands in front. */
export function headersFor(url: string | undefined): { readonly data: Answering; readonly page: Answering } {
  const telling = (contentSecurityPolicy: Policy): Answering => {
    const tell = helmet({
      contentSecurityPolicy,
      xFrameOptions: { action: 'deny' },
      // Of this host alone: what its subdomains serve, if it has any, is not ours to decide.
      strictTransportSecurity: url?.startsWith('https:')
        ? { maxAge: httpsOnly, includeSubDomains: false }
        : false,
    });
    return (request, answer) => {
      tell(request, answer, (error) => {
        if (error !== undefined) throw error as Error;
      });
      answer.setHeader('permissions-policy', refused);
    };
  };
  return { data: telling(ofData), page: telling(ofPages) };
}

/** Has every answer of a route say so: as a page where the route is one, else as data. */
export function securityHeaders(app: App, { data, page }: ReturnType<typeof headersFor>): void {
  app.addHook('onRequest', async (request, reply) => {
    const tell = request.routeOptions.config.page ? page : data;
    tell(request.raw, reply.raw);
  });
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Answered with a page of the web application. */
    readonly page?: true;
  }
}
