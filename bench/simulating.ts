import { inEnglish } from '#isms/kernel/values/message-format.ts';
import { availableParallelism } from 'node:os';
import { isProblem } from '#isms/kernel/values/problem.ts';
import {
  annualLosses,
  expectedLoss,
  type Run,
} from '#isms/06-planning/risk-assessment/quantitative/annual-loss.ts';
import {
  distributionOf,
  Lognormal,
  Pert,
  type Distribution,
} from '#isms/06-planning/risk-assessment/quantitative/distribution.ts';
import type { Exposure, Range } from '#isms/06-planning/risk-assessment/quantitative/range.ts';
import { unitsOf, type Subject } from '#isms/06-planning/risk-assessment/quantitative/simulation.ts';
import { keyOf, Stream } from '#isms/06-planning/risk-assessment/quantitative/stream.ts';
import { inOrder, summaryOf } from '#isms/06-planning/risk-assessment/quantitative/summary.ts';
import { Simulator } from '../src/server/simulation/simulator.ts';
import { ThreadPool } from '../src/server/simulation/thread-pool.ts';
import { besideFloor, measure, type Figure } from './measure.ts';
import { plainLosses } from './plain-losses.ts';
import { short, tableOf, whole, type Table } from './table.ts';

const run: Run = { seed: 1, years: 100_000 };
const lognormal = (low: number, high: number) => ({ shape: 'lognormal', low, high }) as const;
const fixed = (value: number): Range => ({ shape: 'pert', low: value, likely: value, high: value });

/** A thousand risks, from one that occurs about once in five years to one that occurs about every year. */
const risks = Array.from({ length: 1000 }, (_, n) => ({
  code: `RISK-${n + 1}`,
  frequency: lognormal(0.1 + (n % 20) / 50, 0.3 + (n % 20) * 0.06),
  loss: lognormal(1000 * (1 + (n % 7)), 50_000 * (1 + (n % 11))),
}));
// A subset of them for work that is repeated several times in turn.
const few = risks.slice(0, 50);

/**
 * Measures how fast losses are drawn beside a plain loop with the same arithmetic, and the error against known results.
 */
export async function simulating(): Promise<readonly Table[]> {
  return [await drawing(), await portfolio(), accuracy()];
}

async function drawing(): Promise<Table> {
  let [plain, engine] = [0, 0];
  const draws = few.reduce((sum, risk) => sum + run.years * (2 + distributionOf(risk.frequency).mean), 0);
  const figures = await besideFloor(
    5,
    {
      name: 'a plain loop over typed arrays',
      work: () => (plain = few.reduce((sum, risk) => sum + total(plainLosses(risk.code, risk, run)), 0)),
    },
    [
      {
        name: 'the engine',
        work: () => (engine = few.reduce((sum, risk) => sum + total(annualLosses(risk.code, risk, run)), 0)),
      },
    ],
  );
  if (plain !== engine) throw new Error('the plain loop does not do what the engine does');
  const table = tableOf(
    `Drawing ${whole(few.length)} risks for ${whole(run.years)} years on one core, in ms`,
    figures,
    { 'the engine': { times: 1.5 } },
  );
  const perSecond = ({ median }: Figure) => `${short(draws / median / 1000)} million`;
  return {
    ...table,
    head: [...table.head, 'numbers drawn a second'],
    rows: table.rows.map((row, n) => [...row, figures[n] ? perSecond(figures[n]) : '']),
  };
}

async function portfolio(): Promise<Table> {
  const subjects: readonly Subject[] = risks.map(({ code, ...today }) => ({ code, today, treated: [] }));
  const figures: Figure[] = [];
  for (const count of new Set([1, availableParallelism()]))
    figures.push(
      await measure(1, {
        name: `${whole(risks.length)} risks on ${count} ${count === 1 ? 'thread' : 'threads'}`,
        work: async () => {
          const simulator = new Simulator(new ThreadPool(count));
          const found = await simulator.portfolio(subjects, run, new AbortController().signal);
          await simulator.close();
          if (isProblem(found)) throw new Error(inEnglish(found.detail));
        },
      }),
    );
  return tableOf(
    `A portfolio of ${whole(unitsOf(subjects).length)} units for ${whole(run.years)} years, with every summary, in ms`,
    figures,
  );
}

/** Measures the error of drawn losses where mean and 95th percentile have closed forms. */
function accuracy(): Table {
  const drawn = (of: Distribution) => {
    const stream = new Stream(keyOf(String(run.seed), 'accuracy'));
    return Float64Array.from({ length: run.years }, () => of.sum(stream, 1));
  };
  const severe = new Lognormal(1000, 50_000);
  const even = new Pert(0, 0, 10_000);
  const frequent: Exposure = { frequency: fixed(3), loss: fixed(10) };
  const seldom: Exposure = { frequency: lognormal(0.05, 0.5), loss: lognormal(1000, 50_000) };
  const many: Exposure = { frequency: fixed(2000), loss: lognormal(100, 10_000) };
  const known: readonly (readonly [string, Float64Array, mean: number, p95?: number])[] = [
    ['a lognormal loss', drawn(severe), severe.mean, severe.quantile(0.95)],
    ['a PERT loss', drawn(even), even.mean, 10_000 * (1 - 0.05 ** (1 / 5))],
    // The 95th percentile of a Poisson number at a rate of 3 is 6.
    ['three cases of 10 a year', annualLosses('A', frequent, run), expectedLoss(frequent), 60],
    ['seldom lognormal cases', annualLosses('B', seldom, run), expectedLoss(seldom)],
    ['two thousand of such cases a year', annualLosses('C', many, run), expectedLoss(many)],
  ];
  return {
    title: `Against closed forms, of ${whole(run.years)} numbers`,
    head: ['what', 'mean', 'exact', 'off', '95th percentile', 'exact', 'off'],
    rows: known.map(([name, numbers, mean, p95]) => {
      const found = summaryOf(inOrder(numbers));
      return [name, ...beside(found.mean, mean), ...beside(found.p95, p95)];
    }),
  };
}

const rounded = (value: number): string => whole(Number(value.toPrecision(5)));

function beside(found: number, exact: number | undefined): readonly string[] {
  if (exact === undefined) return [rounded(found), '', ''];
  return [rounded(found), rounded(exact), `${(((found - exact) / exact) * 100).toFixed(2)}%`];
}

const total = (losses: Float64Array): number => losses.reduce((sum, loss) => sum + loss, 0);
