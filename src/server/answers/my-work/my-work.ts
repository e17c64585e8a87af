import { textOf } from '#isms/kernel/values/message-format.ts';
import { setImmediate as breathe } from 'node:timers/promises';
import { hasRole, type Asker } from '#access/asker.ts';
import { isAwaitedOf } from '#access/awaited-people.ts';
import { mayTake } from '#access/policies.ts';
import { closedRecord } from '#access/refusals.ts';
import { hindranceTo } from '#access/segregation.ts';
import { actingOn, onDuty } from '#isms/05-leadership/roles/duty-holders.ts';
import { activePerson } from '#isms/07-support/people/active-person.ts';
import { isCalledFor, type Action } from '#isms/kernel/declarations/action.ts';
import { addDays, daysBetween, type PlainDate } from '#isms/kernel/values/calendar.ts';
import { duesOf } from '#isms/kernel/declarations/deadline.ts';
import type { Link } from '#isms/kernel/field-kinds/field.ts';
import { askedIn, namedBy, namingThrough } from '#isms/kernel/declarations/named-people.ts';
import type { Reader } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { AnyRegister } from '#isms/kernel/declarations/register.ts';
import type { DueRecord } from '#isms/kernel/declarations/view.ts';
import { abilitiesOn, mayAddInOwnName } from '../abilities.ts';
import type { Answers } from '../answers.ts';
import type { Mine } from '../../contract/contract.ts';
import { findingWork } from './finding-work.ts';
import { offerOf } from '../part-actions.ts';
import { openActions } from '../record-actions.ts';

const daysAhead = 90;
const mostReported = 10;

/**
 * Returns the work that waits for a person, what is due from them, and what they can report. It is derived from the
 * declarations alone.
 */
export function myWork(answers: Answers, asker: Asker): Mine {
  const pieces = minePieces(answers, asker);
  for (;;) {
    const { done, value } = pieces.next();
    if (done) return value;
  }
}

// Milliseconds after which other requests are answered first.
const longestPiece = 10;

/**
 * Does the same in pieces and lets other requests run in between, since the work of a person with many tasks takes a
 * while to compute.
 */
export async function myWorkInSteps(answers: Answers, asker: Asker): Promise<Mine> {
  const pieces = minePieces(answers, asker);
  for (let begun = performance.now(); ;) {
    const { done, value } = pieces.next();
    if (done) return value;
    if (performance.now() - begun < longestPiece) continue;
    await breathe();
    begun = performance.now();
  }
}

function* minePieces(answers: Answers, asker: Asker): Generator<undefined, Mine> {
  const { registers, actions } = answers.inquiry.catalogue;
  const awaited: Mine['awaited'][number][] = [];
  for (const action of actions.values())
    if (action.awaited)
      for (const wanted of awaitedOn(answers, asker, action)) {
        if (wanted) awaited.push(wanted);
        yield;
      }
  const asked = new Set(awaited.map(({ id }) => id));
  const isAskedBy = (day: PlainDate, about: readonly Link[]): boolean =>
    awaited.some(({ id, on }) => on !== undefined && on <= day && about.some((each) => each.id === id));
  const dues: Mine['dues'][number][] = [];
  const dueDays = new Set<string>();
  for (const source of [duesNaming(answers, asker), duesOfNobody(answers, asker)])
    for (const due of source) {
      if (due && !asked.has(due.record.id) && !isAskedBy(due.on, due.about))
        dues.push(...dueShown(answers, asker, due));
      if (due) dueDays.add(`${due.record.id} ${due.on}`);
      yield;
    }
  const findings = yield* findingWork(answers, asker, (record, day) =>
    dueDays.has(`${record} ${String(day)}`),
  );
  const opened = [...registers.values()].filter(({ opens }) => opens?.report);
  const reported = opened
    .flatMap((register) => reportedIn(answers, asker, register))
    .toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
    .slice(0, mostReported);
  return {
    awaited: awaited.toSorted(byDay),
    dues: dues.toSorted(byDay),
    findings: [...findings],
    reports: opened.filter((register) => mayAddInOwnName(asker, register)).map(({ key }) => key),
    reported,
    names: answers.names,
    today: answers.inquiry.snapshot.asOf,
  };
}

interface Dated {
  readonly on?: PlainDate | undefined;
}

const byDay = (a: Dated, b: Dated): number => ((a.on ?? '9999') < (b.on ?? '9999') ? -1 : 1);

/**
 * Yields the records on which an action waits for the asker. Yields undefined for records on which it does not, or on
 * which it has an obstacle.
 */
