import { action, type Action } from '#isms/kernel/declarations/action.ts';
import type { PlainDate } from '#isms/kernel/values/calendar.ts';
import { amend, create } from '#isms/kernel/declarations/change.ts';
import type { Fields } from '#isms/kernel/declarations/field.ts';
import { date, needed, reference } from '#isms/kernel/declarations/fields.ts';
import { refused } from '#isms/kernel/values/problem.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { AnyRegister, Reads } from '#isms/kernel/declarations/register.ts';
import { dateText } from '#isms/kernel/values/message-template.ts';
import { isAhead } from '../../across/recurrence.ts';
import { notAPerson } from '../../across/settings.ts';

/** Something that is planned for a day, done, and then planned again: how its register calls what it takes. */
interface Occurrence {
  readonly register: AnyRegister;
  /** The day by which it is to be done, and the day it was. */
  readonly due: string;
  readonly done: string;
  /** Who is to do it, and where the register tells them apart, who did. */
  readonly who: string;
  readonly doneBy?: string;
  /** Which records of the register it is, where they are of several kinds. */
  isOne?(record: Stored): boolean;
}

interface Completing {
  readonly key: string;
  readonly title: string;
  readonly consequence: string;
  readonly clause: string;
  readonly reads?: Exclude<Reads, 'all'>;
  /** Which fields say what came of it; asked for as the register declares them. */
  readonly result: readonly string[];
  /** Why it cannot be completed yet, beyond that it has been. */
  obstacle?(subject: Stored, s: Neighbourhood): string | undefined;
}

/** Declares the act of completing an occurrence: what came of it, on which day, by whom. */
export function completing(
  { register: on, due, done, who, doneBy = who }: Occurrence,
  act: Completing,
): Action {
  const result: Fields = Object.fromEntries(
    act.result.flatMap((name) => {
      const field = on.fields[name];
      // What is planned has no result yet; what is done has one.
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
      if (on !== undefined) return 'It is completed already.';
      return act.obstacle?.(subject, s);
    },
    decide: ({ subject, input, actor, s }) => {
      const { on: day = s.asOf, ...rest } = input as Readonly<Record<string, unknown>> & { on?: PlainDate };
      if (day > s.asOf) return refused('What is completed was done today or before.');
      // Left out on purpose is an answer too, but nothing was done and nobody did it.
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
  /** What it happens to again and again, and the field by which an occurrence points there. */
  readonly of: AnyRegister;
  readonly link: string;
  /** The deadline of what it happens to that asks for one to be planned. */
  readonly settles?: string;
  readonly reads?: Exclude<Reads, 'all'>;
  /** The fields of a new one beside its day, its person and what it belongs to. */
  fields(subject: Stored, due: PlainDate): object;
  /** The day it is due after the one before, of which the last day is given. */
  after(subject: Stored, last: PlainDate, s: Neighbourhood): PlainDate;
}

/** Declares the act of planning the next occurrence; there is one planned at a time, so that none is lost among others. */
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
      return ahead && `${ahead.code} is planned already, for ${dateText(String(ahead.fields[due]), 'en')}.`;
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
