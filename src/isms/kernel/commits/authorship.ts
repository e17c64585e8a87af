import { sentences } from '../values/sentence.ts';
import type { Action } from '../declarations/action.ts';
import type { PlainDate } from '../values/calendar.ts';
import type { Fault } from '../values/problem.ts';
import type { ActorId, Stored } from '../declarations/record.ts';
import type { AnyRegister } from '../declarations/register.ts';
import { targets } from '../declarations/reference-index.ts';
import { isSameValue } from '../snapshot/decision-snapshot.ts';

const texts = sentences('authorship', {
  isSetByAnAction: 'is set by an action, not by hand',
  isChangedByAnAction: 'is changed by an action, not by hand: {acts}',
});

type Values = Stored['fields'];

/**
 * Returns faults for fields that a person changed directly but only actions may set. The value before, or the default
 * of a new record, is allowed. For fields that a new record may set, the fault names the actions that change them
 * later.
 */
export const faultsByHand = (
  register: AnyRegister,
  before: Values | undefined,
  fields: Values,
  actions: ReadonlyMap<string, Pick<Action, 'title'>>,
): readonly Fault[] =>
  Object.entries(register.fields).flatMap(([path, { byAction, afterwardsBy, default: begun }]): Fault[] => {
    if (isSameValue(before ? before[path] : begun, fields[path])) return [];
    if (byAction) return [{ path, message: texts.isSetByAnAction }];
    if (!before || !afterwardsBy) return [];
    const acts = afterwardsBy.map((key) => `${actions.get(key)?.title ?? key} (${key})`);
    return [{ path, message: texts.isChangedByAnAction({ acts: acts.join(' or ') }) }];
  });

/**
 * Returns the fields, where records that a reference no longer names are added to those it named earlier. Records that
 * it names again are removed from them.
 */
export function withFormer(register: AnyRegister, before: Values | undefined, fields: Values): Values {
  const kept = Object.entries(register.fields).flatMap(([name, { formerlyIn }]) => {
    const of = register.fields[formerlyIn ?? ''];
    if (formerlyIn === undefined || !of || !before) return [];
    const now = targets(of, fields[formerlyIn]);
    const former = new Set([
      ...((fields[name] ?? []) as readonly string[]),
      ...targets(of, before[formerlyIn]),
    ]);
    const left = [...former].filter((id) => !now.includes(id));
    return isSameValue(fields[name] ?? [], left) ? [] : [[name, left]];
  });
  return kept.length === 0
    ? fields
    : Object.freeze<Values>({ ...fields, ...(Object.fromEntries(kept) as object) });
}

/** The time and the fields of a version. */
interface Dated {
  readonly changedAt: string;
  readonly fields: Values;
}

/**
 * Returns the fields with the day on which other fields last changed. For a record from before that day was stored, it
 * is the day of its last version.
 */
export function withDayOfChange(
  register: AnyRegister,
  before: Dated | undefined,
  fields: Values,
  today: PlainDate,
): Values {
  if (before && isSameValue(before.fields, fields)) return fields;
  const dated = Object.entries(register.fields).flatMap(([name, { dayOfChangeIn }]) => {
    if (!dayOfChangeIn || !isSameValue(before?.fields[name], fields[name])) return [];
    const isChanged =
      !before || dayOfChangeIn.some((each) => !isSameValue(before.fields[each], fields[each]));
    const day = isChanged ? today : (before.fields[name] ?? before.changedAt.slice(0, 10));
    return isSameValue(fields[name], day) ? [] : [[name, day]];
  });
  return dated.length === 0
    ? fields
    : Object.freeze<Values>({ ...fields, ...(Object.fromEntries(dated) as object) });
}

/**
 * Returns the fields with the actor added to the writers of changed fields. Actors without a record, such as the
 * system, are not added.
 */
export function withWriters(
  register: AnyRegister,
  before: Values | undefined,
  fields: Values,
  actor: ActorId,
  isOnRecord: (register: string, id: string) => boolean,
): Values {
  const signed = Object.entries(register.fields).flatMap(([name, { to = '', writersOf = [] }]) => {
    const wrote = writersOf.some((each) => !isSameValue(before?.[each], fields[each]));
    const known = (fields[name] ?? []) as readonly string[];
    return wrote && !known.includes(actor) && isOnRecord(to, actor) ? [[name, [...known, actor]]] : [];
  });
  return signed.length === 0
    ? fields
    : Object.freeze<Values>({ ...fields, ...(Object.fromEntries(signed) as object) });
}
