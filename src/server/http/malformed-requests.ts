import type { Socket } from 'node:net';
import { Problem } from '#isms/kernel/values/problem.ts';
import { problemAnswer } from './problem-reply.ts';

const problems: Readonly<Record<string, Problem>> = {
  HPE_HEADER_OVERFLOW: new Problem('too-large', 'The address and the headers of the request are too long.'),
  ERR_HTTP_REQUEST_TIMEOUT: new Problem('invalid', 'The request did not arrive in time.'),
};
const notHttp = new Problem(
  'invalid',
  'The request is not understood: it is no HTTP, or ended before all of it had arrived.',
);

/** Answers what is no request yet, and so meets no route: it is told what is wrong as any other is, and sent away. */
export function replyToMalformedRequest(error: NodeJS.ErrnoException, socket: Socket): void {
  // Nobody is there any more.
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const answer = problemAnswer(problems[error.code ?? ''] ?? notHttp);
  const body = JSON.stringify(answer);
  const head = [
    // Its words for a number are nobody's but people's, and these read the body.
    `HTTP/1.1 ${answer.status} `,
    'Content-Type: application/problem+json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  if (socket.writable) socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
  socket.destroy(error);
}
