import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RiskSimulation, Simulation } from '../../contract/contract.ts';
import { testServer, type Ask, type Tested } from '../../testing/server-tester.ts';

let server: Tested;
let quantified = '';
let bare = '';
let plan = '';
let method = '';
const none = {
  frequencyLow: undefined,
  frequencyHigh: undefined,
  frequencyShape: undefined,
  lossLow: undefined,
  lossHigh: undefined,
  lossShape: undefined,
};
const figures = {
  frequencyLow: 0.5,
  frequencyHigh: 2,
  frequencyShape: 'lognormal',
  lossLow: 100,
  lossLikely: 200,
  lossHigh: 1000,
  lossShape: 'pert',
};

beforeAll(async () => {
  server = await testServer();
  method = await server.add('risk-method', {
    name: 'One',
    approach: 'events',
    likelihoodScale: [{ name: 'Any' }],
    impactScale: [{ name: 'Any' }],
    levels: [{ name: 'Any', acceptable: true, acceptedBy: 'owner' }],
    matrix: [[1]],
  });
  bare = await server.add('risk', { title: 'Without figures', method, ...none });
  quantified = await server.add('risk', { title: 'In figures', method, ...figures });
  const closed = { title: 'No longer there', method, status: 'closed', ...figures };
  await server.add('risk', closed);
  plan = await server.add('treatment', {
    title: 'Half as often',
    risk: quantified,
    method,
    option: 'modify',
    plan: 'Do it.',
    frequencyLow: 0.25,
    frequencyHigh: 1,
    frequencyShape: 'lognormal',
    cost: 1000,
    yearlyCost: 50,
  });
}, 60_000);
afterAll(() => server.stop());

async function get<T>(url: string, ask: Ask = server.ask): Promise<T> {
  const { status, body } = await ask('GET', url);
  if (status !== 200) throw new Error(`${url}: ${status}`);
  return body as T;
}

test('the portfolio holds the open risks in figures, and names those that want some', async () => {
  const found = await get<Simulation>('/api/simulation?years=20000');
  expect(found.risks.map(({ risk }) => risk)).toEqual([quantified]);
  expect(found.without).toEqual([bare]);
  expect(found).toMatchObject({ seed: 1, years: 20_000, withheld: false, version: '0.1.0' });
  expect(Object.keys(found.names).toSorted()).toEqual([bare, quantified, plan].toSorted());
  const [only] = found.risks;
  expect(found.total?.before).toEqual(only?.before);
  expect(found.total?.after).toEqual(only?.after);
  expect(only?.treatments).toEqual([plan]);
});

test('one risk is told with what its treatment saves, and what that returns on its yearly cost', async () => {
  const { body } = await server.ask('GET', `/api/registers/risk/${quantified}`);
  const { code } = body['record'] as { code: string };
  const found = await get<RiskSimulation>(`/api/simulation/${code}`);
  const [treated] = found.treatments;
  if (!treated) throw new Error('no treatment');
  // Expected: 1.0929 cases a year of 316.67. Exact figures are shown as such, random ones with their standard error;
  // savings come from exact figures. The years drawn depend on the id of the risk.
  expect(found.before.expected).toBeCloseTo(346.1, 1);
  const { mean, expected, standardError } = found.before;
  expect(Math.abs(mean - expected)).toBeLessThan(5 * standardError);
  expect(treated.saves).toBeCloseTo(expected - treated.after.expected, 9);
  expect(treated.saves / expected).toBeCloseTo(0.5, 9);
  expect(treated.return).toBeCloseTo((treated.saves - 50) / 50, 9);
  expect(treated).toMatchObject({ treatment: plan, cost: 1000, yearlyCost: 50 });
  expect(found.curve.shares).toHaveLength(2);
  expect(await get(`/api/simulation/${quantified}`)).toEqual(found);
});

test('the same seed yields the same digits, another does not', async () => {
  const at = (seed: number) => get<RiskSimulation>(`/api/simulation/${quantified}?years=5000&seed=${seed}`);
  const [first, again, other] = [await at(7), await at(7), await at(8)];
  expect(again).toEqual(first);
  expect(other.before.mean).not.toBe(first.before.mean);
});

