import { expect, test } from 'vitest';
import type { Exposure } from './range.ts';
import { add, simulateOne, simulateUnit, unitsOf, wholeOf, type Subject } from './simulation.ts';

const run = { seed: 1, years: 2000 };
const exposure = (n: number): Exposure => ({
  frequency: { shape: 'lognormal', low: 0.1 + n / 100, high: 1 + n / 50 },
  loss: { shape: 'pert', low: 100, likely: 200 + n, high: 1000 },
});
const subject = (n: number): Subject => ({
  code: `RISK-${n}`,
  today: exposure(n),
  treated: n % 2 === 0 ? [exposure(0)] : [],
});
const subjects = Array.from({ length: 40 }, (_, n) => subject(n + 1));

const whole = (given: readonly Subject[]) => {
  const units = unitsOf(given).map((unit) => simulateUnit({ subjects: unit, run }));
  const [before, after] = [new Float64Array(run.years), new Float64Array(run.years)];
  for (const unit of units) {
    add(before, unit.before);
    add(after, unit.after);
  }
  return { risks: units.flatMap(({ risks }) => risks), whole: wholeOf([before, after]) };
};

test('units are by code, whatever order the risks come in, and leave none out', () => {
  const units = unitsOf(subjects.toReversed());
  expect(units).toEqual(unitsOf(subjects));
  expect(units.map(({ length }) => length)).toEqual([16, 16, 8]);
  expect(whole(subjects.toReversed())).toEqual(whole(subjects));
});

test('a risk more changes no other, and the portfolio by what it adds', () => {
  const [few, many] = [whole(subjects.slice(0, 20)), whole(subjects.slice(0, 21))];
  const codes = (count: number) =>
    unitsOf(subjects.slice(0, count)).flatMap((unit) => unit.map(({ code }) => code));
  const byCode = new Map(codes(21).map((code, n) => [code, many.risks[n]]));
  expect(few.risks).toEqual(codes(20).map((code) => byCode.get(code)));
  const added = simulateOne({ subject: subjects[20]!, run }).before.mean;
  expect(many.whole.before.mean).toBeCloseTo(few.whole.before.mean + added, 6);
});

test('one risk by itself is what it is in the portfolio', () => {
  const { risks } = simulateUnit({ subjects: [subject(2)], run });
  const { before, after } = simulateOne({ subject: subject(2), run });
  expect(risks).toEqual([{ before, after }]);
});

test('without a treatment, after is before', () => {
  const unit = simulateUnit({ subjects: [subject(1), subject(3)], run });
  expect(unit.after).toEqual(unit.before);
});

test('to the digit', () => {
  const { before, after } = whole(subjects).whole;
  expect([before, ...after]).toMatchInlineSnapshot(`
    [
      {
        "chance": 1,
        "deviation": 2062.2652659294668,
        "mean": 9619.68865479293,
        "p5": 6512.892225336805,
        "p50": 9502.632327965053,
        "p90": 12236.539790030525,
        "p95": 13046.169112399723,
        "p99": 15071.974712253468,
        "standardError": 46.11365322254969,
      },
      {
        "chance": 1,
        "deviation": 1807.0079046739145,
        "mean": 7298.559596653974,
        "p5": 4497.474463558409,
        "p50": 7209.729444187847,
        "p90": 9662.12690091314,
        "p95": 10294.493836736518,
        "p99": 12010.146963221398,
        "standardError": 40.405925107303325,
      },
    ]
  `);
});
