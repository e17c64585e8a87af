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
        "deviation": 2032.2493775056805,
        "mean": 9612.74683275047,
        "p5": 6435.7609151747265,
        "p50": 9516.409398775857,
        "p90": 12331.382654773442,
        "p95": 13071.84746983559,
        "p99": 14520.552734556171,
      },
      {
        "chance": 1,
        "deviation": 1782.239392273288,
        "mean": 7288.943032392425,
        "p5": 4441.60109533419,
        "p50": 7217.062822504427,
        "p90": 9649.557435191753,
        "p95": 10360.546803734864,
        "p99": 11648.897759892905,
      },
    ]
  `);
});
