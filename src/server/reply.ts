import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Asker } from '#access/asker.ts';
import { isProblem, type Problem } from '#isms/kernel/problem.ts';
import { ProblemError } from './json.ts';
import { notSignedIn, problemAnswer } from './problems.ts';

/** Sends a problem, the only way a route fails on purpose. */
export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  const answer = problemAnswer(problem);
  return reply.code(answer.status).type('application/problem+json').send(JSON.stringify(answer));
}

/** The value, or the end of the request with the problem it is. */
export function orThrow<T>(value: T | Problem): T {
  if (isProblem(value)) throw new ProblemError(value);
  return value;
}

/** Who asks. The hook has refused everybody else on routes that are not public. */
export function askerOf(request: FastifyRequest): Asker {
  if (!request.asker) throw new ProblemError(notSignedIn);
  return request.asker;
}
