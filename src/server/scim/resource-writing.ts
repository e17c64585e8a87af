import { person } from '#isms/07-support/people/person.ts';
import type { Change } from '#isms/kernel/declarations/change.ts';
import { isProblem, notFound, type Problem } from '#isms/kernel/values/problem.ts';
import type { Reader } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { ApplicationContext, Directory } from '../http/application.ts';
import { orThrow } from '../http/reply.ts';
import { directoryActor } from './actor.ts';
import { endAccess } from './session-end.ts';
import { staleVersion } from './protocol/fault.ts';
import { differing, read, type Kind } from './protocol/resources.ts';
import { versionOf } from './protocol/resource-version.ts';
import type { Resource } from './protocol/attribute-names.ts';

/** A resource named by a request, with the version it expects, if any. */
export interface Subject {
  readonly id: string;
  readonly expected: string | undefined;
}

/** A changed resource, and the attributes that were sent. If these are absent, the differences count. */
interface Rewritten {
  readonly after: Resource;
  readonly said?: Resource;
}

/**
 * Commits what a directory decides at the head, and ends the sessions of people who lost access. Returns the state
 * afterwards. Throws a problem if the commit is refused.
 */
export async function provision(
  { service, key }: Directory,
  { services, accountService }: ApplicationContext,
  decide: (s: Reader) => readonly Change[] | Problem,
): Promise<Reader> {
  const actor = { id: directoryActor, person: undefined };
  const said = { why: 'From the directory', action: 'provision', key };
  const { versions } = orThrow(await service.commit(actor, said, decide));
  for (const { register, id } of versions)
    if (register === person.key) await endAccess(service, id, services, accountService);
  return (await service.now()).reader;
}

/** Returns the record of a resource, or a problem if there is none or its version differs from the expected one. */
export function subjectOf(kind: Kind, { id, expected }: Subject, s: Reader): Stored | Problem {
  const record = kind.find(id, s);
  if (!record) return notFound(`${kind.name} ${id}`);
  return expected === undefined || names(expected, versionOf(kind, record, s)) ? record : staleVersion;
}

/** Returns the changes that rewrite a resource, or a problem. */
export function rewriting(
  kind: Kind,
  subject: Subject,
  rewrite: (before: Resource) => Rewritten | Problem,
  s: Reader,
): readonly Change[] | Problem {
  const record = subjectOf(kind, subject, s);
  if (isProblem(record)) return record;
  const before = kind.show(record, s);
  const rewritten = rewrite(before as Resource);
  if (isProblem(rewritten)) return rewritten;
  const after = read(kind, rewritten.after);
  return isProblem(after)
    ? after
    : kind.changed(record, after, rewritten.said ?? differing(before, after), s);
}

/** Checks whether a header names a version, weak or not. */
export const names = (header: string, version: string): boolean =>
  header === '*' || header.split(',').some((each) => each.trim().replace(/^W\//, '') === version.slice(2));
