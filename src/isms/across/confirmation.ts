import { sentences } from '../kernel/values/sentence.ts';
import { action, type Action } from '#isms/kernel/declarations/action.ts';
import { addDays, type PlainDate } from '#isms/kernel/values/calendar.ts';
import { counts, dueOn } from '#isms/kernel/declarations/deadline.ts';
import { field } from '#isms/kernel/declarations/fields.ts';
import { refused } from '#isms/kernel/values/problem.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { AnyRegister } from '#isms/kernel/declarations/register.ts';
import { organisation } from './organisation.ts';
import { notAPerson } from './settings.ts';

const texts = sentences('confirmation', {
  noSuchConfirmationIsDue: 'No such confirmation is due on it.',
  itWasDoneToday: 'It was done today.',
  thisIsNotedOnceItIsDone: 'This is noted once it is done.',
  isNotOfTheSamePerson: '{foreign} is not of the same person.',
  nothingIsDueOnAnyMore: 'Nothing is due on {over} any more.',
  forALaterDayIsOnRecordAlready: 'For {newer} a later day is on record already.',
});

interface Confirming {
  readonly key: string;
  readonly clause: string;
  /** The deadline for the confirmation; that of the review if absent. */
  readonly deadline?: string;
  /** The field that keeps the day of the confirmation; the one from which the deadline counts if absent. */
  readonly day?: string;
  /** The registers to read for the due day and the obstacle. */
  readonly reads?: readonly AnyRegister[];
  readonly title?: string;
  readonly consequence?: string;
  /** Returns a further obstacle of its own register, or undefined. */
  obstacle?(record: Stored, s: Neighbourhood): string | undefined;
}

// The days ahead within which a review counts as due soon: it is called for, and can be made together with another one.
const soon = 30;

/**
 * Declares the action that confirms records at their regular review: one record and, with it, others of the same person
 * or of no particular person. Each is named, so that no record counts as reviewed that nobody looked at.
 */
export function confirmationOf(on: AnyRegister, act: Confirming): Action {
  const { key, clause, deadline: name = 'review' } = act;
  const deadline = on.deadlines?.[name];
  const day = act.day ?? deadline?.from;
  if (!deadline || typeof day !== 'string') throw new Error(`${on.key} keeps no day of its ${name}`);
  const { who } = deadline;
  const due = (record: Stored, s: Neighbourhood): PlainDate | undefined =>
    dueOn(record, on, deadline, s, organisation);
  const isSoonAfter = (first: PlainDate, record: Stored, s: Neighbourhood): boolean =>
    (due(record, s) ?? '9999') <= addDays(first > s.asOf ? first : s.asOf, soon);
  const isAnothers = (record: Stored, subject: Stored): boolean =>
    who !== undefined && record.fields[who] !== subject.fields[who];
  return action({
    key,
    clause,
    title: act.title ?? 'Confirm as still right',
    consequence:
      act.consequence ??
      'It counts as reviewed on that day and found right, and so does each other one you name. What has changed is changed first.',
    by: { ...(who !== undefined && { fields: [who] }), roles: ['isms-manager'] },
    settles: [name],
    on,
    reads: [organisation, ...(act.reads ?? [])],
    input: {
      others: field('references', {
        title: 'Others of which the same is true',
        help: 'More that were looked at, of the same person; take out those that were not.',
        to: on.key,
        optional: true,
      }),
      on: field('date', { title: 'On', help: 'The day it was done; today, if left empty.', optional: true }),
    },
    start: (subject, s) => {
      const first = due(subject, s) ?? s.asOf;
      const others = s
        .all(on)
        .filter(
          (each) =>
            each.id !== subject.id &&
            !isAnothers(each, subject) &&
            isSoonAfter(first, each, s) &&
            act.obstacle?.(each, s) === undefined,
        );
      return others.length > 0 ? { others: others.map(({ id }) => id) } : {};
    },
    obstacle: (record, s, actor) => {
      if (notAPerson(actor)) return notAPerson(actor);
      if (!counts(record, deadline)) return texts.noSuchConfirmationIsDue;
      return record.fields[day] === s.asOf ? texts.itWasDoneToday : act.obstacle?.(record, s);
    },
    wantedBy: (record, s) => (isSoonAfter(s.asOf, record, s) ? due(record, s) : undefined),
    decide: ({ subject, input, s }) => {
      const { others = [], on: doneOn = s.asOf } = input as {
        readonly others?: readonly string[];
        readonly on?: PlainDate;
      };
      if (doneOn > s.asOf) return refused(texts.thisIsNotedOnceItIsDone);
      const named = others.flatMap((id) => s.get(on, id) ?? []);
      const foreign = named.find((each) => each.retired || isAnothers(each, subject));
      if (foreign) return refused(texts.isNotOfTheSamePerson({ foreign: foreign.code }));
      const all = [...new Map([subject, ...named].map((each) => [each.id, each])).values()];
      const over = all.find((each) => !counts(each, deadline));
      if (over) return refused(texts.nothingIsDueOnAnyMore({ over: over.code }));
      for (const each of all) {
        const barred = act.obstacle?.(each, s);
        if (barred !== undefined) return refused(`${each.code}: ${barred}`);
      }
      const newer = all.find(({ fields }) => ((fields[day] as PlainDate | undefined) ?? '') > doneOn);
      if (newer) return refused(texts.forALaterDayIsOnRecordAlready({ newer: newer.code }));
      return all.map(({ register, id, version: expected }) => ({
        do: 'amend' as const,
        register,
        id,
        fields: { [day]: doneOn },
        expected,
      }));
    },
  });
}
