import { rule } from '#isms/kernel/declarations/rule.ts';
import { cites } from '#isms/standard/cites.ts';
import { audit } from '../../audits/audit.ts';
import { auditFinding } from '../../audits/audit-finding.ts';
import { managementReview } from '../management-review.ts';
import { reviewInput } from '../review-input.ts';
import { concludedWithin } from '../review-matters.ts';
import { findInput, inputTexts, leftOut, names, neverLookedAt, wasPutBefore } from '../reviews-held.ts';

export const auditsReviewed = rule({
  key: 'review-looks-at-audits',
  title: 'Management reviews look at the results of audits',
  answers: cites({ '2013': ['9.3 c) 3)'], '2022': ['9.3.2 d) 3)'] }),
  mode: 'computed',
  why: 'Audits report to management; this is where it answers. Those of customers and of the certification body count as well as the internal ones.',
  of: reviewInput,
  only: wasPutBefore('audits'),
  reads: [managementReview, audit, auditFinding],
  empty: neverLookedAt('audits'),
  findings: { ...inputTexts, leftOut: leftOut('was concluded since the review before') },
  check: (s, find) =>
    findInput('audits', s, find, function* ({ input, period }) {
      for (const each of concludedWithin(period, s)) {
        const findings = s.referring(auditFinding, 'audit', each.id);
        if (![each, ...findings].some((record) => names(input, record)))
          yield find.leftOut(each, { on: period.to });
      }
    }),
});
