import { daysBetween } from '#isms/kernel/calendar.ts';
import { asks, fails, missing, weakens } from '#isms/kernel/finding.ts';
import { rule } from '#isms/kernel/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { risk } from '../../06-planning/risk.ts';
import { treatment } from '../../06-planning/treatment.ts';

export const treatmentResultsKept = rule({
  key: 'treatment-results-kept',
  title: 'The results of treatment are on record',
  answers: citesBoth('8.3 [doc]'),
  mode: 'computed',
  why: 'Done is not yet better. What came of it, with its evidence, and what risk remains is what the next assessment starts from.',
  of: treatment,
  reads: [risk],
  empty: missing(
    'No treatment is on record, and so no result.',
    'Plan and carry out the treatment of the open risks.',
  ),
  findings: {
    none: asks(
      'No treatment is finished yet, so there is no result to keep.',
      'Say whether that is in order, given when the treatments are due.',
    ),
    result: fails(
      '{record} was done on {on:date}, and what came of it is not on record.',
      'Record the result and point to its evidence.',
    ),
    residual: fails(
      '{record} was done on {on:date}, and what risk remains is not scored.',
      'Score the residual likelihood and impact.',
    ),
    unexplained: weakens(
      '{record} was done on {on:date}, {days:number} days after it was due, and nothing on record says why.',
      'Say what held it up, so that the next plan reckons with it.',
    ),
    stale: weakens(
      '{record} was done on {on:date}, and {risk} has not been assessed since.',
      'Assess the risk as it is now.',
    ),
  },
  *each(plan, s, find) {
    const { doneOn: on, due = on, lateBecause, result, residualLikelihood, residualImpact } = plan.fields;
    if (on === undefined) return;
    if (result === undefined) yield find.result(plan, { on });
    if (residualLikelihood === undefined || residualImpact === undefined) yield find.residual(plan, { on });
    if (due !== undefined && on > due && lateBecause === undefined)
      yield find.unexplained(plan, { on, days: daysBetween(due, on) });
    const treated = s.get(risk, plan.fields.risk);
    if (treated?.fields.status === 'open' && (treated.fields.assessedOn ?? '') < on)
      yield find.stale(plan, { on, risk: treated.code });
  },
  *check(s, find) {
    if (s.all(treatment).every(({ fields }) => fields.doneOn === undefined)) yield find.none();
  },
});
