import { once } from 'node:events';
import { Agent, request as open, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { createGunzip } from 'node:zlib';
import type { Running } from '../start.ts';

/** A request as it is sent: nothing normalises its address. */
export interface Sent {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Received {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** Milliseconds after which a missing response counts as a failure. */
const patience = 10_000;

/** Sends requests to a server, one after the other, each with a time limit. */
export class Sender {
  readonly #port: number;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });

  constructor({ app }: Running) {
    this.#port = (app.server.address() as { port: number }).port;
  }

  async send({ method, url, headers, body }: Sent): Promise<Received> {
    // Sent even where a client would omit it, such as with GET: otherwise the body would be read as the next request.
    const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
    const request = open({
      host: '127.0.0.1',
      port: this.#port,
      agent: this.#agent,
      method,
      path: url,
      headers: { ...length, ...headers },
      signal: AbortSignal.timeout(patience),
    });
    request.end(body);
    const [answer] = (await once(request, 'response')) as [IncomingMessage];
    const isPacked = answer.headers['content-encoding'] === 'gzip';
    return {
      status: answer.statusCode ?? 0,
      headers: answer.headers,
      text: await text(isPacked ? answer.pipe(createGunzip()) : answer),
    };
  }

  close(): void {
    this.#agent.destroy();
  }
}
