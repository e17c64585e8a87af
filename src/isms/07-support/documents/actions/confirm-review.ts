import { sentences } from '../../../kernel/values/sentence.ts';
import { action } from '#isms/kernel/declarations/action.ts';
import { amend } from '#isms/kernel/declarations/change.ts';
import { documentVersion } from '../document-version.ts';
import { personName } from '../../people/person-names.ts';
import { person } from '../../people/person.ts';

const texts = sentences('action.confirm-review', {
  itHasNotBeenSentForReview: 'It has not been sent for review.',
  youHaveConfirmedItAlready: 'You have confirmed it already.',
  itsReviewerConfirms: 'Its reviewer confirms that: {reviewer}.',
});

/** The reviewer confirms that a version is suitable and adequate (7.5.2 c). Approval is a separate decision. */
export const confirmReview = action({
  key: 'confirm-review',
  clause: '7.5.2',
  title: 'Confirm review',
  consequence: 'It is on record that you have checked this version and found it suitable and adequate.',
  by: { fields: ['reviewer'] },
  awaited: true,
  on: documentVersion,
  reads: [person],
  input: {},
  obstacle: ({ fields }, s, actor) => {
    if (fields.state !== 'in review') return texts.itHasNotBeenSentForReview;
    if (fields.reviewer === undefined || fields.reviewer !== actor.person)
      return texts.itsReviewerConfirms({ reviewer: personName(fields.reviewer, s) });
    return fields.reviewedOn === undefined ? undefined : texts.youHaveConfirmedItAlready;
  },
  decide: ({ subject, s }) => [amend(subject, { reviewedOn: s.asOf })],
});
