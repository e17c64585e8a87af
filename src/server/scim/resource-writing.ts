import { person } from '#isms/07-support/people/person.ts';
import type { Change } from '#isms/kernel/declarations/change.ts';
import { isProblem, notFound, type Problem } from '#isms/kernel/values/problem.ts';
import type { Reader } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { ApplicationContext, Directory } from '../http/application.ts';
import { orThrow } from '../http/reply.ts';
import { directoryActor } from './actor.ts';
import { endAccess } from './session-end.ts';
import { staleVersion } from './fault.ts';
import { differing, read, type Kind } from './resources.ts';
import { versionOf } from './resource-version.ts';
import type { Resource } from './attribute-names.ts';

/** A resource as a request names it, with the version it expects, if any. */
export interface Subject {
  readonly id: string;
  readonly expected: string | undefined;
}

/** What becomes of a resource, and what of it is said; what differs, if that is not told apart. */
interface Rewritten {
  readonly after: Resource;
  readonly said?: Resource;
}

/** Commits what a directory decides at the head, and ends what is open of whoever is let in no more. */
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

/** The record that is meant, unless it is not there or not as it was expected. */
export function subjectOf(kind: Kind, { id, expected }: Subject, s: Reader): Stored | Problem {
  const record = kind.find(id, s);
  if (!record) return notFound(`${kind.name} ${id}`);
  return expected === undefined || names(expected, versionOf(kind, record, s)) ? record : staleVersion;
}

/** The changes by which a resource is written anew. */
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

/** Whether a header names a version; that it is weak makes no difference here. */
export const names = (header: string, version: string): boolean =>
  header === '*' || header.split(',').some((each) => each.trim().replace(/^W\//, '') === version.slice(2));
