import { sentences } from '../../../kernel/values/sentence.ts';
import { action } from '#isms/kernel/declarations/action.ts';
import { amend } from '#isms/kernel/declarations/change.ts';
import { notAPerson } from '../../../across/settings.ts';
import { auditRequest } from '../audit-request.ts';

const texts = sentences('action.close-audit-request', {
  itIsClosedAlready: 'It is closed already.',
  itHasNotBeenAnsweredYet: 'It has not been answered yet.',
});

/** The action by which the auditor who made a request closes it (9.2). Nobody else can. */
export const closeAuditRequest = action({
  key: 'close-audit-request',
  clause: '9.2.2',
  title: 'Close request',
  consequence: 'The request is closed: you have what you asked for.',
  by: { fields: ['askedBy'] },
  awaited: true,
  on: auditRequest,
  reads: [],
  input: {},
  obstacle: ({ fields: { status } }, _, actor) => {
    if (notAPerson(actor)) return notAPerson(actor);
    if (status === 'closed') return texts.itIsClosedAlready;
    return status === 'open' ? texts.itHasNotBeenAnsweredYet : undefined;
  },
  decide: ({ subject, s }) => [amend(subject, { status: 'closed', closedOn: s.asOf })],
});
