import { action } from '#isms/kernel/declarations/action.ts';
import { amend } from '#isms/kernel/declarations/change.ts';
import { prose } from '#isms/kernel/declarations/fields.ts';
import { refused } from '#isms/kernel/values/problem.ts';
import { notAPerson } from '../../../across/settings.ts';
import { incident } from '../incident.ts';
import { notification } from '../notification.ts';

/**
 * The action that closes an event once it is contained and understood, lessons are learnt, and all required
 * notifications are sent (8.1, A.5.26, A.5.27).
 */
export const closeIncident = action({
  key: 'close-incident',
  clause: '8.1',
  title: 'Close incident',
  consequence: 'Nothing more is due on it. It stays on record with its timeline and lessons.',
  settles: ['closing'],
  by: { fields: ['owner'], roles: ['isms-manager'] },
  on: incident,
  reads: [notification],
  input: {
    lessons: prose({
      title: 'Lessons',
      help: 'What is to be different from now on; needed for an incident, unless it is on record already.',
      optional: true,
    }),
  },
  obstacle: (record, s, actor) => {
    const { status, classification, severity, containment, cause, dutiesCheckedOn } = record.fields;
    if (notAPerson(actor)) return notAPerson(actor);
    if (status === 'closed') return 'It is closed.';
    if (classification === undefined) return 'Nobody has judged yet whether it is an incident.';
    const open = s
      .referring(notification, 'incident', record.id)
      .find(({ fields }) => fields.decision !== 'do not notify' && fields.doneOn === undefined);
    if (open) return `${open.code} is neither sent nor decided against.`;
    if (classification !== 'incident') return undefined;
    if (severity === undefined) return 'How severe it is has not been settled.';
    if (containment === undefined) return 'How it was contained is not on record.';
    if (cause === undefined) return 'Why it could happen is not on record.';
    return dutiesCheckedOn === undefined
      ? 'Nobody has checked yet whether anybody has to be told.'
      : undefined;
  },
  decide: ({ subject, input, actor, s }) => {
    const { classification, lessons } = subject.fields;
    if (classification === 'incident' && lessons === undefined && input.lessons === undefined)
      return refused('An incident is closed with its lessons, and none are on record yet.');
    return [
      amend(subject, {
        status: 'closed',
        closedOn: s.asOf,
        closedBy: actor.person ?? null,
        ...(input.lessons !== undefined && { lessons: input.lessons, lessonsOn: s.asOf }),
      }),
    ];
  },
});
