import { inEnglish } from '#isms/kernel/values/message-format.ts';
import { afterAll, expect, test } from 'vitest';
import { isProblem, type Problem } from '#isms/kernel/values/problem.ts';
import { simulateOne, type Subject } from '#isms/06-planning/risk-assessment/quantitative/simulation.ts';
import { Simulator } from './simulator.ts';
import { ThreadPool } from './thread-pool.ts';

const subject = (n: number): Subject => ({
  code: `RISK-${n}`,
  today: {
    frequency: { shape: 'lognormal', low: 0.1, high: 1 + n / 50 },
    loss: { shape: 'lognormal', low: 100, high: 1000 + n },
  },
  treated: [],
});
const subjects = Array.from({ length: 70 }, (_, n) => subject(n + 1));
const run = { seed: 1, years: 5000 };
const here = () => new AbortController().signal;

const open: Simulator[] = [];
const simulator = (threads: number): Simulator => {
  const made = new Simulator(new ThreadPool(threads));
  open.push(made);
  return made;
};
afterAll(async () => {
  for (const each of open) await each.close();
});

function sound<T>(result: T | Problem): T {
  if (isProblem(result)) throw new Error(inEnglish(result.detail));
  return result;
}

test('the digits depend neither on the number of threads nor on the order of the risks', async () => {
  const one = sound(await simulator(1).portfolio(subjects, run, here()));
  const three = sound(await simulator(3).portfolio(subjects.toReversed(), run, here()));
  expect(three.whole).toEqual(one.whole);
  expect(Object.fromEntries(three.risks)).toEqual(Object.fromEntries(one.risks));
  expect(one.risks.size).toBe(subjects.length);
  const [first] = subjects;
  expect(one.risks.get('RISK-1')?.before).toEqual(simulateOne({ subject: first!, run }).before);
});

test('one risk on a thread is what it is here', async () => {
  const risk = { ...subject(3), treated: [subject(5).today] };
  expect(await simulator(1).one(risk, run, here())).toEqual(simulateOne({ subject: risk, run }));
});

test('refuses by name what nobody would wait for', async () => {
  const busy: Subject = {
    ...subject(1),
    today: { ...subject(1).today, frequency: { shape: 'lognormal', low: 1000, high: 100_000 } },
  };
  const many = Array.from({ length: 100 }, () => busy);
  const refused = await simulator(1).portfolio(many, { seed: 1, years: 1_000_000 }, here());
  expect(refused).toMatchObject({ kind: 'invalid', faults: [{ path: 'years' }] });
});

test('what nobody waits for any more leaves the thread to others', async () => {
  const made = simulator(1);
  const gone = new AbortController();
  const left = made.portfolio(subjects, { seed: 2, years: 300_000 }, gone.signal);
  setTimeout(() => gone.abort(), 50);
  expect(await left).toMatchObject({ kind: 'unavailable' });
  expect(sound(await made.one(subject(1), run, here())).before.mean).toBeGreaterThan(0);
});

test('whoever waits while it closes is told', async () => {
  const made = simulator(1);
  const asked = made.portfolio(subjects, { seed: 3, years: 300_000 }, here());
  setTimeout(() => void made.close(), 50);
  expect(await asked).toMatchObject({ kind: 'unavailable' });
});
