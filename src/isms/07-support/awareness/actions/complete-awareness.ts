import { sentences } from '../../../kernel/values/sentence.ts';
import { action } from '#isms/kernel/declarations/action.ts';
import { create } from '#isms/kernel/declarations/change.ts';
import { refused } from '#isms/kernel/values/problem.ts';
import { notAPerson } from '../../../across/settings.ts';
import { campaign } from '../campaign.ts';
import { completion } from '../completion.ts';
import { notUnderWay } from '../campaign-completion.ts';

const texts = sentences('action.complete-awareness', {
  youHaveCompletedItAlready: 'You have completed it already.',
  trainingIsCompletedByPeople: 'Training is completed by people.',
});

/** A person completes an awareness training (7.3). */
export const completeAwareness = action({
  key: 'complete-awareness',
  clause: '7.3',
  title: 'Complete',
  consequence: 'It is on record that you have completed this training today.',
  by: { audience: true },
  awaited: true,
  on: campaign,
  reads: [completion],
  input: {},
  obstacle: (subject, s, actor) => {
    if (actor.person === undefined) return notAPerson(actor);
    const wasDone = s
      .referring(completion, 'person', actor.person)
      .some(({ fields }) => fields.campaign === subject.id && fields.result !== 'failed');
    return wasDone ? texts.youHaveCompletedItAlready : notUnderWay(subject, s.asOf);
  },
  wantedBy: ({ fields }) => fields.due,
  decide: ({ subject, actor, s }) => {
    if (actor.person === undefined) return refused(texts.trainingIsCompletedByPeople);
    return [create(completion, { campaign: subject.id, person: actor.person, doneOn: s.asOf })];
  },
});
