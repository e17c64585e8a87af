import type { IncomingMessage, ServerResponse } from 'node:http';
import helmet, { type HelmetOptions } from 'helmet';
import type { App } from './application.ts';

const self = ["'self'"];
const none = ["'none'"];

type Policy = Exclude<NonNullable<HelmetOptions['contentSecurityPolicy']>, boolean>;

/** The policy of responses with data, which need nothing in a browser that opens them directly. */
const ofData: Policy = {
  useDefaults: false,
  directives: { defaultSrc: none, baseUri: none, formAction: none, frameAncestors: none },
};

/** The policy of the web application: scripts, styles and connections only from this origin. A worker reads PDFs. */
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

// Features that no page needs, denied so that injected code cannot use them. Passkeys and the clipboard are needed.
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

// Seconds: one year, the least that counts as effective.
const httpsOnly = 365 * 24 * 60 * 60;

type Answering = (request: IncomingMessage, answer: ServerResponse) => void;

/**
 * Returns the functions that set the security headers of data and pages. `url` is the public address, if there is a
 * proxy in front.
 */
export function headersFor(url: string | undefined): { readonly data: Answering; readonly page: Answering } {
  const telling = (contentSecurityPolicy: Policy): Answering => {
    const tell = helmet({
      contentSecurityPolicy,
      xFrameOptions: { action: 'deny' },
      // This host only: its subdomains may belong to others.
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

/** Sets the security headers of every response: those of pages on routes for pages, else those of data. */
export function securityHeaders(app: App, { data, page }: ReturnType<typeof headersFor>): void {
  app.addHook('onRequest', async (request, reply) => {
    const tell = request.routeOptions.config.page ? page : data;
    tell(request.raw, reply.raw);
  });
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Answers with a page of the web application. */
    readonly page?: true;
  }
}
