import { sentences } from '#isms/kernel/values/sentence.ts';
import { expectedLoss, type Run } from '#isms/06-planning/risk-assessment/quantitative/annual-loss.ts';
import {
  portfolio,
  quantified,
  remaining,
  simulated,
  subjectOf,
  wholePlan,
  type Saving,
} from '#isms/06-planning/risk-assessment/quantitative/portfolio.ts';
import type { Exposure } from '#isms/06-planning/risk-assessment/quantitative/range.ts';
import type { Summary } from '#isms/06-planning/risk-assessment/quantitative/summary.ts';
import { risk } from '#isms/06-planning/risk-assessment/risk.ts';
import { treatment } from '#isms/06-planning/risk-treatment/treatment.ts';
import { forbidden, isProblem, refused, type Problem } from '#isms/kernel/values/problem.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { Answers } from './answers.ts';
import type { RiskSimulation, Simulation } from '../contract/simulation.ts';
import { version } from '../contract/version.ts';
import type { Simulator } from '../simulation/simulator.ts';

const texts = sentences('simulation-answer', {
  aSimulationSaysSomethingAboutEveryRiskAndTreatment:
    'A simulation says something about every risk and treatment, and you may not read them all.',
  hasNoFiguresYet: '{record} has no figures yet: it wants a range of frequency and one of loss.',
});

const repeatable = ({ inquiry: { snapshot } }: Answers, { seed, years }: Run) => ({
  seed,
  years,
  version,
  asOf: snapshot.asOf,
  position: snapshot.position,
});

/** Returns the simulation of all quantified open risks together, or a problem. */
export async function simulationAnswer(
  answers: Answers,
  simulator: Simulator,
  run: Run,
  gone: AbortSignal,
): Promise<Simulation | Problem> {
  const about = repeatable(answers, run);
  // As with views, a sum and a count disclose something about each risk.
  if (!answers.mayReadAll(simulated))
    return { ...about, withheld: true, risks: [], without: [], names: answers.names };
  const { quantified: counted, without } = portfolio(answers.inquiry.reader);
  for (const { id } of without) answers.name(id, risk.key);
  const empty = {
    ...about,
    withheld: false,
    risks: [],
    without: without.map(({ id }) => id),
    names: answers.names,
  };
  if (counted.length === 0) return empty;
  const found = await simulator.portfolio(
    counted.map((each) => subjectOf(each, 'all')),
    run,
    gone,
  );
  if (isProblem(found)) return found;
  const { before, after, curve } = found.whole;
  return {
    ...empty,
    total: {
      before: lossOf(
        before,
        counted.map(({ today }) => today),
      ),
      after: lossOf(after[0] ?? before, counted.map(remaining)),
    },
    curve: mutable(curve),
    risks: counted.flatMap((each) => {
      const { id, code } = each.risk;
      const compared = found.risks.get(code);
      if (!compared) return [];
      answers.name(id, risk.key);
      const treatments = each.planned.map((planned) => planned.treatment.id);
      for (const each of treatments) answers.name(each, treatment.key);
      const [after] = compared.after;
      return [
        {
          risk: id,
          before: lossOf(compared.before, [each.today]),
          ...(after && { after: lossOf(after, [remaining(each)]) }),
          treatments,
        },
      ];
    }),
  };
}

/** Returns the simulation of one risk, with the effect of each planned treatment; or a problem. */
export async function riskSimulationAnswer(
  answers: Answers,
  simulator: Simulator,
  idOrCode: string,
  run: Run,
  gone: AbortSignal,
): Promise<RiskSimulation | Problem> {
  if (!answers.mayReadAll(simulated))
    return forbidden(texts.aSimulationSaysSomethingAboutEveryRiskAndTreatment);
  const record = answers.permitted('read', risk, idOrCode) as Stored<typeof risk> | Problem;
  if (isProblem(record)) return record;
  const found = quantified(record, answers.inquiry.reader);
  if (!found) return refused(texts.hasNoFiguresYet({ record: record.code }));
  const whole = await simulator.one(subjectOf(found, 'each'), run, gone);
  if (isProblem(whole)) return whole;
  answers.name(record.id, risk.key);
  const plan = wholePlan(found);
  return {
    ...repeatable(answers, run),
    risk: record.id,
    before: lossOf(whole.before, [found.today]),
    curve: mutable(whole.curve),
    treatments: found.planned.flatMap(({ treatment: { id }, exposure, changes, saving }, n) => {
      const after = whole.after[n];
      if (!after) return [];
      answers.name(id, treatment.key);
      const upon = found.planned[n - 1]?.treatment.id;
      return [
        {
          treatment: id,
          ...(upon !== undefined && { upon }),
          changes: [...changes],
          after: lossOf(after, [exposure]),
          ...told(saving),
        },
      ];
    }),
    ...(plan && { plan: told(plan) }),
    names: answers.names,
  };
}

/** Returns the simulated losses with the expected loss of these exposures together. */
const lossOf = (summary: Summary, exposures: readonly Exposure[]) => ({
  expected: exposures.reduce((sum, exposure) => sum + expectedLoss(exposure), 0),
  ...summary,
});

const told = ({ saves, cost, yearlyCost, return: returned }: Saving) => ({
  saves,
  ...(cost !== undefined && { cost }),
  ...(yearlyCost !== undefined && { yearlyCost }),
  ...(returned !== undefined && { return: returned }),
});

/** Returns a copy that can be changed, as the type in the contract demands. */
const mutable = ({
  thresholds,
  shares,
}: {
  thresholds: readonly number[];
  shares: readonly (readonly number[])[];
}) => ({
  thresholds: [...thresholds],
  shares: shares.map((each) => [...each]),
});
