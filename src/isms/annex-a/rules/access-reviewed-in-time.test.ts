import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { asset } from '../../06-planning/assets/asset.ts';
import { accessReview } from '../../08-operation/access-reviews/access-review.ts';
import { accessReviewedInTime } from './access-reviewed-in-time.ts';

const store = (fields: object = {}) => a(asset, 'x1', { to: undefined, ...fields });
const review = (id: string, reviewedOn: string | undefined, fields: object = {}) =>
  a(accessReview, id, { asset: 'x1', due: '2026-06-15', reviewedOn, ...fields });

testRule(accessReviewedInTime, {
  holds: {
    'half a year ago': { given: [store(), review('v1', '2025-09-18'), review('v2', '2026-03-18')] },
    'the first is planned': { given: [store(), review('v1', undefined, { due: '2026-10-20' })] },
    'a system given up': { given: [store({ to: '2026-01-31' }), review('v1', '2025-06-01')] },
    'privileged rights have a rhythm of their own': {
      given: [
        store(),
        review('v1', '2026-08-01'),
        review('v2', '2024-01-01', { covers: 'privileged', asset: 'x2' }),
        a(asset, 'x2'),
      ],
    },
  },
  finds: {
    'eight months ago': { given: [store(), review('v1', '2026-01-18')], finds: ['overdue x1'] },
    'planned, and never held': { given: [store(), review('v1', undefined)], finds: ['never x1'] },
  },
});
