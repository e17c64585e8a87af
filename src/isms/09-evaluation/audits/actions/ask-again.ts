import { sentences } from '../../../kernel/values/sentence.ts';
import { action } from '#isms/kernel/declarations/action.ts';
import { amend } from '#isms/kernel/declarations/change.ts';
import { prose } from '#isms/kernel/declarations/fields.ts';
import { notAPerson } from '../../../across/settings.ts';
import { auditRequest } from '../audit-request.ts';

const texts = sentences('action.ask-again', {
  itIsClosed: 'It is closed.',
  itHasNotBeenAnsweredYet: 'It has not been answered yet.',
});

/** The action by which an auditor says that an answer is not enough, and what is missing (9.2). */
export const askAgain = action({
  key: 'ask-again',
  clause: '9.2.2',
  title: 'Ask again',
  consequence: 'The request is open again. The answer given so far stays in its history.',
  by: { fields: ['askedBy'] },
  on: auditRequest,
  reads: [],
  input: { missing: prose({ title: 'What is missing', help: 'Why the answer is not enough.' }) },
  obstacle: ({ fields: { status } }, _, actor) => {
    if (notAPerson(actor)) return notAPerson(actor);
    if (status === 'closed') return texts.itIsClosed;
    return status === 'open' ? texts.itHasNotBeenAnsweredYet : undefined;
  },
  decide: ({ subject, input: { missing } }) => [
    amend(subject, { status: 'open', missing, answeredOn: null, answeredBy: null }),
  ],
});
