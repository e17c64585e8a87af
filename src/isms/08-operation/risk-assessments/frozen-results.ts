import type { Reader } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { decision } from '../../across/decision.ts';
import { organisation } from '../../across/organisation.ts';
import { openRisks } from '../../06-planning/risk-assessment/open-risks.ts';
import { levelOf, riskMethod } from '../../06-planning/risk-method/risk-method.ts';
import { comparisonOf, risk, scoreOf } from '../../06-planning/risk-assessment/risk.ts';
import { riskTreatmentState } from '../../06-planning/risk-treatment/treatment-standing.ts';
import { treatment } from '../../06-planning/risk-treatment/treatment.ts';
import type { assessmentRun } from './assessment-run.ts';
import { coveredBy } from './covered-risks.ts';
import { coverageReads, isScoredIn, statesScope } from './assessment-scope.ts';

type Run = Stored<typeof assessmentRun>;
type Results = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** The registers from which results are frozen. */
export const resultReads = [risk, riskMethod, treatment, decision, organisation, ...coverageReads] as const;
type Sources = (typeof resultReads)[number];

/**
 * Returns the present result of each open risk that a run covers, by id; of every open risk if the run does not state
 * which it covers.
 */
export function resultsOf(run: Run, s: Reader<Sources>): Results {
  const isSaid = statesScope(run);
  const risks = isSaid ? coveredBy(run, s) : openRisks(s);
  return Object.fromEntries(
    risks.map((each) => [
      each.id,
      { ...resultOf(each, s), ...(isSaid && { scored: isScoredIn(run, each) }) },
    ]),
  );
}

function resultOf(each: Stored<typeof risk>, s: Reader<Sources>): Results[string] {
  const { title, owner, method, likelihood, impact, consequences, priority } = each.fields;
  const { run, assessedOn, assessedBy, assessedWhy } = each.fields;
  return {
    code: each.code,
    title,
    owner,
    method,
    likelihood,
    impact,
    consequences,
    level: levelOf(scoreOf(each), s),
    acceptance: comparisonOf(each, s),
    priority,
    treatment: riskTreatmentState(each, s),
    run,
    assessedOn,
    assessedBy,
    assessedWhy,
  };
}