function* awaitedOn(
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

/** Yields what deadlines ask of the asker by name. Yields undefined after each register. */
function* duesNaming(answers: Answers, asker: Asker): Iterable<DueRecord | undefined> {
  const { catalogue, reader: s } = answers.inquiry;
  for (const register of catalogue.registers.values()) {
    const records = new Set(askedIn(register).flatMap((name) => s.referring(register, name, asker.person)));
    for (const record of records)
      for (const due of duesOf(record, register, s, catalogue.settings))
        if (due.who === asker.person) yield { ...due, record, register };
    yield undefined;
  }
}

/** Returns what is due and names no active person, if the asker is on duty for it. */
function duesOfNobody({ inquiry }: Answers, asker: Asker): readonly DueRecord[] {
  const { catalogue, reader: s } = inquiry;
  const duties = new Set(
    [...catalogue.registers.values()].filter(({ deadlines }) => deadlines).map(({ duty }) => duty),
  );
  if (![...duties].some((duty) => onDuty(duty, s).includes(asker.person))) return [];
  const acting = actingOn(s);
  return inquiry.dues().filter((due) => due.who !== asker.person && acting(due).includes(asker.person));
}

/**
 * Returns a due date as My work shows it, with the actions that settle it. Empty if it is too far ahead or may not be
 * read.
 */
function dueShown(answers: Answers, asker: Asker, due: DueRecord): Mine['dues'] {
  const { reader: s } = answers.inquiry;
  const { record, register, deadline, title, on, who } = due;
  if (on > addDays(s.asOf, daysAhead) || !answers.mayRead(register, record)) return [];
  return [
    {
      ...shownAs(answers, asker, due),
      deadline,
      title,
      on,
      days: daysBetween(s.asOf, on),
      ...(who !== asker.person && { unassigned: true as const }),
    },
  ];
}

/**
 * Returns the record under which a due date is shown, with the actions that settle it, or else the field to fill in. If
 * the first record it is about calls for an action, or only that one can, that record is shown instead. If the asker can
 * do neither, says why.
 */
function shownAs(
  answers: Answers,
  asker: Asker,
  { register, record, deadline, about: [about] }: DueRecord,
): ReturnType<typeof shown> & Pick<Mine['dues'][number], 'actions' | 'field' | 'hindered'> {
  const { catalogue, reader: s } = answers.inquiry;
  const own = shown(answers, register, record);
  const settling = openActions(answers, asker, register, record).filter(({ settles }) =>
    settles?.includes(deadline),
  );
  if (settling.length > 0) return { ...own, actions: settling.map(({ key }) => key) };
  const mayAmend = abilitiesOn(asker, register, record).includes('amend');
  const hindered = hinderedAction(asker, register, record, deadline, s);
  const field = hindered === undefined && mayAmend ? settlingField(register, deadline) : undefined;
  const subject = about && s.follow(about)?.record;
  const of = about && catalogue.registers.get(about.register);
  if (subject && of && answers.mayRead(of, subject)) {
    // Actions that settle deadlines of the subject do not settle one of this record.
    const called = openActions(answers, asker, of, subject).filter(
      (action) => !action.settles && action.wantedBy?.(subject, s) !== undefined,
    );
    // Nobody changes a decision or judgement; it is renewed by an action on its subject.
    if (called.length > 0 || register.fixed)
      return { ...shown(answers, of, subject), actions: called.map(({ key }) => key) };
  }
  if (field !== undefined) return { ...own, actions: [], field };
  if (hindered) return { ...own, actions: [], hindered };
  if (mayAmend) return { ...own, actions: [] };
  return {
    ...own,
    actions: [],
    hindered: { obstacle: textOf(closedRecord(asker, register, record).detail, asker.language) },
  };
}

/**
 * Returns the action that settles a deadline and that the asker cannot take now, with its obstacle, or undefined. Where an
 * action settles a deadline, no field is filled in by hand in its place, since the action asks what that needs.
 */
function hinderedAction(
  asker: Asker,
  register: AnyRegister,
  record: Stored,
  deadline: string,
  s: Reader,
): Mine['dues'][number]['hindered'] {
  for (const action of asker.catalogue.actions.values()) {
    if (action.on.key !== register.key || action.settles?.includes(deadline) !== true) continue;
    const obstacle = offerOf(asker, action, register, record, s)?.obstacle;
    if (obstacle !== undefined) return { action: action.key, obstacle };
  }
  return undefined;
}

/**
 * Returns the stored field whose value settles a deadline, or undefined. It is filled in, gets another day or another
 * value.
 */
function settlingField({ fields, deadlines }: AnyRegister, name: string): string | undefined {
  const { until, from, on, while: only = {} } = deadlines?.[name] ?? {};
  const states = typeof on === 'string' ? Object.keys(only) : [];
  return [until, from, ...states, on].find(
    (each): each is string => typeof each === 'string' && each in fields,
  );
}

function reportedIn(answers: Answers, asker: Asker, register: AnyRegister): Mine['reported'] {
  const by = register.opens?.by ?? '';
  return answers.inquiry.reader
    .referring(register, by, asker.person)
    .filter((record) => answers.mayRead(register, record))
    .map((record) => ({ ...shown(answers, register, record), createdAt: record.createdAt }));
}

function shown(answers: Answers, register: AnyRegister, record: Stored) {
  const { id, code } = record;
  return { register: register.key, id, code, label: answers.label(register, record) ?? code };
}
