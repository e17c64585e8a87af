import { sentences } from '../../../kernel/values/sentence.ts';
import { action } from '#isms/kernel/declarations/action.ts';
import { add } from '#isms/kernel/values/calendar.ts';
import { create } from '#isms/kernel/declarations/change.ts';
import { date } from '#isms/kernel/declarations/fields.ts';
import { refused } from '#isms/kernel/values/problem.ts';
import { notAPerson } from '../../../across/settings.ts';
import { erasure } from '../erasure.ts';
import { furtherRecords, namingText, stillDue, stillHere, wrongRecords } from '../erasure-steps.ts';
import { person } from '../../people/person.ts';

const texts = sentences('action.request-erasure', {
  itWasAskedForTodayOrBefore: 'It was asked for today or before.',
  aRequestIsPutOnRecordBySomebody: 'A request is put on record by somebody.',
  itIsRequestedAlready: 'It is requested already: {open}.',
});

const { ground, reason, records } = erasure.fields;

/**
 * Requests the erasure of the personal data of a person who has left, or whose retention period is over (7.5.3,
 * A.5.34).
 */
export const requestErasure = action({
  key: 'request-erasure',
  clause: '7.5',
  title: 'Request erasure',
  consequence:
    'Nothing is erased yet: the request goes on record, and somebody else approves or refuses it. Below stands where they are on record, what would be erased and what stays.',
  rare: true,
  onRetired: true,
  by: { roles: ['isms-manager'] },
  on: person,
  reads: 'all',
  input: {
    ground,
    reason,
    records,
    requestedOn: date({ title: 'Asked on', help: 'Today, if left empty.', optional: true }),
  },
  preview: { view: 'erasure-reach', subject: 'person' },
  obstacle: (subject, s, actor) => {
    const open = s
      .referring(erasure, 'person', subject.id)
      .find(({ fields }) => fields.outcome === undefined);
    return (
      notAPerson(actor) ?? stillHere(subject, s) ?? (open && texts.itIsRequestedAlready({ open: open.code }))
    );
  },
  decide: ({ subject, input, actor, why, s }) => {
    const on = input.requestedOn ?? s.asOf;
    if (on > s.asOf) return refused(texts.itWasAskedForTodayOrBefore);
    if (actor.person === undefined) return refused(texts.aRequestIsPutOnRecordBySomebody);
    const chosen = furtherRecords(input, s);
    const refusal =
      stillDue(subject.id, s) ?? wrongRecords(chosen, s) ?? namingText([input.reason, why], subject, s);
    return (
      refusal ?? [
        create(erasure, {
          ...input,
          person: subject.id,
          requestedBy: actor.person,
          requestedOn: on,
          due: add(on, 'P1M'),
        }),
      ]
    );
  },
});
