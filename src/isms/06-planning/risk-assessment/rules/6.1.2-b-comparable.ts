import { asks, fails, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { assessmentRun } from '../../../08-operation/risk-assessments/assessment-run.ts';
import { isConverted } from '../../risk-method/score-conversion.ts';
import { jumpsOf, runsInOrder } from '../../../08-operation/risk-assessments/run-results.ts';
import { openRisks } from '../open-risks.ts';
import { isInUse, riskMethod } from '../../risk-method/risk-method.ts';
import { risk } from '../risk.ts';

export const assessmentsComparable = rule({
  key: 'assessments-comparable',
  title: 'Assessments give results that can be compared',
  answers: citesBoth('6.1.2 b)'),
  mode: 'supported',
  why: 'One assessment says little; two say whether things get better, if both mean the same by a level. Whether another assessor would have come to the same scores, somebody has to have tried.',
  of: assessmentRun,
  only: ({ fields }) => fields.to !== undefined,
  reads: [risk, riskMethod],
  empty: missing(
    'No finished assessment is on record whose results could be compared with anything.',
    'Record each assessment, with the method that was followed and the results as they were.',
  ),
  findings: {
    silent: weakens(
      '{record} does not say how it is shown that results are consistent and comparable.',
      'Say it: a second scorer, a sample scored again, a look at what moved since the last time.',
    ),
    unconverted: fails(
      '{record} was made with {method}, the assessment before it with {earlier}, and nothing says how their results compare.',
      'Say how scores of the one translate into the other.',
    ),
    mixed: fails(
      '{record} is scored on {method}, and {run}, in which it was assessed, followed {other}.',
      'Score it on the scales of that assessment, or name the one it really comes from.',
    ),
    jumped: asks(
      'By {record} the level of these risks has moved by two or more since they were assessed before, and nothing says why: {risks}.',
      'Say what explains it, or score them again.',
    ),
  },
  follows: { mixed: ['impact-estimated.late', 'likelihood-estimated.late'] },
  *check(s, find) {
    const runs = runsInOrder(s);
    for (const [n, run] of runs.entries()) {
      const before = runs[n - 1];
      const { method, conversion } = run.fields;
      if (conversion !== undefined) continue;
      if (
        before &&
        method !== undefined &&
        before.fields.method !== undefined &&
        method !== before.fields.method
      )
        yield find.unconverted(run, { method: codeOf(method), earlier: codeOf(before.fields.method) });
      const jumps = jumpsOf(run, runs.slice(0, n));
      if (jumps.length > 0) yield find.jumped(run, { risks: jumps.join(', ') });
    }
    for (const method of s.all(riskMethod))
      if (isInUse(method) && method.fields.repeatability === undefined) yield find.silent(method);
    for (const each of openRisks(s)) {
      const run = s.get(assessmentRun, each.fields.run);
      const followed = run?.fields.method;
      if (
        run &&
        followed !== undefined &&
        followed !== each.fields.method &&
        !isConverted(followed, each.fields.method, (id) => s.get(riskMethod, id))
      )
        yield find.mixed(each, {
          method: codeOf(each.fields.method),
          run: run.code,
          other: codeOf(followed),
        });
    }
    function codeOf(method: string): string {
      return s.get(riskMethod, method)?.code ?? '-';
    }
  },
});
