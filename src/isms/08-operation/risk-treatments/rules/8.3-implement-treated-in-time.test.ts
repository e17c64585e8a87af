import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { decided } from '../../../across/decision-tester.ts';
import { risk } from '../../../06-planning/risk-assessment/risk.ts';
import { managementReview } from '../../../09-evaluation/management-reviews/management-review.ts';
import {
  bothReviews,
  input,
  naming,
  secondReview,
} from '../../../09-evaluation/management-reviews/review-tester.ts';
import { treatment } from '../../../06-planning/risk-treatment/treatment.ts';
import { whenNothingIsTreated } from '../../../06-planning/risk-treatment/nothing-to-treat-tester.ts';
import { treatedInTime } from './8.3-implement-treated-in-time.ts';

const open = a(risk, 'r1');
const plan = (fields: object) => a(treatment, 't1', { risk: 'r1', ...fields });
const late = plan({ due: '2026-06-30', lateBecause: 'The part is late.' });
const move = (from: string, to: string, on: string) => ({ from, to, on, reason: 'The part is late.' });
const slipped = plan({ due: '2026-12-18', moves: [move('2026-09-30', '2026-12-18', '2026-06-15')] });
const looked = input('risks', { ...naming(slipped), comment: 'We leave it at that.' });
const toCome = a(managementReview, 'r3', { status: 'planned', due: '2026-10-28', heldOn: undefined });

testRule(treatedInTime, {
  holds: {
    ...whenNothingIsTreated.holds,
    done: { given: [open, plan({ due: '2026-06-30', doneOn: '2026-07-15' })] },
    'due today': { given: [open, plan({ due: '2026-09-30' })] },
    'what is retained is not carried out': { given: [open, plan({ option: 'retain', due: undefined })] },
    'put off far, and the next review is to hear of it': { given: [open, slipped, toCome] },
    'put off far, and a review has looked at it since': { given: [open, slipped, ...bothReviews, looked] },
    'put off far, and done': {
      given: [open, { ...slipped, fields: { ...slipped.fields, doneOn: '2026-09-29' } }, secondReview],
    },
    'the risk was closed before': {
      given: [
        open,
        plan({ due: '2026-09-30' }),
        a(risk, 'r2', { status: 'closed' }),
        a(treatment, 't2', { risk: 'r2', due: '2026-01-01' }),
      ],
    },
  },
  finds: {
    ...whenNothingIsTreated.finds,
    'due yesterday': {
      given: [open, plan({ due: '2026-09-29' }), toCome],
      finds: ['overdue t1', 'escalated t1'],
    },
    'due the day before, for a reason': {
      given: [open, plan({ due: '2026-09-29', lateBecause: 'The part is late.' })],
      finds: ['late t1'],
    },
    'late for months, for whatever reason': {
      given: [open, late, toCome],
      finds: ['late t1', 'escalated t1'],
    },
    'late, and no review is planned': { given: [open, late], finds: ['late t1', 'nowhere t1'] },
    'approved only before it was due': {
      given: [open, late, toCome, decided('d1', [late], { on: '2026-06-30' })],
      finds: ['late t1', 'escalated t1'],
    },
    'approved again since': {
      given: [open, late, toCome, decided('d1', [late], { on: '2026-07-02' })],
      finds: ['tolerated t1', 'escalated t1'],
    },
    'approved again, and changed after that': {
      given: [
        open,
        plan({ due: '2026-06-30', cost: 9 }),
        toCome,
        decided('d1', [late], { on: '2026-07-02' }),
      ],
      finds: ['overdue t1', 'escalated t1'],
    },
    'rejected since': {
      given: [
        open,
        late,
        toCome,
        decided('d1', [late], { on: '2026-07-02' }),
        decided('d2', [late], { kind: 'rejection', on: '2026-08-01' }),
      ],
      finds: ['late t1', 'escalated t1'],
    },
    'put off far, and the review since was not told': {
      given: [open, slipped, ...bothReviews, input('risks', { comment: 'All is well.' })],
      finds: ['untold t1'],
    },
    'put off again after a review had looked at it': {
      given: [
        open,
        plan({
          due: '2027-01-29',
          moves: [
            move('2026-09-30', '2026-12-18', '2026-06-15'),
            move('2026-12-18', '2027-01-29', '2026-09-01'),
          ],
        }),
        ...bothReviews,
        looked,
      ],
      finds: ['nowhere t1'],
    },
    'the only plan is to be decided on': { given: [open, plan({})], finds: ['empty'] },
    'due some day': { given: [open, plan({ due: undefined })], finds: ['undated t1'] },
  },
});
