import { sentences } from '../../kernel/values/sentence.ts';
import { action } from '#isms/kernel/declarations/action.ts';
import { amend } from '#isms/kernel/declarations/change.ts';
import { choice, date, prose, reference } from '#isms/kernel/declarations/fields.ts';
import { refused } from '#isms/kernel/values/problem.ts';
import { notAPerson } from '../../across/settings.ts';
import { improvement } from '../improvement.ts';

const texts = sentences('action.decide-improvement', {
  itWasDecidedAlready: 'It was decided already.',
  itIsClosed: 'It is closed.',
  whatIsAcceptedHasAnOwner: 'What is accepted has an owner and a day by which it is in place.',
});

/** The action that accepts an idea, or rejects it with a reason that its author can be given (10.1; 10.2 in 2013). */
export const decideImprovement = action({
  key: 'decide-improvement',
  clause: '10.1',
  title: 'Decide on improvement',
  consequence: 'Accepted, it is due on the day you name. Rejected, it is closed today, with your reason.',
  settles: ['decision'],
  by: { fields: ['sponsor'], roles: ['isms-manager', 'top-management'] },
  awaited: true,
  on: improvement,
  reads: [],
  input: {
    decision: choice({
      title: 'Decision',
      help: 'Whether it is taken up.',
      options: { accepted: 'Accepted', rejected: 'Rejected' },
    }),
    decisionReason: prose({ title: 'Reason', help: 'What speaks for or against it.' }),
    owner: reference('person', {
      title: 'Owner',
      help: 'Who sees to it that it is carried out; needed to accept it, unless it has one.',
      optional: true,
    }),
    due: date({
      title: 'Due',
      help: 'When it is to be in place; needed to accept it, unless it has a day.',
      optional: true,
      dueDay: true,
    }),
  },
  obstacle: ({ fields }, _, actor) => {
    if (notAPerson(actor)) return notAPerson(actor);
    if (fields.decision !== undefined) return texts.itWasDecidedAlready;
    return fields.status === 'closed' ? texts.itIsClosed : undefined;
  },
  decide: ({ subject, input, actor, s }) => {
    const { decision, owner = subject.fields.owner, due = subject.fields.due } = input;
    const decided = { ...input, decidedBy: actor.person ?? null, decidedOn: s.asOf };
    if (decision === 'rejected') return [amend(subject, { ...decided, status: 'closed', closedOn: s.asOf })];
    if (owner === undefined || due === undefined) return refused(texts.whatIsAcceptedHasAnOwner);
    return [amend(subject, decided)];
  },
});
