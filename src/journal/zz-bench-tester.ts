import { performance } from 'node:perf_hooks';
import { DatabaseSync } from 'node:sqlite';
import { Client } from 'pg';
import { engines, openAt } from './engines-tester.ts';
import { good, newRisk, only, amended } from './fixture-tester.ts';

const text = 'x'.repeat(430);
const prose = (n: number) => `${n} ${'lorem ipsum dolor sit amet '.repeat(16)}`;
const clock = () => new Date().toISOString();
const N = 1000;
const median = (a: number[]) => a.toSorted((x, y) => x - y)[Math.floor(a.length / 2)]!;

for (const engine of engines) {
  if (engine.skip) continue;
  const place = await engine.place();
  const { journal } = await openAt(place, { clock });
  await journal.establish('ours');
  const bare: number[] = [],
    mine: number[] = [],
    amend: number[] = [],
    head: number[] = [],
    piped: number[] = [];
  let bareOnce: (n: number) => Promise<void> | void;
  let pipedOnce: ((n: number) => Promise<void>) | undefined;
  let closeBare = async () => {};
  if (engine.name === 'SQLite') {
    const db = new DatabaseSync(place.where + '.bare');
    db.exec(
      'PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE a(n INTEGER PRIMARY KEY, t TEXT) STRICT; CREATE TABLE b(n INTEGER PRIMARY KEY, t TEXT) STRICT',
    );
    const [b, i, j, c] = [
      db.prepare('BEGIN IMMEDIATE'),
      db.prepare('INSERT INTO a VALUES (?,?)'),
      db.prepare('INSERT INTO b VALUES (?,?)'),
      db.prepare('COMMIT'),
    ];
    bareOnce = (n) => {
      b.run();
      i.run(n, text);
      j.run(n, text);
      c.run();
    };
  } else {
    const db = new Client({ connectionString: place.where });
    await db.connect();
    await db.query(
      'CREATE SCHEMA x; CREATE TABLE x.a(n int primary key, t text); CREATE TABLE x.b(n int primary key, t text)',
    );
    bareOnce = async (n) => {
      await db.query('BEGIN');
      await db.query({ name: 'a', text: 'INSERT INTO x.a VALUES ($1,$2)', values: [n, text] });
      await db.query({ name: 'b', text: 'INSERT INTO x.b VALUES ($1,$2)', values: [n, text] });
      await db.query('COMMIT');
    };
    const p = new Client({ connectionString: place.where, pipeline: true });
    await p.connect();
    pipedOnce = async (n) => {
      await Promise.all([
        p.query('BEGIN'),
        p.query({ name: 'a', text: 'INSERT INTO x.a VALUES ($1,$2)', values: [n, text] }),
        p.query({ name: 'b', text: 'INSERT INTO x.b VALUES ($1,$2)', values: [n, text] }),
        p.query('COMMIT'),
      ]);
    };
    closeBare = async () => {
      await db.end();
      await p.end();
    };
  }
  const time = async (into: number[], work: () => unknown) => {
    const t = performance.now();
    await work();
    into.push(performance.now() - t);
  };
  for (let n = 1; n <= N; n += 1) {
    await time(bare, () => bareOnce(n));
    if (pipedOnce) await time(piped, () => pipedOnce!(n + 1_000_000));
    await time(mine, async () =>
      good(await journal.commit('ours', { actor: 'ana', decide: () => [newRisk(prose(n), { level: n })] })),
    );
    if (n % 4 === 0)
      await time(amend, async () =>
        good(
          await journal.commit('ours', { actor: 'ana', decide: (s) => [amended(s, 'risk', { level: -n })] }),
        ),
      );
    await time(head, () => journal.head('ours', '2026-01-01'));
  }
  console.log(
    engine.name,
    'bare two rows',
    median(bare).toFixed(3),
    'piped',
    piped.length ? median(piped).toFixed(3) : '',
    'create',
    median(mine).toFixed(3),
    'amend',
    median(amend).toFixed(3),
    'head',
    median(head).toFixed(4),
    'ms median',
  );
  await journal.establish('big');
  let t = performance.now();
  for (let n = 0; n < 20; n += 1)
    good(
      await journal.commit('big', {
        actor: 'ana',
        decide: () => Array.from({ length: 5000 }, (_, k) => newRisk(prose(n * 5000 + k), { level: k })),
      }),
    );
  console.log('  write 100,000 in 20 commits', (performance.now() - t).toFixed(0));
  await time(mine, async () =>
    good(await journal.commit('big', { actor: 'ana', decide: (s) => [amended(s, 'risk', { level: 77 })] })),
  );
  const big: number[] = [];
  for (let n = 0; n < 50; n += 1)
    await time(big, async () =>
      good(await journal.commit('big', { actor: 'ana', decide: (s) => [amended(s, 'risk', { level: n })] })),
    );
  console.log('  commit with 100,000 records', median(big).toFixed(3));
  const other = await openAt(place, { clock });
  globalThis.gc?.();
  const heap = process.memoryUsage().heapUsed;
  let longest = 0,
    last = performance.now();
  const beat = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }, 1);
  last = performance.now();
  t = performance.now();
  const snap = await other.journal.head('big', '2026-01-01');
  const took = performance.now() - t;
  clearInterval(beat);
  globalThis.gc?.();
  console.log(
    '  cold load',
    took.toFixed(0),
    'ms; longest pause',
    longest.toFixed(1),
    'heap MB',
    ((process.memoryUsage().heapUsed - heap) / 1e6).toFixed(0),
    only(snap, 'risk').code,
  );
  t = performance.now();
  const v = await other.journal.verify('big');
  console.log('  verify', (performance.now() - t).toFixed(0), v.versions, v.faults.length);
  t = performance.now();
  await other.journal.asOf('big', '2020-01-01');
  console.log('  as of before everything', (performance.now() - t).toFixed(0));
  await other.journal.close();
  await closeBare();
  await journal.close();
  await place.drop();
}
