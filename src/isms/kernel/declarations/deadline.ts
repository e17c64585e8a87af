import { add, type Duration, type PlainDate } from '../values/calendar.ts';
import type { Id, Link } from '../field-kinds/field.ts';
import { linksIn } from './reference-index.ts';
import type { Neighbourhood } from './reader.ts';
import type { Stored } from './record.ts';
import type { AnyRegister, Deadline } from './register.ts';

/**
 * The position of a due day against today: ahead, past, or past for so long that the planned run did not take place.
 */
export const timings = { ahead: 'Ahead', overdue: 'Overdue', missed: 'Missed' } as const;

export type Timing = keyof typeof timings;

/** A due date of a record, and the person who is to act. */
export interface Due {
  readonly deadline: string;
  readonly title: string;
  readonly on: PlainDate;
  readonly timing: Timing;
  readonly who: Id<'person'> | undefined;
  /** The records it is about, if the record itself says little. */
  readonly about: readonly Link[];
}

/**
 * Returns the due day of a deadline, or undefined while the deadline does not count. `settings` is the register with
 * the intervals of the organisation.
 */
export function dueOn(
  record: Stored,
  register: AnyRegister,
  deadline: Deadline,
  s: Neighbourhood,
  settings: AnyRegister,
): PlainDate | undefined {
  if (record.retired || !counts(record, deadline)) return undefined;
  const day = dayOf(record, register, deadline.on, s);
  if (day !== undefined) return deadline.passes && day < s.asOf ? undefined : day;
  const interval = intervalOf(record, register, deadline, s, settings);
  const last = dayOf(record, register, deadline.from, s) ?? record.createdAt.slice(0, 10);
  return interval ? add(last, interval) : undefined;
}

/** The setting for how far a planned interval may be exceeded before a rule finds fault. */
export const tolerance = 'tolerance';

/**
 * Returns the due day of a deadline if it has passed, else undefined. Planned intervals get the organisation's
 * tolerance, agreed days do not.
 */
export function overdueSince(
  record: Stored,
  register: AnyRegister,
  deadline: Deadline,
  s: Neighbourhood,
  settings: AnyRegister,
): PlainDate | undefined {
  const due = dueOn(record, register, deadline, s, settings);
  if (due === undefined) return undefined;
  const agreed = dayOf(record, register, deadline.on, s) !== undefined;
  return (agreed ? due : tolerated(due, s, settings)) < s.asOf ? due : undefined;
}

/** Returns the last day of the tolerance after a due day. */
function tolerated(due: PlainDate, s: Neighbourhood, settings: AnyRegister): PlainDate {
  const grace = text(s.setting(settings, tolerance));
  return grace ? add(due, grace) : due;
}

function timingOf(due: PlainDate, { recurs }: Deadline, s: Neighbourhood, settings: AnyRegister): Timing {
  if (due >= s.asOf) return 'ahead';
  return recurs && tolerated(due, s, settings) < s.asOf ? 'missed' : 'overdue';
}

function dayOf(
  record: Stored,
  register: AnyRegister,
  from: Deadline['on'],
  s: Neighbourhood,
): PlainDate | undefined {
  if (from === undefined) return undefined;
  return text(
    typeof from === 'string' ? record.fields[from] : register.derived[from.computed]?.of(record, s),
  );
}

/** Checks whether a deadline still counts for a record, whatever its day. */
export function counts(record: Stored, { while: only = {}, unless = {}, until }: Deadline): boolean {
  if (until && record.fields[until] !== undefined) return false;
  const has = (name: string, values: readonly string[] = []): boolean =>
    values.includes(String(record.fields[name]));
  return (
    Object.entries(only).every(([name, values]) => has(name, values)) &&
    !Object.entries(unless).some(([name, values]) => has(name, values))
  );
}

function intervalOf(
  record: Stored,
  register: AnyRegister,
  { every }: Deadline,
  s: Neighbourhood,
  settings: AnyRegister,
): Duration | undefined {
  if (!every) return undefined;
  if ('setting' in every) return text(s.setting(settings, every.setting));
  return text(record.fields[every.field] ?? register.fields[every.field]?.default);
}

function aboutOf(record: Stored, register: AnyRegister, { about }: Deadline): readonly Link[] {
  const field = about === undefined ? undefined : register.fields[about];
  return about === undefined || !field ? [] : linksIn(field, record.fields[about]);
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const none: readonly Due[] = Object.freeze([]);

/** Returns all deadlines of a record that count today, earliest first. */
export function duesOf(
  record: Stored,
  register: AnyRegister,
  s: Neighbourhood,
  settings: AnyRegister,
): readonly Due[] {
  const dues = Object.entries(register.deadlines ?? {}).flatMap(([name, deadline]): Due[] => {
    const on = dueOn(record, register, deadline, s, settings);
    const who = deadline.who && text(record.fields[deadline.who]);
    if (on === undefined) return [];
    const timing = timingOf(on, deadline, s, settings);
    const about = aboutOf(record, register, deadline);
    return [{ deadline: name, title: deadline.title, on, timing, who, about }];
  });
  // Most records have nothing due, and all of these answers are kept in memory.
  return dues.length === 0 ? none : dues.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
