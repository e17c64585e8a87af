import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { audit } from '../../audits/audit.ts';
import { auditFinding } from '../../audits/audit-finding.ts';
import { bothReviews, firstReview, input, naming, secondReview } from '../review-tester.ts';
import { auditsReviewed } from './9.3.2-d-3-results-of-audits.ts';

const concluded = (concludedOn: string, fields: object = {}) =>
  a(audit, 'u1', { status: 'concluded', concludedOn, ...fields });
const finding = a(auditFinding, 'f1', { audit: 'u1' });
const said = { comment: 'Nothing to add.' };

testRule(auditsReviewed, {
  holds: {
    'the audit is named': {
      given: [...bothReviews, concluded('2026-05-20'), input('audits', naming(concluded('2026-05-20')))],
    },
    'what it found is named': {
      given: [...bothReviews, concluded('2026-05-20'), finding, input('audits', naming(finding))],
    },
    'it was before the last review': {
      given: [...bothReviews, concluded('2025-10-01'), input('audits', said)],
    },
    'it is still going on': {
      given: [
        ...bothReviews,
        concluded('2026-05-20', { status: 'under way', concludedOn: undefined }),
        input('audits', said),
      ],
    },
  },
  finds: {
    'no review looked at it': { given: bothReviews, finds: ['empty'] },
    'only the one before did': {
      given: [...bothReviews, input('audits', { review: 'r1', comment: 'Talked about.' })],
      finds: ['absent r2'],
    },
    'it is being prepared for a review to come': {
      given: [
        firstReview,
        { ...secondReview, fields: { status: 'planned' } },
        input('audits', { comment: 'To come.' }),
      ],
      finds: ['empty'],
    },
    'a title only': { given: [...bothReviews, input('audits')], finds: ['bare i2'] },
    'an audit is left out': {
      given: [...bothReviews, concluded('2026-05-20'), input('audits', said)],
      finds: ['leftOut u1'],
    },
    'the first audit is left out of the first review': {
      given: [firstReview, concluded('2025-10-01'), input('audits', { review: 'r1', ...said })],
      finds: ['leftOut u1'],
    },
  },
});
