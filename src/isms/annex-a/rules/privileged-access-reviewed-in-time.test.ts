import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { organisation } from '../../across/organisation.ts';
import { asset } from '../../06-planning/assets/asset.ts';
import { accessReview } from '../../08-operation/access-reviews/access-review.ts';
import { privilegedReviewedInTime } from './privileged-access-reviewed-in-time.ts';

const console = a(asset, 'x1', { to: undefined });
const review = (reviewedOn: string | undefined, fields: object = {}) =>
  a(accessReview, 'v1', { asset: 'x1', covers: 'privileged', due: '2026-06-15', reviewedOn, ...fields });

testRule(privilegedReviewedInTime, {
  holds: {
    'a quarter ago': { given: [console, review('2026-06-20')] },
    'half-yearly, where the organisation says so': {
      given: [console, review('2026-04-01'), a(organisation, 'org', { privilegedAccessReview: 'P6M' })],
    },
  },
  finds: {
    'five months ago': { given: [console, review('2026-04-20')], finds: ['overdue x1'] },
    'planned, and never held': { given: [console, review(undefined)], finds: ['never x1'] },
  },
});
