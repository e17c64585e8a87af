import { Problem } from '#isms/kernel/values/problem.ts';
import { databaseFaultOf } from '#journal/store/database-fault.ts';
import type { Configuration } from './configuration.ts';

type ListenAddress = Pick<Configuration, 'PLUMBLINE_DATA' | 'PLUMBLINE_HOST' | 'PLUMBLINE_PORT'>;

const listening: Readonly<Record<string, string>> = {
  EADDRINUSE: 'it is taken by another program. Stop that, or set PLUMBLINE_PORT',
  EADDRNOTAVAIL: 'this machine has no such address. Set PLUMBLINE_HOST',
  EACCES: 'this user may not. Set PLUMBLINE_PORT to one above 1023',
  ENOTFOUND: 'nobody knows that name. Set PLUMBLINE_HOST',
};

/**
 * Returns a problem that says what to change in the environment of the process. Returns undefined for an error of the
 * program itself, whose stack is needed.
 */
export function startProblem(error: unknown, activeMembership: ListenAddress): Problem | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  const { code, syscall } = error as NodeJS.ErrnoException;
  const { PLUMBLINE_DATA: data, PLUMBLINE_HOST: host, PLUMBLINE_PORT: port } = activeMembership;
  if (syscall === 'listen' || syscall === 'getaddrinfo')
    return unavailable(
      `Cannot listen on port ${port} of ${host}: ${listening[code ?? ''] ?? error.message}.`,
    );
  if (databaseFaultOf(error) === 'damaged')
    return unavailable(
      `Cannot use the data folder ${data}: a database in it is damaged (${error.message}). Put it back from a backup; plumbline verify says more.`,
    );
  if (code === 'ERR_SQLITE_ERROR' || syscall !== undefined)
    return unavailable(
      `Cannot use the data folder ${data}: ${error.message}. Set PLUMBLINE_DATA to one that can be written.`,
    );
  return undefined;
}

/** Returns the problem of the database in DATABASE_URL. It does not repeat the address, which holds a password. */
export function databaseProblem(error: unknown): Problem {
  const [first = error] = error instanceof AggregateError ? (error.errors as unknown[]) : [error];
  const said = first instanceof Error ? first.message : String(first);
  return unavailable(`Cannot use the database of DATABASE_URL: ${said}.`);
}

const unavailable = (detail: string): Problem => new Problem('unavailable', detail);
