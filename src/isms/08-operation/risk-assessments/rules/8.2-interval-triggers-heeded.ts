import { asks } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { isOpen } from '../../../06-planning/risk-assessment/open-risks.ts';
import { isInUse, riskMethod } from '../../../06-planning/risk-method/risk-method.ts';
import { risk } from '../../../06-planning/risk-assessment/risk.ts';
import { assessmentRun, isWhole } from '../assessment-run.ts';
import { coverageReads } from '../assessment-scope.ts';
import { finishedRuns, isAssessedSince, isRunMadeFor } from '../risk-events.ts';
import { reassessmentReads, reassessmentTriggers } from '../reassessment-triggers.ts';

export const triggersHeeded = rule({
  key: 'assessment-triggers-heeded',
  title: 'What calls for an assessment by the method is followed by one, or it is said why not',
  answers: citesBoth('8.2 [interval]'),
  mode: 'computed',
  why: 'The method says which events call for an assessment before the interval is over. An auditor takes a severe incident and asks what it changed in the risks.',
  of: riskMethod,
  only: isInUse,
  reads: [...reassessmentReads, ...coverageReads, assessmentRun, risk],
  empty: { credible: 'Whether there is a method that says what calls for an assessment is asked apart.' },
  findings: {
    unassessed: asks(
      '{record} of {on} calls for an assessment by {method}, and these risks it names have not been assessed since: {risks}.',
      'Score them again, or say with it why no assessment was needed.',
    ),
    unnamed: asks(
      '{record} of {on} calls for an assessment by {method}, names no open risk and was not looked at in any assessment.',
      'Name the risks that came true or changed, and score them again; or say with it why no assessment was needed.',
    ),
    unweighed: asks(
      '{record} has been on record or in force since {on}, which calls for an assessment by {method}, and no assessment of all risks or of the context was finished since.',
      'Assess what it changes, or say with it why no assessment was needed.',
    ),
  },
  *check(s, find) {
    const finished = finishedRuns(s.all(assessmentRun), s.asOf);
    if (!finished.some(isWhole)) return;
    for (const occasion of reassessmentTriggers(s)) {
      const { record, on, method, risks } = occasion;
      const told = { on, method: method.code };
      if (risks === undefined) {
        const looks = finished.filter((run) => isWhole(run) || run.fields.reason === 'context');
        if (!looks.some(({ fields: { to = '' } }) => to >= on)) yield find.unweighed(record, told);
        continue;
      }
      if (isRunMadeFor(occasion, finished)) continue;
      const open = risks.flatMap((id) => s.get(risk, id) ?? []).filter(isOpen);
      const left = open.filter((each) => !isAssessedSince(each, occasion, finished, s));
      if (open.length === 0) yield find.unnamed(record, told);
      else if (left.length > 0)
        yield find.unassessed(record, { ...told, risks: left.map(({ code }) => code).join(', ') });
    }
  },
});
