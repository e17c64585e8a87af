import { sentences } from '../../kernel/values/sentence.ts';
import { action, type Action } from '#isms/kernel/declarations/action.ts';
import type { PlainDate } from '#isms/kernel/values/calendar.ts';
import { amend, create } from '#isms/kernel/declarations/change.ts';
import type { Fields } from '#isms/kernel/field-kinds/field.ts';
import { date, needed, reference } from '#isms/kernel/declarations/fields.ts';
import { refused } from '#isms/kernel/values/problem.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { AnyRegister, Reads } from '#isms/kernel/declarations/register.ts';

import { isAhead } from '../../across/recurrence.ts';
import { notAPerson } from '../../across/settings.ts';

const texts = sentences('occurrence', {
  itIsCompletedAlready: 'It is completed already.',
  whatIsCompletedWasDoneTodayOrBefore: 'What is completed was done today or before.',
  isPlannedAlready: '{ahead} is planned already, for {due}.',
});

/** Something that is planned for a day, done, and planned again, with the names of the fields in its register. */
interface Occurrence {
  readonly register: AnyRegister;
  /** The fields with the day by which it has to be done, and the day on which it was. */
  readonly due: string;
  readonly done: string;
  /**
   * The field with the person who has to do it and, if the register has another field for that, with the person who did
   * it.
   */
  readonly who: string;
  readonly doneBy?: string;
  /** Returns whether a record is such an occurrence, if the register has several kinds. */
  isOne?(record: Stored): boolean;
}

interface Completing {
  readonly key: string;
  readonly title: string;
  readonly consequence: string;
  readonly clause: string;
  readonly reads?: Exclude<Reads, 'all'>;
  /** The fields that hold the result, asked for as the register declares them. */
  readonly result: readonly string[];
  /** Returns the reason why it cannot be completed yet, other than that it has been. */
  obstacle?(subject: Stored, s: Neighbourhood): string | undefined;
}

/** Declares the action that completes an occurrence: its result, on which day, by whom. */
export function completing(
  { register: on, due, done, who, doneBy = who }: Occurrence,
  act: Completing,
): Action {
  const result: Fields = Object.fromEntries(
    act.result.flatMap((name) => {
      const field = on.fields[name];
      // Optional in the register, since planned occurrences have no result yet, but required here.
      return field ? [[name, name === 'result' ? needed(field) : field]] : [];
    }),
  );
  return action({
    key: act.key,
    clause: act.clause,
    title: act.title,
    consequence: act.consequence,
    by: { fields: [who], roles: ['isms-manager'] },
    settles: Object.entries(on.deadlines ?? {}).flatMap(([name, { until }]) =>
      until === done ? [name] : [],
    ),
    on,
    reads: act.reads ?? [],
    input: {
      ...result,
      on: date({ title: 'Done on', help: 'The day it was done; today, if left empty.', optional: true }),
    },
    obstacle: (subject, s, actor) => {
      if (notAPerson(actor)) return notAPerson(actor);
      const on = subject.fields[done];
      if (on !== undefined) return texts.itIsCompletedAlready;
      return act.obstacle?.(subject, s);
    },
    decide: ({ subject, input, actor, s }) => {
      const { on: day = s.asOf, ...rest } = input as Readonly<Record<string, unknown>> & { on?: PlainDate };
      if (day > s.asOf) return refused(texts.whatIsCompletedWasDoneTodayOrBefore);
      // Leaving it out on purpose is a valid result, but then it was not done on any day or by anybody.
      if (rest['result'] === 'not done') return [amend(subject, rest)];
      const fields = { ...rest, [done]: day, [doneBy]: subject.fields[doneBy] ?? actor.person };
      return [amend(subject, { ...fields, ...(subject.fields[due] === undefined && { [due]: day }) })];
    },
  });
}

interface Planning {
  readonly key: string;
  readonly title: string;
  readonly consequence: string;
  readonly clause: string;
  /** The register whose records have such occurrences, and the field by which an occurrence refers to its record. */
  readonly of: AnyRegister;
  readonly link: string;
  /** The deadline of that record for planning the next occurrence. */
  readonly settles?: string;
  readonly reads?: Exclude<Reads, 'all'>;
  /** Returns the further fields of a new occurrence, beside its day, its person and its record. */
  fields(subject: Stored, due: PlainDate): object;
  /** Returns the day on which the next occurrence is due, given the day of the last one. */
  after(subject: Stored, last: PlainDate, s: Neighbourhood): PlainDate;
}

/**
 * Declares the action that plans the next occurrence. Only one can be planned at a time, so that none is overlooked.
 */
export function planning(occurrence: Occurrence, act: Planning): Action {
  const { register, due, done, who } = occurrence;
  const own = (subject: Stored, s: Neighbourhood): readonly Stored[] =>
    s.referring(register, act.link, subject.id).filter((each) => occurrence.isOne?.(each) ?? true);
  return action({
    key: act.key,
    clause: act.clause,
    title: act.title,
    consequence: act.consequence,
    by: { fields: ['owner'], roles: ['isms-manager'] },
    ...(act.settles !== undefined && { settles: [act.settles] }),
    on: act.of,
    reads: [register, ...(act.reads ?? [])],
    input: {
      due: date({
        title: 'Planned for',
        help: 'The day by which it is done; after the usual interval, if left empty.',
        optional: true,
        dueDay: true,
      }),
      who: reference('person', { title: 'By whom', help: 'Who is to do it.', optional: true }),
    },
    obstacle: (subject, s, actor) => {
      if (notAPerson(actor)) return notAPerson(actor);
      const ahead = own(subject, s).find((each) => isAhead(each, occurrence));
      return ahead && texts.isPlannedAlready({ ahead: ahead.code, due: String(ahead.fields[due]) });
    },
    decide: ({ subject, input, s }) => {
      const days = own(subject, s).flatMap(({ fields }) => (fields[done] as PlainDate | undefined) ?? []);
      const last = days.toSorted().at(-1) ?? s.asOf;
      const day = input.due ?? act.after(subject, last, s);
      const person = input.who ?? subject.fields['owner'];
      return [
        create(register, {
          [act.link]: subject.id,
          [due]: day,
          ...(person !== undefined && { [who]: person }),
          ...act.fields(subject, day),
        }),
      ];
    },
  });
}
