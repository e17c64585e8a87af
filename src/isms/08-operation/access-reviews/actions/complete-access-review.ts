import type { Stored } from '#isms/kernel/declarations/record.ts';
import { accessReviewLine } from '../access-review-line.ts';
import type { accessReview } from '../access-review.ts';
import { completing } from '../../processes/occurrence.ts';
import { occurrences } from '../../processes/occurrences.ts';

/**
 * The action that completes a review once each account was decided on, by somebody other than its holder (8.1, A.5.18).
 */
export const completeAccessReview = completing(occurrences.accessReview, {
  key: 'complete-access-review',
  clause: '8.1',
  title: 'Complete access review',
  consequence:
    'The system counts as reviewed on that day. What was decided to change or revoke is still to be done.',
  reads: [accessReviewLine],
  result: ['conclusion', 'evidence'],
  obstacle: (review, s) => {
    const lines = s.referring(accessReviewLine, 'review', (review as Stored<typeof accessReview>).id);
    if (review.fields['snapshotOn'] === undefined)
      return 'It does not say of which day the list of accounts is.';
    if (lines.length === 0) return 'No account is on the list.';
    const open = lines.filter(({ fields }) => fields.verdict === undefined).length;
    if (open > 0)
      return open === 1 ? 'One account is not decided on yet.' : `${open} accounts are not decided on yet.`;
    const own = lines.find(
      ({ fields }) =>
        fields.person !== undefined && (fields.decidedBy ?? review.fields['reviewer']) === fields.person,
    );
    return own && `${own.code} was decided on by the person it belongs to; somebody else decides on it.`;
  },
});
