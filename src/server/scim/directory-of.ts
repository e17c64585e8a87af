import type { FastifyRequest } from 'fastify';
import type { Directory } from '../context.ts';
import { ProblemError } from '../json.ts';
import { notSignedIn } from '../problems.ts';

/** The directory that asks. The gate has refused everybody else on routes that are for one. */
export function directoryOf({ directory }: FastifyRequest): Directory {
  if (!directory) throw new ProblemError(notSignedIn);
  return directory;
}
