import { sentences } from '../../../kernel/values/sentence.ts';
import { action } from '#isms/kernel/declarations/action.ts';
import { amend } from '#isms/kernel/declarations/change.ts';
import { prose, references } from '#isms/kernel/declarations/fields.ts';
import { notAPerson } from '../../../across/settings.ts';
import { auditRequest } from '../audit-request.ts';

const texts = sentences('action.answer-audit-request', {
  itIsClosed: 'It is closed.',
  itIsAnswered: 'It is answered; whoever asked says whether that is enough.',
});

/** The action that answers an auditor's request, in words and with the evidence they asked for (9.2). */
export const answerAuditRequest = action({
  key: 'answer-audit-request',
  clause: '9.2.2',
  title: 'Answer',
  consequence: 'Whoever asked sees the answer and the evidence named here, and says whether that is enough.',
  settles: ['answer'],
  by: { fields: ['owner'], roles: ['isms-manager'] },
  awaited: true,
  on: auditRequest,
  reads: [],
  input: {
    answer: prose({ title: 'Answer', help: 'What the auditor is told.' }),
    evidence: references('evidence', {
      title: 'Evidence',
      help: 'What they are shown, beside what was shown already.',
      optional: true,
    }),
  },
  obstacle: ({ fields: { status } }, _, actor) => {
    if (notAPerson(actor)) return notAPerson(actor);
    if (status === 'closed') return texts.itIsClosed;
    return status === 'answered' ? texts.itIsAnswered : undefined;
  },
  decide: ({ subject, input: { answer, evidence = [] }, actor, s }) => {
    const shown = [...new Set([...(subject.fields.evidence ?? []), ...evidence])];
    return [
      amend(subject, {
        status: 'answered',
        answer,
        ...(shown.length > 0 && { evidence: shown }),
        answeredBy: actor.person ?? null,
        answeredOn: s.asOf,
      }),
    ];
  },
});
