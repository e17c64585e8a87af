import { rule } from '#isms/kernel/declarations/rule.ts';
import { cites } from '#isms/standard/cites.ts';
import { interestedParty } from '../../../04-context/interested-party.ts';
import { partyRequirement } from '../../../04-context/party-requirement.ts';
import { managementReview } from '../management-review.ts';
import { reviewInput } from '../review-input.ts';
import { changedWithin } from '../review-matters.ts';
import { findInput, inputTexts, leftOut, names, neverLookedAt, wasPutBefore } from '../reviews-held.ts';

export const partiesReviewed = rule({
  key: 'review-looks-at-parties',
  title: 'Management reviews look at what changed in the needs of interested parties',
  answers: cites({ '2022': ['9.3.2 c)'] }),
  mode: 'computed',
  why: 'New in 2022. A law in force since spring that no review has heard of is a gap that management cannot know of.',
  of: reviewInput,
  only: wasPutBefore('parties'),
  reads: [managementReview, interestedParty, partyRequirement],
  empty: neverLookedAt('parties'),
  findings: { ...inputTexts, leftOut: leftOut('changed since the review before') },
  check: (s, find) =>
    findInput('parties', s, find, function* ({ input, period }) {
      for (const each of changedWithin([...s.all(interestedParty), ...s.all(partyRequirement)], period))
        if (!names(input, each)) yield find.leftOut(each, { on: period.to });
    }),
});
