import { fails, missing } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { controls } from '#isms/standard/cites.ts';
import { organisation } from '../../across/organisation.ts';
import { asset } from '../../06-planning/assets/asset.ts';
import { accessReview } from '../../08-operation/access-reviews/access-review.ts';
import { lapsedReviews } from '../access-reviews.ts';

export const accessReviewedInTime = rule({
  key: 'access-reviewed-in-time',
  title: 'Accounts and rights of a system are reviewed at the planned interval',
  controls: controls({ '2013': ['A.9.2.5'], '2022': ['A.5.18'] }),
  mode: 'computed',
  why: 'Rights gather with every change of work and go with none. Only a review by somebody who knows who should takes them away.',
  of: accessReview,
  only: { covers: ['all'] },
  reads: [asset, organisation],
  empty: missing(
    'No review of accounts is on record.',
    'Review the accounts of the systems that matter, one by one.',
  ),
  findings: {
    overdue: fails(
      'The accounts of {record} were last reviewed on {last}; the next review was due on {due}.',
      'Review them, and plan the next one with its day.',
    ),
    never: fails(
      'The first review of the accounts of {record} was planned for {due} and not held.',
      'Hold it.',
    ),
  },
  *check(s, find) {
    for (const { system, last, due } of lapsedReviews('all', s))
      yield last === undefined ? find.never(system, { due }) : find.overdue(system, { last, due });
  },
});
