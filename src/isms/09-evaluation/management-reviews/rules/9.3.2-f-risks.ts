import { weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { cites } from '#isms/standard/cites.ts';
import { dueDayOn } from '../../../across/postponements.ts';
import { organisation } from '../../../across/organisation.ts';
import { nothingToTreat } from '../../../06-planning/risk-treatment/nothing-to-treat.ts';
import { treatsOpenRisk } from '../../../06-planning/risk-assessment/open-risks.ts';
import { riskMethod } from '../../../06-planning/risk-method/risk-method.ts';
import { risk } from '../../../06-planning/risk-assessment/risk.ts';
import { reviewing } from '../../../06-planning/risk-treatment/treatment-escalation.ts';
import { treatment } from '../../../06-planning/risk-treatment/treatment.ts';
import { assessmentRun } from '../../../08-operation/risk-assessments/assessment-run.ts';
import { reviewInput } from '../review-input.ts';
import { latestRunWithin, slippedWithin } from '../review-matters.ts';
import { findInput, inputTexts, leftOut, names, neverLookedAt, wasPutBefore } from '../reviews-held.ts';

export const risksReviewed = rule({
  key: 'review-looks-at-risks',
  title: 'Management reviews look at the results of risk assessment and the state of treatment',
  answers: cites({ '2013': ['9.3 e)'], '2022': ['9.3.2 f)'] }),
  mode: 'computed',
  why: 'Management carries the risks. An auditor asks which assessment it was shown, and whether it knew what was late.',
  of: reviewInput,
  only: wasPutBefore('risks'),
  reads: [...reviewing, assessmentRun, treatment, risk, riskMethod, organisation],
  empty: neverLookedAt('risks'),
  findings: {
    ...inputTexts,
    leftOut: leftOut('is the latest assessment that was finished before the review'),
    slipped: leftOut('had slipped far and was not done'),
    late: leftOut('was late on the day of the review'),
    plan: weakens(
      '{record} does not show how far the treatment plan had come.',
      'Show the treatments that are open, or how many are done and late.',
    ),
  },
  follows: {
    slipped: ['treatments-in-time', 'treatment-results-kept.unexplained'],
    late: ['treatments-in-time'],
  },
  check: (s, find) =>
    findInput('risks', s, find, function* ({ input, period }) {
      const run = latestRunWithin(period, s);
      if (run && !names(input, run)) yield find.leftOut(run, { on: period.to });
      const slipped = slippedWithin(period, s);
      for (const each of slipped) if (!names(input, each)) yield find.slipped(each, { on: period.to });
      const { records = [], figures = [] } = input.fields;
      // Figures cover all treatments at once, so that none has to be named.
      if (figures.length > 0) return;
      const hasPlan = s.all(treatment).length > 0 || !nothingToTreat(s);
      if (hasPlan && records.every(({ register }) => register !== 'treatment')) yield find.plan(input);
      for (const each of s.all(treatment)) {
        const { due, doneOn } = dueDayOn(each.fields, period.to);
        const isLate =
          each.fields.option !== 'retain' && due !== undefined && due < period.to && doneOn === undefined;
        if (isLate && treatsOpenRisk(each, s) && !names(input, each) && !slipped.includes(each))
          yield find.late(each, { on: period.to });
      }
    }),
});
