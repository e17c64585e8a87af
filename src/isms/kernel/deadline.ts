import { add, type Duration, type PlainDate } from './calendar.ts';
import type { Id, Link } from './field.ts';
import { linksIn } from './index-of-references.ts';
import type { Neighbourhood } from './reader.ts';
import type { Stored } from './record.ts';
import type { AnyRegister, Deadline } from './register.ts';

/** When something about a record is due, and who is to act. */
export interface Due {
  readonly deadline: string;
  readonly title: string;
  readonly on: PlainDate;
  readonly who: Id<'person'> | undefined;
  /** The records it is about, where the record itself says little. */
  readonly about: readonly Link[];
}

/**
 * The day a deadline of a record falls on, or undefined while it does not count. `settings` is the organisation's
 * register, from which intervals come.
 */
export function dueOn(
  record: Stored,
  register: AnyRegister,
  deadline: Deadline,
  s: Neighbourhood,
  settings: AnyRegister,
): PlainDate | undefined {
  if (record.retired || !counts(record, deadline)) return undefined;
  if (deadline.on) {
    const day = text(dayOf(record, register, deadline.on, s));
    return deadline.passes && day !== undefined && day < s.asOf ? undefined : day;
  }
  const interval = intervalOf(record, register, deadline, s, settings);
  const last = (deadline.from && text(record.fields[deadline.from])) ?? record.createdAt.slice(0, 10);
  return interval ? add(last, interval) : undefined;
}

/** The setting that says by how much a planned interval may be exceeded before a rule minds. */
export const tolerance = 'tolerance';

/** The day a deadline fell on, if it has passed; planned intervals get the organisation's tolerance, agreed days do not. */
export function overdueSince(
  record: Stored,
  register: AnyRegister,
  deadline: Deadline,
  s: Neighbourhood,
  settings: AnyRegister,
): PlainDate | undefined {
  const due = dueOn(record, register, deadline, s, settings);
  if (due === undefined) return undefined;
  const grace = deadline.on ? undefined : text(s.setting(settings, tolerance));
  return (grace ? add(due, grace) : due) < s.asOf ? due : undefined;
}

function dayOf(
  record: Stored,
  register: AnyRegister,
  on: NonNullable<Deadline['on']>,
  s: Neighbourhood,
): unknown {
  return typeof on === 'string' ? record.fields[on] : register.derived[on.computed]?.of(record, s);
}

function counts(record: Stored, { while: only = {}, until }: Deadline): boolean {
  if (until && record.fields[until] !== undefined) return false;
  return Object.entries(only).every(([name, values]) => values?.includes(String(record.fields[name])));
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

/** Every deadline of a record that counts today, earliest first. */
export function duesOf(
  record: Stored,
  register: AnyRegister,
  s: Neighbourhood,
  settings: AnyRegister,
): readonly Due[] {
  return Object.entries(register.deadlines ?? {})
    .flatMap(([name, deadline]): Due[] => {
      const on = dueOn(record, register, deadline, s, settings);
      const who = deadline.who && text(record.fields[deadline.who]);
      if (on === undefined) return [];
      return [{ deadline: name, title: deadline.title, on, who, about: aboutOf(record, register, deadline) }];
    })
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
