import { sentences } from '../../kernel/values/sentence.ts';
import { action as act } from '#isms/kernel/declarations/action.ts';
import { amend } from '#isms/kernel/declarations/change.ts';
import { choice, date, prose } from '#isms/kernel/declarations/fields.ts';
import { refused } from '#isms/kernel/values/problem.ts';
import { action } from '../action.ts';
import { notAPerson } from '../settings.ts';

const texts = sentences('action.judge-effect', {
  itIsNotDone: 'It is not done, so nobody can tell whether it worked.',
  itWasJudgedAlready: 'It was judged already.',
  anEffectIsJudgedTodayOrWasBefore: 'An effect is judged today or was before.',
  anEffectIsJudgedAfterTheActionIsDone: 'An effect is judged after the action is done.',
});

/** A person judges whether an action worked, some time after it was done (6.1.1 e 2). */
export const judgeEffect = act({
  key: 'judge-effect',
  clause: '6.1.1',
  title: 'Judge the effect',
  consequence:
    'Your verdict stands beside the action. After a no, plan what is done instead, or say why things stay as they are.',
  settles: ['effectiveness'],
  by: { fields: ['effectivenessBy'], roles: ['isms-manager'] },
  on: action,
  shows: ['what', 'criterion', 'doneOn', 'result', 'evidence'],
  reads: [],
  input: {
    effectiveness: choice({
      title: 'Did it work',
      help: 'The verdict, held against the criterion.',
      options: action.fields.effectiveness.options ?? {},
    }),
    effectivenessNote: prose({ title: 'What showed the effect', help: 'What the verdict rests on.' }),
    on: date({ title: 'Judged on', help: 'When it was judged; today, if left empty.', optional: true }),
  },
  obstacle: ({ fields: { status, effectivenessOn } }, _, actor) => {
    if (notAPerson(actor)) return notAPerson(actor);
    if (status !== 'done') return texts.itIsNotDone;
    return effectivenessOn === undefined ? undefined : texts.itWasJudgedAlready;
  },
  decide: ({ subject, input: { on, effectiveness, effectivenessNote }, actor, s }) => {
    const effectivenessOn = on ?? s.asOf;
    if (effectivenessOn > s.asOf) return refused(texts.anEffectIsJudgedTodayOrWasBefore);
    if (effectivenessOn < (subject.fields.doneOn ?? ''))
      return refused(texts.anEffectIsJudgedAfterTheActionIsDone);
    return [
      amend(subject, {
        effectiveness: effectiveness as 'effective',
        effectivenessNote,
        effectivenessOn,
        effectivenessBy: actor.person ?? null,
      }),
    ];
  },
});
