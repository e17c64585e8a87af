import { sentences } from '../../../kernel/values/sentence.ts';
import { action } from '#isms/kernel/declarations/action.ts';
import { add } from '#isms/kernel/values/calendar.ts';
import { amend, create } from '#isms/kernel/declarations/change.ts';
import { date, line, prose, references } from '#isms/kernel/declarations/fields.ts';
import { refused } from '#isms/kernel/values/problem.ts';
import { notAPerson } from '../../../across/settings.ts';
import { communication } from '../communication.ts';
import { communicationOccurrence } from '../communication-occurrence.ts';

const texts = sentences('action.record-communication', {
  aCommunicationIsRecordedOnceItWasMade: 'A communication is recorded once it was made.',
});

/** Records that a planned communication was made, and plans the next one (7.4). */
export const recordCommunication = action({
  key: 'record-communication',
  clause: '7.4',
  title: 'Record communication',
  consequence:
    'What was told is on record with its day and with you as the sender. The next time is due after the usual interval; where there is none, no next time is due.',
  settles: ['next'],
  by: { fields: ['owner'], roles: ['isms-manager'] },
  on: communication,
  reads: [communicationOccurrence],
  input: {
    what: line({ title: 'What', help: 'What was said this time, in a few words.' }),
    doneOn: date({ title: 'Done on', help: 'The day it went out or took place.' }),
    audience: prose({
      title: 'Whom it reached',
      help: 'Who got it this time, where that differs from the plan.',
      optional: true,
    }),
    evidence: references('evidence', {
      title: 'Evidence',
      help: 'The message itself, or the minutes.',
      optional: true,
    }),
  },
  start: (_, s) => ({ doneOn: s.asOf }),
  obstacle: (_, __, actor) => notAPerson(actor),
  decide: ({ subject, input, actor, s }) => {
    const { interval, nextOn } = subject.fields;
    if (input.doneOn > s.asOf) return refused(texts.aCommunicationIsRecordedOnceItWasMade);
    const next = interval === undefined ? undefined : add(input.doneOn, interval);
    // A communication that is recorded late does not replace a later planned day.
    const isLater = next === undefined || next > (nextOn ?? '');
    return [
      create(communicationOccurrence, {
        communication: subject.id,
        ...input,
        ...(actor.person !== undefined && { sentBy: actor.person }),
      }),
      ...(isLater ? [amend(subject, { nextOn: next ?? null })] : []),
    ];
  },
});
