import { sentences } from '../../../kernel/values/sentence.ts';
import { action } from '#isms/kernel/declarations/action.ts';
import { addDays } from '#isms/kernel/values/calendar.ts';
import { create } from '#isms/kernel/declarations/change.ts';
import { date, number, prose } from '#isms/kernel/declarations/fields.ts';
import { refused } from '#isms/kernel/values/problem.ts';
import { notAPerson } from '../../../across/settings.ts';
import { resource } from '../resource.ts';

const texts = sentences('action.request-resource-again', {
  itWasNotGranted: 'It was not granted.',
  itHasNoEnd: 'It has no end.',
  itWasAskedForAgainAlready: 'It was asked for again already.',
  itIsNeededAgainFromTheDay:
    'It is needed again from the day after its end, so its last day cannot be before.',
});

/** Requests a resource for the time after its end, before it runs out (7.1). */
export const requestResourceAgain = action({
  key: 'request-resource-again',
  clause: '7.1',
  title: 'Request again',
  consequence:
    'A request for the time after its last day is put before those who decide. What was granted stays as it is until then. What is not needed any more ends by itself.',
  settles: ['end'],
  by: { fields: ['requestedBy'], roles: ['isms-manager'] },
  on: resource,
  reads: [],
  input: {
    to: date({ title: 'Until', help: 'The last day it is needed.', optional: true }),
    amount: number({
      title: 'Amount',
      help: 'How much of it: money in the reference currency, people in full-time posts.',
      least: 0,
      optional: true,
    }),
    reason: prose({
      title: 'What for',
      help: 'What it serves, and what goes undone without it.',
      optional: true,
    }),
  },
  start: ({ fields: { amount, reason } }) => ({
    ...(amount !== undefined && { amount }),
    ...(reason !== undefined && { reason }),
  }),
  obstacle: (record, s, actor) => {
    const { status, to } = record.fields;
    if (notAPerson(actor)) return notAPerson(actor);
    if (status !== 'granted' && status !== 'granted in part') return texts.itWasNotGranted;
    if (to === undefined) return texts.itHasNoEnd;
    return s.referring(resource, 'follows', record.id).length > 0
      ? texts.itWasAskedForAgainAlready
      : undefined;
  },
  decide: ({ subject, input, actor, s }) => {
    const { need, kind, unit, to: end = s.asOf } = subject.fields;
    const from = addDays(end, 1);
    if (input.to !== undefined && input.to < from) return refused(texts.itIsNeededAgainFromTheDay);
    return [
      create(resource, {
        need,
        kind,
        ...(unit !== undefined && { unit }),
        ...input,
        from,
        follows: subject.id,
        requestedOn: s.asOf,
        ...(actor.person !== undefined && { requestedBy: actor.person }),
      }),
    ];
  },
});
