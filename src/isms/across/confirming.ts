import { action, type Action } from '#isms/kernel/action.ts';
import { addDays, type PlainDate } from '#isms/kernel/calendar.ts';
import { counts, dueOn } from '#isms/kernel/deadline.ts';
import { field } from '#isms/kernel/fields.ts';
import type { Id } from '#isms/kernel/field.ts';
import { refused } from '#isms/kernel/problem.ts';
import type { Neighbourhood } from '#isms/kernel/reader.ts';
import type { Stored } from '#isms/kernel/record.ts';
import type { AnyRegister } from '#isms/kernel/register.ts';
import { organisation } from './organisation.ts';
import { notAPerson } from './settings.ts';

interface Confirming {
  readonly key: string;
  readonly clause: string;
}

// Days ahead in which a review is due soon enough to be made with others.
const soon = 30;

/**
 * Declares the act of confirming that records are still right at their regular review: one, and with it others of the same
 * person. Each is named, so that nothing counts as reviewed that nobody looked at.
 */
export function confirming(on: AnyRegister, { key, clause }: Confirming): Action {
  const deadline = on.deadlines?.['review'];
  const who = deadline?.who;
  if (!deadline || who === undefined || deadline.from !== 'reviewedOn')
    throw new Error(`${on.key} has no review of somebody’s that could be confirmed`);
  const due = (record: Stored, s: Neighbourhood): PlainDate | undefined =>
    dueOn(record, on, deadline, s, organisation);
  const isSoon = (record: Stored, s: Neighbourhood): boolean =>
    (due(record, s) ?? '9999') <= addDays(s.asOf, soon);
  return action({
    key,
    clause,
    title: 'Confirm as still right',
    consequence:
      'It counts as reviewed on that day and found right, and so does each other one you name. What has changed is changed first.',
    by: { fields: [who], roles: ['isms-manager'] },
    settles: ['review'],
    on,
    reads: [organisation],
    input: {
      others: field('references', {
        title: 'Others that are still right',
        help: 'More of the same person that were looked at; take out those that were not.',
        to: on.key,
        optional: true,
      }),
      on: field('date', { title: 'Looked at on', help: 'Today, if left empty.', optional: true }),
    },
    start: (subject, s) => {
      const person = subject.fields[who] as Id<'person'> | undefined;
      const others =
        person === undefined
          ? []
          : s
              .referring(on, who, person)
              .filter((each) => each.id !== subject.id && isSoon(each, s))
              .map(({ id }) => id);
      return others.length > 0 ? { others } : {};
    },
    obstacle: (record, s, actor) => {
      if (notAPerson(actor)) return notAPerson(actor);
      if (!counts(record, deadline)) return 'It is not reviewed any more.';
      return record.fields['reviewedOn'] === s.asOf ? 'It was reviewed today.' : undefined;
    },
    wantedBy: (record, s) => (isSoon(record, s) ? due(record, s) : undefined),
    decide: ({ subject, input, s }) => {
      const { others = [], on: day = s.asOf } = input as {
        readonly others?: readonly string[];
        readonly on?: PlainDate;
      };
      if (day > s.asOf) return refused('A review is noted once it has taken place.');
      const named = others.flatMap((id) => s.get(on, id) ?? []);
      const foreign = named.find((each) => each.retired || each.fields[who] !== subject.fields[who]);
      if (foreign) return refused(`${foreign.code} is not of the same person.`);
      const all = [...new Map([subject, ...named].map((each) => [each.id, each])).values()];
      const over = all.find((each) => !counts(each, deadline));
      if (over) return refused(`${over.code} is not reviewed any more.`);
      const newer = all.find(({ fields }) => String(fields['reviewedOn'] ?? '') > day);
      if (newer) return refused(`${newer.code} was reviewed after that day already.`);
      return all.map(({ register, id, version: expected }) => ({
        do: 'amend' as const,
        register,
        id,
        fields: { reviewedOn: day },
        expected,
      }));
    },
  });
}
