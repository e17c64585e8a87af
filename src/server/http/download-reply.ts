import type { Readable } from 'node:stream';
import { attachment } from './content-disposition.ts';

/** As much of a reply as sends what the contract has no shape for. */
interface Sending {
  header(name: string, value: string): unknown;
  send(payload: unknown): unknown;
}

/** Sends what is made already, and so is not shaped as the contract says of the same route. */
export function sendUnvalidated<R extends Sending>(reply: R, type: string, body: unknown): R {
  reply.header('content-type', type);
  reply.send(body);
  return reply;
}

/** Sends rows as a file to be saved; its name is without the ending. */
export function sendCsv<R extends Sending>(reply: R, name: string, rows: string | Readable): R {
  reply.header('content-disposition', attachment(`${name}.csv`));
  return sendUnvalidated(reply, 'text/csv; charset=utf-8', rows);
}
