import type { Readable } from 'node:stream';
import { attachment } from './content-disposition.ts';

/** The part of a reply that sends content without a shape in the contract. */
interface Sending {
  header(name: string, value: string): unknown;
  send(payload: unknown): unknown;
}

/** Sends finished content, without the shape that the contract has for the route. */
export function sendUnvalidated<R extends Sending>(reply: R, type: string, body: unknown): R {
  reply.header('content-type', type);
  reply.send(body);
  return reply;
}

/** Sends rows as a CSV file to be saved. The name is given without its extension. */
export function sendCsv<R extends Sending>(reply: R, name: string, rows: string | Readable): R {
  reply.header('content-disposition', attachment(`${name}.csv`));
  return sendUnvalidated(reply, 'text/csv; charset=utf-8', rows);
}
