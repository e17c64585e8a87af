import { sentences } from '../../kernel/values/sentence.ts';
import { action } from '#isms/kernel/declarations/action.ts';
import { amend } from '#isms/kernel/declarations/change.ts';
import { date, references } from '#isms/kernel/declarations/fields.ts';
import { refused } from '#isms/kernel/values/problem.ts';
import { organisation } from '../../across/organisation.ts';
import { notAPerson } from '../../across/settings.ts';
import { interestedParty } from '../interested-party.ts';
import { issue } from '../issue.ts';
import { partyRequirement } from '../party-requirement.ts';

const texts = sentences('action.review-context', {
  aReviewIsNotedOnceItHasTakenPlace: 'A review is noted once it has taken place.',
  nameWhatWasLooked: 'Name what was looked at.',
  wasLookedAtAfterThatDayAlready: '{newer} was looked at after that day already.',
});

type Reviewed = typeof issue | typeof interestedParty | typeof partyRequirement;

/**
 * Records in one action that issues, parties and their requirements were reviewed and are unchanged (4.1, 4.2). Each is
 * named, so that no record counts as reviewed that nobody looked at.
 */
export const reviewContext = action({
  key: 'review-context',
  clause: '4.1',
  title: 'Review context',
  consequence:
    'The issues, parties and requirements you name count as looked at again on that day. What has changed about one of them is changed there first.',
  by: { roles: ['isms-manager'] },
  on: organisation,
  reads: [issue, interestedParty, partyRequirement],
  input: {
    issues: references('issue', {
      title: 'Issues',
      help: 'Those that were looked at and are still so.',
      optional: true,
    }),
    parties: references('interested-party', {
      title: 'Parties',
      help: 'Those that were looked at and still matter in the same way.',
      optional: true,
    }),
    requirements: references('party-requirement', {
      title: 'Requirements',
      help: 'Those that were looked at and still apply as they are.',
      optional: true,
    }),
    on: date({ title: 'Looked at on', help: 'Today, if left empty.', optional: true }),
  },
  obstacle: (_, __, actor) => notAPerson(actor),
  decide: ({ input, s }) => {
    const { issues = [], parties = [], requirements = [], on = s.asOf } = input;
    if (on > s.asOf) return refused(texts.aReviewIsNotedOnceItHasTakenPlace);
    const found = [
      ...issues.flatMap((id) => s.get(issue, id) ?? []),
      ...parties.flatMap((id) => s.get(interestedParty, id) ?? []),
      ...requirements.flatMap((id) => s.get(partyRequirement, id) ?? []),
    ];
    if (found.length === 0) return refused(texts.nameWhatWasLooked);
    const newer = found.find(({ fields }) => (fields.reviewedOn ?? '') > on);
    if (newer) return refused(texts.wasLookedAtAfterThatDayAlready({ newer: newer.code }));
    return found.map((each) => amend<Reviewed>(each, { reviewedOn: on }));
  },
});
