import { current, present } from '#isms/kernel/declarations/condition.ts';
import { fails, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { controls } from '#isms/standard/cites.ts';
import { organisation } from '../../across/organisation.ts';
import { continuityPlan } from '../../08-operation/continuity/continuity-plan.ts';

export const continuityPlansKept = rule({
  key: 'continuity-plans-kept',
  title: 'Continuity plans have objectives, keep security up and are looked at again',
  controls: controls({ '2013': ['A.17.1.1', 'A.17.1.2'], '2022': ['A.5.29', 'A.5.30'] }),
  mode: 'computed',
  why: 'In a disruption people do what works. Whether information stays protected meanwhile is decided when the plan is written.',
  of: continuityPlan,
  reads: [organisation],
  empty: missing(
    'No continuity plan is on record.',
    'Ask what must not stand still, and plan for that first.',
  ),
  findings: {
    overdue: fails(
      '{record} was to be looked at again by {due}.',
      'Go through it with those who would have to follow it.',
    ),
    objective: weakens(
      '{record} does not say within what time the work is to go on.',
      'Settle it with whoever depends on the work.',
    ),
    security: weakens(
      '{record} does not say how information stays protected meanwhile.',
      'Say which measures hold, and what stands in for the others.',
    ),
  },
  conditions: {
    overdue: current('review'),
    objective: present('recoveryTime'),
    security: present('security'),
  },
});
