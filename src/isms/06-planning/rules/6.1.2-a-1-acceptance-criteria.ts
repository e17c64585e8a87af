import { current } from '#isms/kernel/condition.ts';
import { fails, missing, weakens } from '#isms/kernel/finding.ts';
import { rule } from '#isms/kernel/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { approvalOf, decision, latestDecision, whatChanged } from '../../across/decision.ts';
import { organisation } from '../../across/organisation.ts';
import { isInUse, riskMethod } from '../risk-method.ts';

export const acceptanceCriteriaKept = rule({
  key: 'acceptance-criteria-kept',
  title: 'It is set which risks may be accepted, and kept up to date',
  answers: citesBoth('6.1.2 a) 1)'),
  mode: 'computed',
  why: 'The criteria decide what is treated and what is not. They are the organisation’s to choose, and so somebody’s to answer for.',
  of: riskMethod,
  only: isInUse,
  reads: [decision, organisation],
  empty: missing(
    'No criteria say which risks may be accepted.',
    'Define a risk method with its levels, and say who may accept which.',
  ),
  findings: {
    all: fails(
      '{record} accepts risks of every level, so no risk would ever be treated.',
      'Say up to which level a risk may be kept as it is.',
    ),
    unapproved: weakens(
      'Nobody has approved the acceptance criteria in {record} as they stand.',
      'Have top management approve the method.',
      { house: true },
    ),
    void: weakens(
      'The approval of the acceptance criteria in {record} is void: {what} changed since.',
      'Have top management approve the method as it is now.',
      { house: true },
    ),
    stale: weakens(
      'The acceptance criteria in {record} were due for review on {due:date}.',
      'Ask top management whether they are still right, and set the date.',
    ),
  },
  conditions: { stale: current('review') },
  *each(method, s, find) {
    if (method.fields.levels.every((level) => level.acceptable)) yield find.all(method);
    const state = approvalOf(method, s);
    const last = latestDecision(method, ['approval'], s);
    if (state === 'void' && last) yield find.void(method, { what: whatChanged(last, s) });
    else if (state !== 'in force') yield find.unapproved(method);
  },
});
