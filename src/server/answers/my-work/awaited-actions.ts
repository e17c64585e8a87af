import { hasRole, type Asker } from '#access/asker.ts';
import { isAwaitedOf } from '#access/awaited-people.ts';
import { mayTake } from '#access/policies.ts';
import { hindranceTo } from '#access/segregation.ts';
import { onDuty } from '#isms/05-leadership/roles/duty-holders.ts';
import { activePerson } from '#isms/07-support/people/active-person.ts';
import { isCalledFor, type Action } from '#isms/kernel/declarations/action.ts';
import { daysBetween } from '#isms/kernel/values/calendar.ts';
import { askedIn, namedBy, namingThrough } from '#isms/kernel/declarations/named-people.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { AnyRegister } from '#isms/kernel/declarations/register.ts';
import type { Answers } from '../answers.ts';
import type { Mine } from '../../contract/contract.ts';
import { shown } from './shown-record.ts';

/**
 * Yields the records on which an action waits for the asker. Yields undefined for records on which it does not, or on
 * which it has an obstacle.
 */
export function* awaitedOn(
  answers: Answers,
  asker: Asker,
  action: Action,
): Iterable<Mine['awaited'][number] | undefined> {
  const { catalogue, reader: s } = answers.inquiry;
  const register = catalogue.registers.get(action.on.key) ?? action.on;
  const named = (action.by.fields ?? []).flatMap((path) =>
    namingThrough(register, path, asker.person, s, catalogue.registers),
  );
  const meant = action.by.audience ? s.all(register) : [];
  const ofRole = yield* ofTheirRole(answers, asker, action, register);
  const found = new Set<Stored>([
    ...named,
    ...meant,
    ...ofRole,
    ...ofNobody(answers, asker, action, register),
  ]);
  for (const record of found) {
    const isTheirs =
      isCalledFor(action, record, s) &&
      mayTake(asker, action, register, record) &&
      answers.mayRead(register, record) &&
      hindranceTo(asker, action, record, s) === undefined &&
      isAwaitedOf(asker, action, register, record, s);
    const on = isTheirs ? action.wantedBy?.(record, s) : undefined;
    yield isTheirs
      ? {
          ...shown(answers, register, record),
          action: action.key,
          instead: insteadOf(answers, asker, action, register, record),
          ...(on !== undefined && { on, days: daysBetween(s.asOf, on) }),
        }
      : undefined;
  }
}

// The same for all people with a role, so it is computed once for each state of an organisation and each day.
const waiting = new WeakMap<object, Map<string, readonly Stored[]>>();

/**
 * Returns the records on which an action may wait for people with a role, if the asker has it. Yields between steps, so
 * that other requests are answered.
 */
function* ofTheirRole(
  { inquiry: { reader: s, snapshot } }: Answers,
  asker: Asker,
  action: Action,
  register: AnyRegister,
): Generator<undefined, readonly Stored[]> {
  if (!hasRole(asker, action.by.roles ?? [])) return [];
  const known = waiting.get(snapshot.shelves) ?? new Map<string, readonly Stored[]>();
  waiting.set(snapshot.shelves, known);
  const key = `${snapshot.asOf} ${action.key}`;
  const before = known.get(key);
  if (before) return before;
  const found: Stored[] = [];
  for (const record of s.all(register)) {
    if (isCalledFor(action, record, s)) found.push(record);
    yield;
  }
  known.set(key, found);
  return found;
}

/** Returns the actions open to the asker that decline what the action would do. */
const insteadOf = (
  { inquiry: { catalogue, reader: s } }: Answers,
  asker: Asker,
  { key }: Action,
  register: AnyRegister,
  record: Stored,
): string[] =>
  [...catalogue.actions.values()]
    .filter(
      (other) =>
        other.insteadOf?.includes(key) &&
        mayTake(asker, other, register, record) &&
        hindranceTo(asker, other, record, s) === undefined,
    )
    .map((other) => other.key);

/** Returns the records that wait for the asker as the person on duty, because they name no active person. */
function ofNobody(
  { inquiry: { reader: s } }: Answers,
  asker: Asker,
  { by }: Action,
  register: AnyRegister,
): readonly Stored[] {
  const paths = askedIn(register).filter((path) => by.fields?.includes(path));
  if (paths.length === 0 || !onDuty(register.duty, s).includes(asker.person)) return [];
  return s
    .all(register)
    .filter((record) =>
      paths.some((path) => !namedBy(register, record, path, s).some((id) => activePerson(id, s))),
    );
}
