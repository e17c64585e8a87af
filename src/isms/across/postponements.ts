import { addDays, daysBetween, type PlainDate } from '#isms/kernel/values/calendar.ts';
import { date, list, prose, reference } from '#isms/kernel/declarations/fields.ts';
import type { Values } from '#isms/kernel/declarations/field.ts';

const moveFields = {
  from: date({ title: 'From', help: 'The day it was due until then.' }),
  to: date({ title: 'To', help: 'The day it is due since.' }),
  on: date({ title: 'Moved on', help: 'When it was moved.' }),
  by: reference('person', { title: 'Moved by', help: 'Who put it off.', optional: true }),
  reason: prose({ title: 'Reason', help: 'Why it could not be done by then.', longest: 2000 }),
};

/** Every time a day was put off; kept by the act that does it, so that no form drops one. */
export const postponements = list(moveFields, {
  title: 'Moves',
  help: 'Every time the day was put off, with the reason, oldest first.',
  optional: true,
  byAction: true,
});

export type Postponement = Values<typeof moveFields>;

/** What is to be done by a day, and how often that was put off. */
export interface Postponable {
  readonly due?: PlainDate | undefined;
  readonly doneOn?: PlainDate | undefined;
  readonly moves?: readonly Postponement[] | undefined;
}

/** The day it was due at first. */
export const firstDue = ({ due, moves = [] }: Postponable): PlainDate | undefined => moves[0]?.from ?? due;

/** How many days it is late or was put off in all; undefined while it keeps to its first day. */
export function delayOf(timed: Postponable, today: PlainDate): number | undefined {
  const [first, end] = [firstDue(timed), endOf(timed, today)];
  if (first === undefined || end === undefined) return undefined;
  const days = daysBetween(first, end);
  return days > 0 ? days : undefined;
}

/** The day it was done, or the earliest on which it can still be. */
const endOf = ({ due, doneOn }: Postponable, today: PlainDate): PlainDate | undefined =>
  doneOn ?? (due !== undefined && due < today ? today : due);

/** As it stood at the end of a day, as far as the moves tell. */
export function dueDayOn({ due, doneOn, moves = [] }: Postponable, day: PlainDate): Postponable {
  const next = moves.find(({ on }) => on > day);
  return {
    due: next?.from ?? due,
    doneOn: doneOn !== undefined && doneOn <= day ? doneOn : undefined,
    moves: moves.filter(({ on }) => on <= day),
  };
}

/**
 * The day on which it last slipped so far that it takes more than whoever does it to let that pass: it was put off for the
 * second time or later, put off past `limit`, or had not been done when that and its own day were over.
 */
export function severelyDelayedOn(
  timed: Postponable,
  limit: PlainDate,
  today: PlainDate,
): PlainDate | undefined {
  const { due, doneOn, moves = [] } = dueDayOn(timed, today);
  const last = moves.findLast(({ to }, n) => n > 0 || to > limit)?.on;
  const over = due === undefined ? undefined : addDays(due > limit ? due : limit, 1);
  const isOver = over !== undefined && over <= (doneOn ?? today);
  return isOver && over > (last ?? '') ? over : last;
}
