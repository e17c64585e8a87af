import { sentences } from '../../../kernel/values/sentence.ts';
import { action } from '#isms/kernel/declarations/action.ts';
import { amend } from '#isms/kernel/declarations/change.ts';
import { prose } from '#isms/kernel/declarations/fields.ts';
import { refused } from '#isms/kernel/values/problem.ts';
import { notAPerson } from '../../../across/settings.ts';
import { incident } from '../incident.ts';
import { notification } from '../notification.ts';

const texts = sentences('action.close-incident', {
  itIsClosed: 'It is closed.',
  nobodyHasJudgedYetWhetherItIsAnIncident: 'Nobody has judged yet whether it is an incident.',
  howSevereItIsHasNotBeenSettled: 'How severe it is has not been settled.',
  howItWasContainedIsNotOnRecord: 'How it was contained is not on record.',
  whyItCouldHappenIsNotOnRecord: 'Why it could happen is not on record.',
  nobodyHasCheckedYetWhetherAnybody: 'Nobody has checked yet whether anybody has to be told.',
  anIncidentIsClosedWithItsLessons: 'An incident is closed with its lessons, and none are on record yet.',
  isNeitherSentNorDecidedAgainst: '{open} is neither sent nor decided against.',
});

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
    if (status === 'closed') return texts.itIsClosed;
    if (classification === undefined) return texts.nobodyHasJudgedYetWhetherItIsAnIncident;
    const open = s
      .referring(notification, 'incident', record.id)
      .find(({ fields }) => fields.decision !== 'do not notify' && fields.doneOn === undefined);
    if (open) return texts.isNeitherSentNorDecidedAgainst({ open: open.code });
    if (classification !== 'incident') return undefined;
    if (severity === undefined) return texts.howSevereItIsHasNotBeenSettled;
    if (containment === undefined) return texts.howItWasContainedIsNotOnRecord;
    if (cause === undefined) return texts.whyItCouldHappenIsNotOnRecord;
    return dutiesCheckedOn === undefined ? texts.nobodyHasCheckedYetWhetherAnybody : undefined;
  },
  decide: ({ subject, input, actor, s }) => {
    const { classification, lessons } = subject.fields;
    if (classification === 'incident' && lessons === undefined && input.lessons === undefined)
      return refused(texts.anIncidentIsClosedWithItsLessons);
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