test('what is out of bounds is refused by name', async () => {
  for (const [query, field] of [
    ['years=999', 'years'],
    ['years=1000001', 'years'],
    ['years=many', 'years'],
    ['seed=-1', 'seed'],
    ['seed=0.5', 'seed'],
    ['asOf=2026-02-30', 'asOf'],
    ['draws=1', 'draws'],
  ] as const)
    for (const path of ['', `/${quantified}`]) {
      const { status, body } = await server.ask('GET', `/api/simulation${path}?${query}`);
      expect([query, status]).toEqual([query, 400]);
      expect(JSON.stringify(body), query).toContain(field);
    }
  for (const [fields, field] of [
    [{ lossLow: 5000 }, 'lossHigh'],
    [{ lossLow: -1 }, 'lossLow'],
    [{ lossLikely: 5000 }, 'lossLikely'],
    [{ frequencyLow: 0 }, 'frequencyLow'],
    [{ frequencyHigh: null }, 'frequencyHigh'],
  ] as const) {
    const given = Object.entries({ method, likelihood: 1, impact: 1, reason: 'x', ...figures, ...fields });
    const input = Object.fromEntries(given.filter(([, value]) => value !== null));
    const { status, body } = await server.ask('POST', `/api/actions/assess-risk/${quantified}`, { input });
    expect([field, status]).toEqual([field, 400]);
    expect((body['faults'] as { path: string }[]).map(({ path }) => path)).toContain(field);
  }
});

test('a risk without figures says so, and one that is not there is not found', async () => {
  const without = await server.ask('GET', `/api/simulation/${bare}`);
  expect([without.status, without.body['detail']]).toEqual([422, expect.stringContaining('no figures yet')]);
  expect((await server.ask('GET', '/api/simulation/RISK-99')).status).toBe(404);
});

test('before anything was on record there is nothing to simulate', async () => {
  const found = await get<Simulation>('/api/simulation?asOf=2001-01-01');
  expect(found).toMatchObject({ risks: [], without: [] });
  expect(found).not.toHaveProperty('total');
});

test('whoever may not read all risks and treatments is told that, and not how many there are', async () => {
  const { ask } = await server.join('employee', [{ role: 'employee' }]);
  const found = await get<Simulation>('/api/simulation', ask);
  expect(found).toMatchObject({ risks: [], without: [], names: {}, withheld: true });
  expect(found).not.toHaveProperty('total');
  for (const risk of [quantified, bare, 'RISK-99'])
    expect((await ask('GET', `/api/simulation/${risk}`)).status).toBe(403);
  const { ask: reading } = await server.join('reader', [{ role: 'reader' }]);
  expect((await get<Simulation>('/api/simulation', reading)).withheld).toBe(false);
});

test('a second treatment builds on the first, is credited with its step, and both together with what they save', async () => {
  const method = (await get<{ record: { fields: { method: string } } }>(`/api/registers/risk/${quantified}`))
    .record.fields.method;
  const risk = await server.add('risk', { title: 'In two steps', method, ...figures });
  const of = { risk, method, option: 'modify', plan: 'Do it.', ...none };
  const cheaper = { lossLow: 10, lossLikely: 20, lossHigh: 100, lossShape: 'pert', yearlyCost: 10 };
  const second = await server.add('treatment', { title: 'B', ...of, ...cheaper, due: '2027-02-01' });
  const seldomer = { frequencyLow: 0.05, frequencyHigh: 0.2, frequencyShape: 'lognormal', yearlyCost: 100 };
  const first = await server.add('treatment', { title: 'A', ...of, ...seldomer, due: '2027-01-01' });

  const found = await get<RiskSimulation>(`/api/simulation/${risk}?years=5000`);
  expect(found.treatments).toMatchObject([
    { treatment: first, changes: ['frequency'] },
    { treatment: second, changes: ['loss'], upon: first },
  ]);
  expect(found.treatments[0]).not.toHaveProperty('upon');
  const expected = found.before.expected;
  const [a, b] = found.treatments.map(({ saves }) => saves / expected);
  expect(a).toBeCloseTo(0.9, 9);
  expect(b).toBeCloseTo(0.09, 9);
  expect(found.plan?.saves).toBeCloseTo(expected * 0.99, 9);
  expect(found.plan).toMatchObject({ yearlyCost: 110, return: (found.plan!.saves - 110) / 110 });
  const whole = await get<Simulation>('/api/simulation?years=5000');
  const row = whole.risks.find((each) => each.risk === risk);
  expect(row?.treatments).toEqual([first, second]);
  expect(row?.after).toEqual(found.treatments[1]?.after);
  const sum = whole.risks.reduce((total, each) => total + (each.after ?? each.before).expected, 0);
  expect(whole.total?.after.expected).toBeCloseTo(sum, 9);
});
