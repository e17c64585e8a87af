import { sentences } from '../../../kernel/values/sentence.ts';
import { action } from '#isms/kernel/declarations/action.ts';
import { prose } from '#isms/kernel/declarations/fields.ts';
import { decide } from '../../../across/decided-records.ts';
import { approvalOf, decision } from '../../../across/decision.ts';
import { organisation } from '../../../across/organisation.ts';
import { topManagementRole } from '../../../across/settings.ts';
import { aspects, managementReview } from '../management-review.ts';
import { attendanceObstacle } from '../review-attendance.ts';
import { reviewDecision } from '../review-decision.ts';

const texts = sentences('action.approve-management-review', {
  itIsNotConcludedYet: 'It is not concluded yet.',
  noDecisionIsOnRecord: 'No decision is on record, not even that no change is needed.',
  itsResultsAreApprovedAsThey: 'Its results are approved as they are.',
});

/** The action by which top management approves the results of a review (9.3.3). */
export const approveManagementReview = action({
  key: 'approve-management-review',
  clause: '9.3.3',
  title: 'Approve results',
  consequence:
    'The results count as approved: who was there, and what was concluded. Changing that voids the approval.',
  by: { roles: ['top-management'] },
  presupposes: 'topManagement',
  awaited: true,
  on: managementReview,
  reads: [reviewDecision, decision, organisation],
  input: { reason: prose({ title: 'Reason', help: 'What was checked.', optional: true }) },
  obstacle: (review, s, actor) => {
    if (attendanceObstacle(review, s, actor)) return attendanceObstacle(review, s, actor);
    if (aspects.some((name) => review.fields[name] === undefined)) return texts.itIsNotConcludedYet;
    if (s.referring(reviewDecision, 'review', review.id).length === 0) return texts.noDecisionIsOnRecord;
    return approvalOf(review, s) === 'in force' ? texts.itsResultsAreApprovedAsThey : undefined;
  },
  decide: ({ subject, input, actor, s }) =>
    decide(
      [subject],
      { act: 'Approve results', kind: 'approval', role: topManagementRole, ...input },
      actor,
      s,
    ),
});
