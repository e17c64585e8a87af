import type { FastifyRequest } from 'fastify';
import type { Directory } from '../http/application.ts';
import { ProblemError } from '../http/json-body.ts';
import { notSignedIn } from '../http/problem-reply.ts';

/** Returns the directory of a request. The gate rejects all other requests on routes for directories. */
export function directoryOf({ directory }: FastifyRequest): Directory {
  if (!directory) throw new ProblemError(notSignedIn);
  return directory;
}
