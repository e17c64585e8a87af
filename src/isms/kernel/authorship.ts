import type { Fault } from './problem.ts';
import type { ActorId, Stored } from './record.ts';
import type { AnyRegister } from './register.ts';
import { same } from './seen.ts';

type Values = Stored['fields'];

/** What a hand sets that only actions may: anything but what was there before, or what a new record begins with. */
export const faultsByHand = (
  register: AnyRegister,
  before: Values | undefined,
  fields: Values,
): readonly Fault[] =>
  Object.entries(register.fields)
    .filter(([name, field]) => {
      const was = before ? before[name] : field.default;
      return field.byAction && !same(was, fields[name]);
    })
    .map(([path]) => ({ path, message: 'is set by an action, not by hand' }));

/**
 * The fields with whoever acts among the writers of what they wrote. Who is nobody on record, such as the system, is not
 * named.
 */
export function withWriters(
  register: AnyRegister,
  before: Values | undefined,
  fields: Values,
  actor: ActorId,
  isOnRecord: (register: string, id: string) => boolean,
): Values {
  const signed = Object.entries(register.fields).flatMap(([name, { to = '', writersOf = [] }]) => {
    const wrote = writersOf.some((each) => !same(before?.[each], fields[each]));
    const known = (fields[name] ?? []) as readonly string[];
    return wrote && !known.includes(actor) && isOnRecord(to, actor) ? [[name, [...known, actor]]] : [];
  });
  return signed.length === 0
    ? fields
    : Object.freeze<Values>({ ...fields, ...(Object.fromEntries(signed) as object) });
}
