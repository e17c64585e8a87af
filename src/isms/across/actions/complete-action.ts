import { sentences } from '../../kernel/values/sentence.ts';
import { action as act } from '#isms/kernel/declarations/action.ts';
import { amend } from '#isms/kernel/declarations/change.ts';
import { date, prose, references } from '#isms/kernel/declarations/fields.ts';
import { refused } from '#isms/kernel/values/problem.ts';
import { action } from '../action.ts';
import { notAPerson } from '../settings.ts';

const texts = sentences('action.complete-action', {
  itIsDoneAlready: 'It is done already.',
  itWasDropped: 'It was dropped.',
  whatIsDoneWasDoneTodayOrBefore: 'What is done was done today or before.',
});

/** The owner of an action reports that it is done (6.1.1 e). */
export const completeAction = act({
  key: 'complete-action',
  clause: '6.1.1',
  title: 'Mark as done',
  consequence:
    'It counts as done on that day. Whether it worked is judged by somebody else, some time later.',
  settles: ['completion'],
  by: { fields: ['owner'], roles: ['isms-manager'] },
  on: action,
  reads: [],
  input: {
    result: prose({ title: 'Result', help: 'What came of it.', optional: true }),
    on: date({ title: 'Done on', help: 'The day it was finished; today, if left empty.', optional: true }),
    evidence: references('evidence', {
      title: 'Evidence',
      help: 'What shows that it was done.',
      optional: true,
    }),
  },
  obstacle: ({ fields: { status } }, _, actor) => {
    if (notAPerson(actor)) return notAPerson(actor);
    if (status === 'done') return texts.itIsDoneAlready;
    return status === 'dropped' ? texts.itWasDropped : undefined;
  },
  decide: ({ subject, input, s }) => {
    const { on: doneOn = s.asOf, evidence = [], ...given } = input;
    if (doneOn > s.asOf) return refused(texts.whatIsDoneWasDoneTodayOrBefore);
    const shown = [...new Set([...(subject.fields.evidence ?? []), ...evidence])];
    return [
      amend(subject, {
        ...given,
        status: 'done',
        doneOn,
        ...(shown.length > 0 && { evidence: shown }),
      }),
    ];
  },
});
