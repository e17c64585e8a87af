import { sentences } from '../../../kernel/values/sentence.ts';
import { action } from '#isms/kernel/declarations/action.ts';
import { amend } from '#isms/kernel/declarations/change.ts';
import { prose } from '#isms/kernel/declarations/fields.ts';
import { notAPerson } from '../../../across/settings.ts';
import { risk } from '../risk.ts';

const texts = sentences('action.close-risk', {
  itIsClosed: 'It is closed.',
});

const { title, help } = risk.fields.closedReason;

/** The risk owner closes a risk that no longer exists, with the reason (6.1.2). */
export const closeRisk = action({
  key: 'close-risk',
  clause: '6.1.2',
  title: 'Close risk',
  consequence:
    'It is neither assessed nor treated any more, and counts nowhere. It stays on record with the day, your name and the reason.',
  ends: true,
  uncalled: true,
  by: { fields: ['owner'], roles: ['isms-manager'] },
  on: risk,
  reads: [],
  shows: ['scenario', 'owner', 'level', 'acceptance', 'treatment'],
  input: { reason: prose({ title, help }) },
  obstacle: ({ fields }, _, actor) =>
    notAPerson(actor) ?? (fields.status === 'open' ? undefined : texts.itIsClosed),
  decide: ({ subject, input, actor, s }) => [
    amend(subject, {
      status: 'closed',
      closedOn: s.asOf,
      closedBy: actor.person ?? null,
      closedReason: input.reason,
    }),
  ],
});
