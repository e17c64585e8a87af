import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Asker } from '#access/asker.ts';
import { isProblem, type Problem } from '#isms/kernel/values/problem.ts';
import type { OrganisationService } from '../organisations/organisation-service.ts';
import { ProblemError } from './json-body.ts';
import { notSignedIn, problemAnswer } from './problem-reply.ts';
import type { SignedIn } from '../accounts/account-service.ts';

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

/** The organisation that is asked about. */
export function houseOf(request: FastifyRequest): OrganisationService {
  if (!request.service) throw new ProblemError(notSignedIn);
  return request.service;
}

/** The account that asks. */
export function signedInOf(request: FastifyRequest): SignedIn {
  if (!request.signedIn) throw new ProblemError(notSignedIn);
  return request.signedIn;
}

/** Who asks. The hook has refused everybody else on routes that are not public. */
export function askerOf(request: FastifyRequest): Asker {
  if (!request.asker) throw new ProblemError(notSignedIn);
  return request.asker;
}
