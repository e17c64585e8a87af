import { sentences } from '../kernel/values/sentence.ts';
import type { Actor } from '#isms/kernel/declarations/action.ts';
import type { Change } from '#isms/kernel/declarations/change.ts';
import { date, prose } from '#isms/kernel/declarations/fields.ts';
import type { Input } from '#isms/kernel/field-kinds/field.ts';
import { refused, type Problem } from '#isms/kernel/values/problem.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { PlainDate } from '#isms/kernel/values/calendar.ts';
import type { Postponable } from './postponements.ts';
import { notAPerson } from './settings.ts';

const texts = sentences('postponement-input', {
  puttingOffIsToALaterDay: 'Putting off is to a later day than the one agreed.',
  theNewDayCannotBeOverAlready: 'The new day cannot be over already.',
});

/** The input of a postponement. */
export const postponementInput = {
  to: date({ title: 'New day', help: 'The day by which it will be done.' }),
  reason: prose({ title: 'Reason', help: 'Why it cannot be done by the day agreed.', longest: 2000 }),
};

/** Returns the reason why the day cannot be postponed now, or undefined if it can. */
export function postponementObstacle({ due, doneOn }: Postponable, actor: Actor): string | undefined {
  if (notAPerson(actor)) return notAPerson(actor);
  if (doneOn !== undefined) return 'It is done already.';
  return due === undefined ? 'It is due on no day yet, so there is none to put off.' : undefined;
}

/**
 * Returns the change that postpones the day and records the old day, the actor and the reason. Refuses days that are
 * not later, or have passed.
 */
export function postponed(
  subject: Stored & { readonly fields: Postponable },
  { to, reason }: Input<typeof postponementInput>,
  { person: by }: Actor,
  today: PlainDate,
): readonly Change[] | Problem {
  const { due: from, moves = [] } = subject.fields;
  if (from === undefined || to <= from) return refused(texts.puttingOffIsToALaterDay);
  if (to < today) return refused(texts.theNewDayCannotBeOverAlready);
  const fields = { due: to, moves: [...moves, { from, to, on: today, by, reason }] };
  const { register, id, version: expected } = subject;
  return [{ do: 'amend', register, id, fields, expected }];
}
