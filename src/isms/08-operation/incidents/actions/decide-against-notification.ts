import { sentences } from '../../../kernel/values/sentence.ts';
import { action } from '#isms/kernel/declarations/action.ts';
import { amend } from '#isms/kernel/declarations/change.ts';
import { prose } from '#isms/kernel/declarations/fields.ts';
import { notAPerson } from '../../../across/settings.ts';
import { notification } from '../notification.ts';

const texts = sentences('action.decide-against-notification', {
  itWasSentAlready: 'It was sent already.',
  itIsDecidedAlready: 'It is decided already.',
});

/** The action that records that no notification is required, and why (8.1, A.5.26). */
export const decideAgainstNotification = action({
  key: 'decide-against-notification',
  clause: '8.1',
  title: 'Decide not to notify',
  consequence:
    'The notification is no longer due. The reason stands with your name, and an authority may ask for it years later.',
  ends: true,
  by: { fields: ['owner', 'incident.owner'], roles: ['isms-manager', 'top-management'] },
  on: notification,
  reads: [],
  input: {
    reason: prose({
      title: 'Reason',
      help: 'Why the duty does not apply, point by point of the law or contract, so that an authority could follow it.',
    }),
  },
  obstacle: ({ fields }, _, actor) => {
    if (notAPerson(actor)) return notAPerson(actor);
    if (fields.doneOn !== undefined) return texts.itWasSentAlready;
    return fields.decision === 'do not notify' ? texts.itIsDecidedAlready : undefined;
  },
  decide: ({ subject, input, actor, s }) => [
    amend(subject, {
      decision: 'do not notify',
      reason: input.reason,
      decidedBy: actor.person ?? null,
      decidedOn: s.asOf,
    }),
  ],
});
