import { sentences } from '#isms/kernel/values/sentence.ts';
import { personName } from '#isms/07-support/people/person-names.ts';
import { person } from '#isms/07-support/people/person.ts';
import { grant } from '#isms/across/grant.ts';
import { organisation } from '#isms/across/organisation.ts';
import { addDays, type PlainDate } from '#isms/kernel/values/calendar.ts';
import type { Change } from '#isms/kernel/declarations/change.ts';
import type { Id } from '#isms/kernel/field-kinds/field.ts';
import { forbidden, refused, type Problem } from '#isms/kernel/values/problem.ts';
import type { Reader } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';

const texts = sentences('top-management', {
  somebodyOfTopManagementHasToRemain:
    'Somebody of top management has to remain who works here and has its role. Let it name a successor first; if it cannot, take “Recover top management” from the menu of the organisation.',
  theRoleOfTopManagementGoes:
    'The role of top management goes to whom top management names ({before}), and {person} is not among them.',
});

export const topManagementRole = 'top-management';

const named = (s: Reader): readonly Id<'person'>[] => s.setting(organisation, 'topManagement') ?? [];

/** Checks whether the settings name a person as a member of top management. */
export const isNamedTopManagement = (who: Id<'person'> | undefined, s: Reader): boolean =>
  who !== undefined && named(s).includes(who);

/**
 * Refuses to grant the role of top management to a person who is not named as a member of it. Applies to grants made by people
 * and to those that follow from groups of the directory. As long as no member is named, an ISMS manager may grant it.
 */
export function grantsBesideTopManagement(
  by: Id<'person'> | undefined,
  head: Reader,
  changes: readonly Change[],
): Problem | undefined {
  if (!changes.some(({ register }) => register === grant.key)) return undefined;
  const before = named(head);
  if (before.length === 0 || (by !== undefined && before.includes(by))) return undefined;
  const of = new Set([...before, ...namedBy(changes)]);
  const beside = changes.flatMap((change) => givenBy(change, head.get(grant, idOf(change))) ?? []);
  const [first] = beside.filter((id) => !of.has(id));
  return first === undefined
    ? undefined
    : forbidden(
        texts.theRoleOfTopManagementGoes({
          before: before.map((id) => personName(id, head)).join(', '),
          person: personName(first, head),
        }),
      );
}

// Only actions change this setting, and each checks on its own who may.
const namedBy = (changes: readonly Change[]): readonly Id<'person'>[] =>
  changes.flatMap((change) =>
    change.register === organisation.key && 'fields' in change
      ? ((change.fields as { readonly topManagement?: readonly Id<'person'>[] }).topManagement ?? [])
      : [],
  );

const idOf = (change: Change): string | undefined => (change.do === 'create' ? undefined : change.id);

/** Returns the person to whom a change grants the role for a time in which they did not have it, or undefined. */
function givenBy(change: Change, before: Stored<typeof grant> | undefined): Id<'person'> | undefined {
  if (change.register !== grant.key || change.do === 'retire') return undefined;
  const given = 'fields' in change ? change.fields : {};
  const after = { ...before?.fields, ...given } as Partial<Stored<typeof grant>['fields']>;
  if (after.role !== topManagementRole) return undefined;
  const had =
    before && !before.retired && before.fields.role === topManagementRole ? before.fields : undefined;
  const isNoMore =
    had !== undefined &&
    had.person === after.person &&
    (had.from ?? '') <= (after.from ?? '') &&
    (had.until ?? '9999') >= (after.until ?? '9999');
  return isNoMore ? undefined : after.person;
}

/** A period in which a person decides as top management. */
interface Term {
  readonly from: string;
  readonly until: string;
}

/** The people named as top management, and the periods in which they work here and have the role. */
export interface Governance {
  readonly named: readonly Id<'person'>[];
  readonly terms: readonly Term[];
}

const later = (one = '', other = ''): string => (one > other ? one : other);
const earlier = (one = '9999-12-31', other = '9999-12-31'): string => (one < other ? one : other);

/** Returns the governance as of the day of the reader. */
export const governanceIn = (s: Reader): Governance => ({
  named: named(s),
  terms: named(s).flatMap((id): readonly Term[] => {
    const who = s.get(person, id);
    if (!who || who.retired || (who.fields.suspendedSince ?? '9999') <= s.asOf) return [];
    return s
      .referring(grant, 'person', id)
      .filter(({ fields }) => fields.role === topManagementRole)
      .map(({ fields }) => ({
        from: later(who.fields.from, fields.from),
        until: earlier(who.fields.to, fields.until),
      }));
  }),
});

const governs = ({ terms }: Governance, day: PlainDate): boolean =>
  terms.some(({ from, until }) => from <= day && until >= day);

/**
 * Returns the problem if a day from today on loses its last member of top management who works here and has the role,
 * since others could then take their place. Returns undefined otherwise, and also if the named members change, which
 * the action that names them checks.
 */
export function keepsTopManagement(
  before: Governance,
  after: Governance,
  today: PlainDate,
): Problem | undefined {
  if (before.named.join() !== after.named.join()) return undefined;
  const days = [
    today,
    ...after.terms.filter(({ until }) => until < '9999').map(({ until }) => addDays(until, 1)),
    ...before.terms.map(({ from }) => from),
  ].filter((day) => day >= today);
  return days.some((day) => governs(before, day) && !governs(after, day))
    ? refused(texts.somebodyOfTopManagementHasToRemain)
    : undefined;
}
