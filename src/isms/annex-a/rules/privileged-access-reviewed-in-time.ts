import { fails, missing } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { controls } from '#isms/standard/cites.ts';
import { organisation } from '../../across/organisation.ts';
import { asset } from '../../06-planning/assets/asset.ts';
import { accessReview } from '../../08-operation/access-reviews/access-review.ts';
import { lapsedReviews } from '../access-reviews.ts';

export const privilegedReviewedInTime = rule({
  key: 'privileged-access-reviewed-in-time',
  title: 'Far-reaching rights are reviewed more often than others',
  controls: controls({ '2013': ['A.9.2.3'], '2022': ['A.8.2'] }),
  mode: 'computed',
  why: 'Who administers a system can undo every other control of it. A review once a year leaves such a right with the wrong person for a year.',
  of: accessReview,
  only: { covers: ['privileged'] },
  reads: [asset, organisation],
  empty: missing(
    'No review of privileged accounts is on record.',
    'List who administers which system, and have somebody else look through it.',
  ),
  findings: {
    overdue: fails(
      'The privileged accounts of {record} were last reviewed on {last}; the next review was due on {due}.',
      'Review them, and plan the next one with its day.',
    ),
    never: fails(
      'The first review of the privileged accounts of {record} was planned for {due} and not held.',
      'Hold it.',
    ),
  },
  *check(s, find) {
    for (const { system, last, due } of lapsedReviews('privileged', s))
      yield last === undefined ? find.never(system, { due }) : find.overdue(system, { last, due });
  },
});
