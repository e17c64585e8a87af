import { sentences } from '../../../kernel/values/sentence.ts';
import { action } from '#isms/kernel/declarations/action.ts';
import { amend } from '#isms/kernel/declarations/change.ts';
import { choice, date, prose } from '#isms/kernel/declarations/fields.ts';
import { refused } from '#isms/kernel/values/problem.ts';
import { areInOrder } from '../../../across/value-order.ts';
import { notAPerson } from '../../../across/settings.ts';
import { personName } from '../../../07-support/people/person-names.ts';
import { person } from '../../../07-support/people/person.ts';
import { objective } from '../objective.ts';

const texts = sentences('action.conclude-objective', {
  itIsConcludedAlready: 'It is concluded already.',
  itIsADraftAndWasNeverPursued: 'It is a draft and was never pursued.',
  aVerdictIsGivenOnTheDay: 'A verdict is given on the day it is known, not before.',
  theDayOfTheVerdictIsBefore: 'The day of the verdict is before the one from which the objective counts.',
  answersFor: '{owner} answers for it; somebody else gives the verdict.',
});

/** A person other than its owner records the result of an objective and closes it (6.2). */
export const concludeObjective = action({
  key: 'conclude-objective',
  clause: '6.2',
  title: 'Conclude objective',
  consequence: 'The objective is closed with this verdict. Nobody is asked for its progress any more.',
  settles: ['completion'],
  by: { roles: ['isms-manager', 'top-management'] },
  awaited: ({ fields: { due } }, s) => due !== undefined && due <= s.asOf,
  on: objective,
  reads: [person],
  input: {
    verdict: choice({
      title: 'Verdict',
      help: 'What came of it.',
      options: objective.fields.verdict.options ?? {},
    }),
    reason: prose({
      title: 'What shows it',
      help: 'The figures or the decision it rests on, and what follows from it.',
    }),
    on: date({ title: 'On', help: 'The day of the verdict; today, if left empty.', optional: true }),
  },
  obstacle: ({ fields: { status } }, _, actor) => {
    if (notAPerson(actor)) return notAPerson(actor);
    if (status === 'closed') return texts.itIsConcludedAlready;
    return status === 'draft' ? texts.itIsADraftAndWasNeverPursued : undefined;
  },
  separates: 'owner and approver',
  apart: ({ fields: { owner } }, s, actor) =>
    owner !== undefined && owner === actor.person
      ? texts.answersFor({ owner: personName(owner, s) })
      : undefined,
  decide: ({ subject, input, s }) => {
    const closedOn = input.on ?? s.asOf;
    if (closedOn > s.asOf) return refused(texts.aVerdictIsGivenOnTheDay);
    if (!areInOrder(subject.fields.from, closedOn)) return refused(texts.theDayOfTheVerdictIsBefore);
    return [
      amend(subject, {
        status: 'closed',
        verdict: input.verdict as 'achieved',
        verdictReason: input.reason,
        closedOn,
      }),
    ];
  },
});
