import { addDays } from '#isms/kernel/values/calendar.ts';
import { fails, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { approvalOf, decision, latestDecision } from '../../../across/decision.ts';
import { delayOf } from '../../../across/postponements.ts';
import { organisation } from '../../../across/organisation.ts';
import { nothingToTreat } from '../../../06-planning/risk-treatment/nothing-to-treat.ts';
import { treatsOpenRisk } from '../../../06-planning/risk-assessment/open-risks.ts';
import { riskMethod } from '../../../06-planning/risk-method/risk-method.ts';
import { risk } from '../../../06-planning/risk-assessment/risk.ts';
import {
  escalatedOn,
  severelyDelayedSince,
  reviewing,
  wasReviewed,
} from '../../../06-planning/risk-treatment/treatment-escalation.ts';
import { isCarriedOut, isUndertaken, treatment } from '../../../06-planning/risk-treatment/treatment.ts';
import { heldReviews, nextReview } from '../../../09-evaluation/management-reviews/reviews-held.ts';

export const treatedInTime = rule({
  key: 'treatments-in-time',
  title: 'The treatment plan is carried out in time',
  answers: citesBoth('8.3 [implement]'),
  mode: 'computed',
  why: 'A plan months late with nobody the wiser is how a small finding becomes a major one. Late is in order only if the owner of the risk knows and agrees; what slips again and again, or for long, top management has to have looked at.',
  of: treatment,
  only: (plan, s) => treatsOpenRisk(plan, s) && isUndertaken(plan, s),
  reads: [risk, riskMethod, decision, organisation, ...reviewing],
  empty: missing(
    'There is no treatment plan that was decided on and could be carried out, and it does not show that none is needed.',
    'Identify the risks and score them, and plan the treatment of those above the acceptance criteria.',
  ),
  emptyIsRight: nothingToTreat,
  findings: {
    undated: missing(
      '{record} is due on no day, so nothing shows whether it is in time.',
      'Agree on a date.',
    ),
    overdue: fails(
      '{record} was due on {due}, is not done, and nothing on record says why.',
      'Finish it, or put it off with the reason and have the plan approved again by the owner of the risk.',
      { act: 'complete-treatment' },
    ),
    late: weakens(
      '{record} was due on {due} and is not done; why is on record, and no new day is.',
      'Agree on the day by which it will be done, and have the plan approved with it.',
      { act: 'complete-treatment' },
    ),
    tolerated: weakens(
      '{record} was due on {due} and is not done; the owner of the risk approved the plan after that, on {on}.',
      'Agree on the day by which it will be done.',
      { act: 'complete-treatment' },
    ),
    untold: fails(
      '{record} is {days} days behind the day it was first due, and the management review of {on} was not told or made nothing of it.',
      'Put it before the next review, which decides whether the plan or the risk is to be changed.',
    ),
    escalated: weakens(
      '{record} is overdue, {days} days behind the day it was first due: it goes before the next management review, due on {on}.',
      'Have it ready for that review: why it slips, what carries the risk meanwhile, and what is to be decided.',
    ),
    nowhere: weakens(
      '{record} is {days} days behind the day it was first due, and no management review is planned that it could go before.',
      'Plan the next management review.',
    ),
  },
  *each(plan, s, find) {
    const { due, lateBecause } = plan.fields;
    if (isCarriedOut(plan)) return;
    if (due === undefined) yield find.undated(plan);
    else if (due < s.asOf) {
      const on = latestDecision(plan, ['approval'], s)?.fields.on ?? '';
      const isTolerated = on > due && approvalOf(plan, s) === 'in force';
      if (isTolerated) yield find.tolerated(plan, { due, on });
      else yield lateBecause === undefined ? find.overdue(plan, { due }) : find.late(plan, { due });
    }
  },
  // Only all reviews together show which were held and which are planned.
  *check(s, find) {
    const told = heldReviews(s).map(({ fields }) => fields.heldOn ?? '');
    const next = nextReview(s)?.fields.due;
    for (const plan of s.all(treatment)) {
      const { due = '' } = plan.fields;
      if (isCarriedOut(plan) || !treatsOpenRisk(plan, s)) continue;
      const since = escalatedOn(plan.fields, s);
      if (since === undefined || wasReviewed(plan, since, addDays(s.asOf, 1), s)) continue;
      // A review is expected to deal only with treatments that were severely delayed by then, because reasons have no
      // date.
      const far = severelyDelayedSince(plan.fields, s.asOf, s);
      const on = far === undefined ? undefined : told.findLast((each) => each >= far);
      const days = delayOf(plan.fields, s.asOf) ?? 0;
      if (on !== undefined) yield find.untold(plan, { days, on });
      else if (next === undefined) yield find.nowhere(plan, { days }, told.at(-1));
      else if (due < s.asOf) yield find.escalated(plan, { days, on: next });
    }
  },
});
