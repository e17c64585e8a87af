import type { FastifyRequest } from 'fastify';
import type { Directory } from '../http/application.ts';
import { ProblemError } from '../http/json-body.ts';
import { notSignedIn } from '../http/problem-reply.ts';

/** The directory that asks. The gate has refused everybody else on routes that are for one. */
export function directoryOf({ directory }: FastifyRequest): Directory {
  if (!directory) throw new ProblemError(notSignedIn);
  return directory;
}
