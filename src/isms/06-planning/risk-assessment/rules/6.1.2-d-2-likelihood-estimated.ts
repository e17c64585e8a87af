import { asks, fails, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { assessmentRun } from '../../../08-operation/risk-assessments/assessment-run.ts';
import { coverageReads } from '../../../08-operation/risk-assessments/assessment-scope.ts';
import { incident } from '../../../08-operation/incidents/incident.ts';
import { finishedRuns, isAssessedSince } from '../../../08-operation/risk-assessments/risk-events.ts';
import { isSuperseded, rescoringMissed } from '../../risk-method/score-conversion.ts';
import { measureTest } from '../../risk-treatment/measure-test.ts';
import { implementationStates, lastTestOf, measure } from '../../risk-treatment/measure.ts';
import { openRisks } from '../open-risks.ts';
import { rangeIn } from '../quantitative/estimate-fields.ts';
import { contradiction, stepsCalled } from '../quantitative/figured-steps.ts';
import { likelihoodFigured } from '../quantitative/following-steps.ts';
import { riskMethod } from '../../risk-method/risk-method.ts';
import { risk } from '../risk.ts';

export const likelihoodEstimated = rule({
  key: 'likelihood-estimated',
  title: 'The likelihood of every risk is estimated',
  answers: citesBoth('6.1.2 d) 2)'),
  mode: 'computed',
  why: 'How often it may realistically come true, on the scale of the method, with what holds it down today. A score off that scale means nothing, and one that counts on what does not work is a wish.',
  of: risk,
  only: { status: ['open'] },
  reads: [riskMethod, measure, measureTest, incident, assessmentRun, ...coverageReads],
  empty: missing('No risk is on record whose likelihood could be estimated.', 'Identify the risks.'),
  findings: {
    none: fails(
      'The likelihood of {record} is not estimated.',
      'Score how likely it is with the controls that work today.',
    ),
    figured: fails(
      'The likelihood of {record} is estimated in figures and not scored; by its median frequency it is {step}.',
      'Score it: the act “Score again” begins with the step that follows from the figures.',
    ),
    off: fails(
      'The likelihood of {record} is given as step {step}, and the scale of {method} has {steps}.',
      'Score it again, on the scale as it is.',
    ),
    late: fails(
      'The likelihood of {record} was to be scored by the successor of {method} by {by}, and has not been.',
      'Score it on the scale in use now.',
    ),
    superseded: weakens(
      'The likelihood of {record} still stands on the scale of {method}, which has been replaced.',
      'Score it again with the method in use, at the next assessment at the latest.',
    ),
    contradicted: asks(
      'The likelihood of {record} is scored as {step}, and by its figures it comes true as often as is called {steps}.',
      'Say which of the two is right, and bring the other into line.',
    ),
    happened: asks(
      '{record} is scored as {step}, the least likely there is, and {incident}, reported on {on}, names it; it has not been looked at since.',
      'Score it again in the light of the incident, or say with that why no assessment was needed.',
    ),
    absent: weakens(
      '{record} is scored as held down today by {measure}, and that is {state}.',
      'Score the risk without it, and plan the measure as a treatment.',
    ),
    failed: asks(
      '{record} is scored as held down by {measure}, which failed its test on {on}; the risk has not been looked at since.',
      'Score it with what works today, or say why the failure makes no difference to it.',
    ),
  },
  follows: {
    late: ['impact-estimated.late'],
    superseded: ['impact-estimated.superseded'],
    failed: ['status-true-2022.failed', 'status-true-2013.failed'],
  },
  *each(record, s, find) {
    const { likelihood, method: cited, assessedOn = '', measures = [] } = record.fields;
    const method = s.get(riskMethod, cited);
    const scale = method?.fields.likelihoodScale ?? [];
    if (likelihood === undefined) {
      const step = method && scale[(likelihoodFigured(record.fields, method.fields) ?? 0) - 1]?.name;
      yield step === undefined ? find.none(record) : find.figured(record, { step });
      return;
    }
    if (!method || likelihood > scale.length) {
      yield find.off(record, { step: likelihood, method: method?.code ?? '-', steps: scale.length });
      return;
    }
    const by = rescoringMissed(method, s.asOf);
    if (by !== undefined) yield find.late(record, { method: method.code, by });
    else if (isSuperseded(method, record.fields.assessedOn))
      yield find.superseded(record, { method: method.code });
    const frequency = rangeIn(record.fields, 'frequency');
    const limits = scale.map(({ perYear }) => perYear);
    const figured = frequency && contradiction(likelihood, frequency, limits);
    if (figured)
      yield find.contradicted(record, {
        step: scale[likelihood - 1]?.name ?? likelihood,
        steps: stepsCalled(scale, figured),
      });
    for (const held of measures.map((id) => s.get(measure, id))) {
      if (!held || held.retired) continue;
      const { status } = held.fields;
      const last = lastTestOf(held, s);
      if (status === 'planned' || status === 'not implemented')
        yield find.absent(record, { measure: held.code, state: implementationStates[status].toLowerCase() });
      else if (last?.result === 'failed' && (last.performedOn ?? '') > assessedOn)
        yield find.failed(record, { measure: held.code, on: last.performedOn ?? '' });
    }
  },
  *check(s, find) {
    const finished = finishedRuns(s.all(assessmentRun), s.asOf);
    for (const record of openRisks(s)) {
      const scale = s.get(riskMethod, record.fields.method)?.fields.likelihoodScale ?? [];
      if (record.fields.likelihood !== 1 || scale.length < 2) continue;
      const told = s.referring(incident, 'risks', record.id).find((each) => {
        const { classification, reportedOn: on, runReason } = each.fields;
        if (each.retired || classification !== 'incident' || runReason !== undefined) return false;
        return !isAssessedSince(record, { record: each, on }, finished, s);
      });
      if (told)
        yield find.happened(record, {
          step: scale[0]?.name ?? 1,
          incident: told.code,
          on: told.fields.reportedOn,
        });
    }
  },
});
