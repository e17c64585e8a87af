import type { Change } from '#isms/kernel/change.ts';
import type { Id } from '#isms/kernel/field.ts';
import type { Reader } from '#isms/kernel/reader.ts';
import { refused, type Problem } from '#isms/kernel/problem.ts';
import { grant } from '#isms/across/grant.ts';
import type { Role } from './policies.ts';

/** The roles a person has on the snapshot's day. */
export const rolesOf = (person: Id<'person'>, s: Reader<typeof grant>): readonly Role[] =>
  s
    .referring(grant, 'person', person)
    .filter(({ fields }) => (fields.until ?? '9999') >= s.asOf)
    .map(({ fields }) => fields.role);

/** Refuses changes after which nobody would be left to run the ISMS here. */
export function keepsAManager(changes: readonly Change[], s: Reader<typeof grant>): Problem | undefined {
  const touched = new Set(
    changes.flatMap((change) => (change.do === 'retire' || change.do === 'amend' ? [change.id] : [])),
  );
  if (touched.size === 0) return undefined;
  const managers = s.all(grant).filter(({ fields }) => fields.role === 'isms-manager');
  const left = managers.filter(({ id }) => !touched.has(id));
  return managers.length > 0 && left.length === 0 && managers.some(({ id }) => touched.has(id))
    ? refused('Somebody has to remain ISMS manager. Grant the role to another person first.')
    : undefined;
}
