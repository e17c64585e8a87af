import { anything, fails, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { approvalOf, decision, latestDecision, whatChanged } from '../../../across/decision.ts';
import { noObjectives } from '../missing-objectives.ts';
import { objective } from '../objective.ts';

export const objectivesControlled = rule({
  key: 'objectives-controlled',
  title: 'What is on record of the objectives is what was approved',
  answers: citesBoth('6.2 [doc]'),
  mode: 'computed',
  why: 'The record of an objective is documented information and kept under control like any other. A target that can be moved unseen once it is out of reach is no target.',
  of: objective,
  only: { status: ['active'] },
  reads: [decision],
  empty: noObjectives,
  findings: {
    unapproved: weakens(
      '{record} is pursued, and nobody has approved it.',
      'Have it approved by somebody other than who answers for it.',
    ),
    void: fails(
      '{record} is not what was approved on {on}: {what} changed since.',
      'Have it approved as it is now, or go back to what was approved.',
    ),
    expired: weakens('The approval of {record} ended on {until}.', 'Have it looked at again and approved.'),
  },
  follows: { void: [anything] },
  *each(record, s, find) {
    const approval = latestDecision(record, ['approval'], s);
    const state = approvalOf(record, s);
    if (!approval || state === 'none') yield find.unapproved(record);
    else if (state === 'void')
      yield find.void(record, { on: approval.fields.on, what: whatChanged(approval, s) });
    else if (state === 'expired') yield find.expired(record, { until: approval.fields.until ?? '' });
  },
});
