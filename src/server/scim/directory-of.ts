import type { FastifyRequest } from 'fastify';
import { Problem } from '#isms/kernel/problem.ts';
import type { House } from '../house.ts';
import { ProblemError } from '../json.ts';

/** A directory that provisions people: the organisation its key is for, and the key as the journal names it. */
export interface Directory {
  readonly house: House;
  readonly key: string;
}

/** Which directory a key is the key of; undefined for one that is worth nothing. */
export type Directories = (key: string) => Promise<Directory | undefined>;

declare module 'fastify' {
  interface FastifyRequest {
    /** The directory that asks, on routes for directories alone. */
    directory: Directory | undefined;
  }
}

/** The key a request comes with. */
export const keyIn = ({ headers }: FastifyRequest): string | undefined =>
  /^Bearer +(\S{1,500}) *$/i.exec(headers.authorization ?? '')?.[1];

/** The directory that asks. */
export function directoryOf({ directory }: FastifyRequest): Directory {
  if (!directory)
    throw new ProblemError(new Problem('unauthenticated', 'Send the key of a directory as a bearer token.'));
  return directory;
}
