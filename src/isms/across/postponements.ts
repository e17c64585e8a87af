import { addDays, daysBetween, type PlainDate } from '#isms/kernel/values/calendar.ts';
import { date, list, prose, reference } from '#isms/kernel/declarations/fields.ts';
import type { Values } from '#isms/kernel/field-kinds/field.ts';

const moveFields = {
  from: date({ title: 'From', help: 'The day it was due until then.' }),
  to: date({ title: 'To', help: 'The day it is due since.' }),
  on: date({ title: 'Moved on', help: 'When it was moved.' }),
  by: reference('person', { title: 'Moved by', help: 'Who put it off.', optional: true }),
  reason: prose({ title: 'Reason', help: 'Why it could not be done by then.', longest: 2000 }),
};

/** The postponements of a day. Only actions write them, so that no form loses one. */
export const postponements = list(moveFields, {
  title: 'Moves',
  help: 'Every time the day was put off, with the reason, oldest first.',
  optional: true,
  byAction: true,
});

export type Postponement = Values<typeof moveFields>;

/** Something with a due day and its postponements. */
export interface Postponable {
  readonly due?: PlainDate | undefined;
  readonly doneOn?: PlainDate | undefined;
  readonly moves?: readonly Postponement[] | undefined;
}

/** Returns the day it was first due. */
export const firstDue = ({ due, moves = [] }: Postponable): PlainDate | undefined => moves[0]?.from ?? due;

/** Returns by how many days it is late or was postponed in total; undefined while it keeps to its first day. */
export function delayOf(timed: Postponable, today: PlainDate): number | undefined {
  const [first, end] = [firstDue(timed), endOf(timed, today)];
  if (first === undefined || end === undefined) return undefined;
  const days = daysBetween(first, end);
  return days > 0 ? days : undefined;
}

/** Returns the day it was done, or the earliest day on which it can still be done. */
const endOf = ({ due, doneOn }: Postponable, today: PlainDate): PlainDate | undefined =>
  doneOn ?? (due !== undefined && due < today ? today : due);

/** Returns its state at the end of a day, as far as the postponements show. */
export function dueDayOn({ due, doneOn, moves = [] }: Postponable, day: PlainDate): Postponable {
  const next = moves.find(({ on }) => on > day);
  return {
    due: next?.from ?? due,
    doneOn: doneOn !== undefined && doneOn <= day ? doneOn : undefined,
    moves: moves.filter(({ on }) => on <= day),
  };
}

/**
 * Returns the day on which it was last delayed so severely that management must decide: it was postponed for the second
 * time or more, postponed past `limit`, or not done when both `limit` and its own day had passed. Returns undefined if
 * it was not.
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
