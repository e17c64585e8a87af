import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Asker } from '#access/asker.ts';
import { isProblem, type Problem } from '#isms/kernel/values/problem.ts';
import type { OrganisationService } from '../organisations/organisation-service.ts';
import { ProblemError } from './json-body.ts';
import { notSignedIn, problemAnswer } from './problem-reply.ts';
import type { SignedIn } from '../accounts/account-service.ts';

/** Sends a problem in the language of the request. Routes fail on purpose in no other way. */
export function sendProblem(
  reply: FastifyReply,
  problem: Problem,
  language = reply.request.language,
): FastifyReply {
  const answer = problemAnswer(problem, language);
  return reply.code(answer.status).type('application/problem+json').send(JSON.stringify(answer));
}

/** Returns the value. Throws if it is a problem, which ends the request with it. */
export function orThrow<T>(value: T | Problem): T {
  if (isProblem(value)) throw new ProblemError(value);
  return value;
}

/** Returns the organisation service of a request. Throws a problem if nobody is signed in. */
export function houseOf(request: FastifyRequest): OrganisationService {
  if (!request.service) throw new ProblemError(notSignedIn);
  return request.service;
}

/** Returns the account of a request. Throws a problem if nobody is signed in. */
export function signedInOf(request: FastifyRequest): SignedIn {
  if (!request.signedIn) throw new ProblemError(notSignedIn);
  return request.signedIn;
}

/** Returns the asker of a request. The gate rejects requests without one, except on public routes. */
export function askerOf(request: FastifyRequest): Asker {
  if (!request.asker) throw new ProblemError(notSignedIn);
  return request.asker;
}
