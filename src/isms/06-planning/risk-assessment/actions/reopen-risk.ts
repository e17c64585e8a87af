import { sentences } from '../../../kernel/values/sentence.ts';
import { action } from '#isms/kernel/declarations/action.ts';
import { amend } from '#isms/kernel/declarations/change.ts';
import { notAPerson } from '../../../across/settings.ts';
import { risk } from '../risk.ts';

const texts = sentences('action.reopen-risk', {
  itIsOpen: 'It is open.',
});

/** Reopens a closed risk that exists after all, or again (6.1.2). */
export const reopenRisk = action({
  key: 'reopen-risk',
  clause: '6.1.2',
  title: 'Reopen risk',
  consequence:
    'It counts again, with the score and the decisions it had. Who reopened it, and why it was closed, stays in its history.',
  uncalled: true,
  by: { fields: ['owner'], roles: ['isms-manager'] },
  on: risk,
  reads: [],
  shows: ['scenario', 'owner', 'closedOn', 'closedBy', 'closedReason'],
  input: {},
  obstacle: ({ fields }, _, actor) =>
    notAPerson(actor) ?? (fields.status === 'closed' ? undefined : texts.itIsOpen),
  decide: ({ subject }) => [
    amend(subject, { status: 'open', closedOn: null, closedBy: null, closedReason: null }),
  ],
});
