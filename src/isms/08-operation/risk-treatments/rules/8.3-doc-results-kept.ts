import { daysBetween } from '#isms/kernel/values/calendar.ts';
import { asks, fails, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { decision } from '../../../across/decision.ts';
import { risk } from '../../../06-planning/risk-assessment/risk.ts';
import { nothingToTreat } from '../../../06-planning/risk-treatment/nothing-to-treat.ts';
import { riskMethod } from '../../../06-planning/risk-method/risk-method.ts';
import { treatedBy } from '../../../06-planning/risk-treatment/planned-treatments.ts';
import { isCarriedOut, isUndertaken, treatment } from '../../../06-planning/risk-treatment/treatment.ts';
import {
  achievedOf,
  isScored,
  residualRiskOf,
  residualOf,
} from '../../../06-planning/risk-treatment/residual-risk.ts';

export const treatmentResultsKept = rule({
  key: 'treatment-results-kept',
  title: 'The results of treatment are on record',
  answers: citesBoth('8.3 [doc]'),
  mode: 'computed',
  why: 'Done is not yet better. What came of it, with its evidence, and what risk remains is what the next assessment starts from.',
  of: treatment,
  only: isUndertaken,
  reads: [risk, riskMethod, treatment, decision],
  empty: missing(
    'No treatment is on record that was decided on, and so no result; and it does not show that none is needed.',
    'Identify the risks and score them, and plan and carry out the treatment of those above the acceptance criteria.',
  ),
  emptyIsRight: nothingToTreat,
  findings: {
    none: asks(
      'No treatment is finished yet, so there is no result to keep.',
      'Say whether that is in order, given when the treatments are due.',
    ),
    result: fails(
      '{record} was done on {on}, and what came of it is not on record.',
      'Record the result and point to its evidence.',
    ),
    residual: fails(
      '{record} was done on {on}, and what risk remains is not scored.',
      'Score the residual likelihood and impact.',
    ),
    unproven: weakens(
      '{record} was done on {on}, and no evidence of its result is on record.',
      'Name what shows that it is done and works: a test, a log, a report, a contract.',
    ),
    unachieved: weakens(
      '{record} was done on {on}, and what it has achieved is not scored.',
      'Score likelihood and impact as they are now that it is done.',
    ),
    unexplained: weakens(
      '{record} was done on {on}, {days} days after it was due, and nothing on record says why.',
      'Say what held it up, so that the next plan reckons with it.',
    ),
    stale: weakens(
      '{record} was done on {on}, and {risk} has not been assessed since.',
      'Assess the risk as it is now.',
    ),
  },
  follows: { unproven: ['option-chosen.unshared'] },
  *each(plan, s, find) {
    const { doneOn: on, due = on, lateBecause, result, evidence = [], option } = plan.fields;
    if (on === undefined) return;
    if (result === undefined) yield find.result(plan, { on }, on);
    else if (evidence.length === 0 && option !== 'retain') yield find.unproven(plan, { on }, on);
    const treated = s.get(risk, plan.fields.risk);
    const isOpen = treated?.fields.status === 'open';
    // Nothing remains of an avoided activity once its risk is closed. Only modified or shared risks are expected to
    // reach a lower score.
    const isGone = option === 'avoid' && !isOpen;
    const brings = option === 'modify' || option === 'share';
    const remains = treated ? residualRiskOf(treatedBy(plan, treated, s), s) : residualOf(plan);
    if (!isGone && !isScored(remains)) yield find.residual(plan, { on }, on);
    else if (isOpen && brings && !isScored(achievedOf(plan))) yield find.unachieved(plan, { on }, on);
    if (due !== undefined && on > due && lateBecause === undefined)
      yield find.unexplained(plan, { on, days: daysBetween(due, on) }, on);
    if (isOpen && (treated.fields.assessedOn ?? '') < on)
      yield find.stale(plan, { on, risk: treated.code }, on);
  },
  *check(s, find) {
    const all = s.all(treatment).filter((plan) => isUndertaken(plan, s));
    const isUnderWay = all.some((each) => !isCarriedOut(each));
    if (isUnderWay && all.every(({ fields }) => fields.doneOn === undefined)) yield find.none();
  },
});
