import { sentences } from '#isms/kernel/values/sentence.ts';
import { english } from '#isms/kernel/values/language.ts';
import type { Socket } from 'node:net';
import { Problem } from '#isms/kernel/values/problem.ts';
import { problemAnswer } from './problem-reply.ts';

const texts = sentences('malformed-requests', {
  theAddressAndTheHeaders: 'The address and the headers of the request are too long.',
  theRequestDidNotArriveInTime: 'The request did not arrive in time.',
  theRequestIsNotUnderstood:
    'The request is not understood: it is no HTTP, or ended before all of it had arrived.',
});

const problems: Readonly<Record<string, Problem>> = {
  HPE_HEADER_OVERFLOW: new Problem('too-large', texts.theAddressAndTheHeaders),
  ERR_HTTP_REQUEST_TIMEOUT: new Problem('invalid', texts.theRequestDidNotArriveInTime),
};
const notHttp = new Problem('invalid', texts.theRequestIsNotUnderstood);

/** Answers input that is no valid HTTP request and reaches no route: sends a problem and closes the connection. */
export function replyToMalformedRequest(error: NodeJS.ErrnoException, socket: Socket): void {
  // The client has closed the connection.
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const answer = problemAnswer(problems[error.code ?? ''] ?? notHttp, english);
  const body = JSON.stringify(answer);
  const head = [
    // Without a reason phrase, which programs ignore. People read the body.
    `HTTP/1.1 ${answer.status} `,
    'Content-Type: application/problem+json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  if (socket.writable) socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
  socket.destroy(error);
}
