import { nameOf } from '#isms/07-support/names.ts';
import { grant } from '#isms/across/grant.ts';
import { topManagementHere } from '#isms/across/settings.ts';
import type { Change } from '#isms/kernel/change.ts';
import type { Id } from '#isms/kernel/field.ts';
import { forbidden, type Problem } from '#isms/kernel/problem.ts';
import type { Stored } from '#isms/kernel/record.ts';
import type { Asker } from './asker.ts';

const role = 'top-management';

/**
 * Refuses to give the role of top management to anybody whom top management does not name as part of it. As long as it is
 * nobody who works here, whoever sets this up gives it.
 */
export function grantsBesideTopManagement(
  { person, head }: Asker,
  changes: readonly Change[],
): Problem | undefined {
  if (!changes.some(({ register }) => register === grant.key)) return undefined;
  const here = topManagementHere(head);
  if (here.length === 0 || here.includes(person)) return undefined;
  const beside = changes.flatMap((change) => givenBy(change, head.get(grant, idOf(change))) ?? []);
  const [first] = beside.filter((id) => !here.includes(id));
  return first === undefined
    ? undefined
    : forbidden(
        `The role of top management goes to whom top management names (${here.map((id) => nameOf(id, head)).join(', ')}), and ${nameOf(first, head)} is not among them.`,
      );
}

const idOf = (change: Change): string | undefined => (change.do === 'create' ? undefined : change.id);

/** Whom a change gives the role, for any time they did not have it. */
function givenBy(change: Change, before: Stored<typeof grant> | undefined): Id<'person'> | undefined {
  if (change.register !== grant.key || change.do === 'retire') return undefined;
  const given = 'fields' in change ? change.fields : {};
  const after = { ...before?.fields, ...given } as Partial<Stored<typeof grant>['fields']>;
  if (after.role !== role) return undefined;
  const had = before && !before.retired && before.fields.role === role ? before.fields : undefined;
  const isNoMore =
    had !== undefined &&
    had.person === after.person &&
    (had.from ?? '') <= (after.from ?? '') &&
    (had.until ?? '9999') >= (after.until ?? '9999');
  return isNoMore ? undefined : after.person;
}
