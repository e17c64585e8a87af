import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { testServer, type Somebody, type Tested } from '../testing/server-tester.ts';
import { answersTo, askedAbout } from '../testing/noninterference-tester.ts';

/**
 * Variants of the data that differ only in the scores of one risk. A person who may not read it gets the same responses
 * in all of them: no count, order, sum or text depends on what is withheld.
 */
let server: Tested;
let second: Somebody;
let employee: Somebody;
let risk: Stored;
let urls: readonly string[];

beforeAll(async () => {
  server = await testServer({}, { example: true });
  second = await server.join('second', [{ role: 'isms-manager' }]);
  employee = await server.join('employee', [{ role: 'employee' }]);
  risk = (await server.ask('GET', '/api/registers/risk/RISK-2')).body['record'] as Stored;
  const asked = await server.ask('POST', `/api/actions/ask-second-score/${risk.id}`, {
    input: { assessor: second.id },
  });
  if (asked.status !== 200) throw new Error(JSON.stringify(asked.body));
  const { snapshot } = await server.running.service.now();
  const { register, id, fields } = risk;
  urls = await askedAbout(server, {
    register,
    id,
    owner: String(fields['owner']),
    before: snapshot.position,
  });
}, 180_000);
afterAll(() => server.stop());

/** The lowest, the highest, and scores on either side of the acceptance criterion. */
const worlds = [
  [1, 1],
  [2, 3],
  [3, 4],
  [5, 5],
] as const;

async function score([likelihood, impact]: (typeof worlds)[number]): Promise<void> {
  const { body } = await server.ask('GET', `/api/registers/risk/${risk.id}`);
  const { method } = (body['record'] as Stored).fields as { method: string };
  const input = { method, likelihood, impact, reason: 'Another world.' };
  const { status, body: answer } = await server.ask('POST', `/api/actions/assess-risk/${risk.id}`, { input });
  expect([status, answer['detail']]).toEqual([200, undefined]);
}

test(
  'whoever owes a second score, and whoever may not read risks, cannot tell one world from another',
  { timeout: 600_000 },
  async () => {
    expect(urls.length).toBeGreaterThan(1500);
    const told = [];
    for (const world of worlds) {
      await score(world);
      told.push({
        second: await answersTo(second.ask, urls),
        employee: await answersTo(employee.ask, urls),
      });
    }
    const [first, ...others] = told;
    const differing = others.flatMap((other) =>
      (['second', 'employee'] as const).flatMap((who) =>
        urls.filter((url) => other[who].get(url) !== first?.[who].get(url)).map((url) => `${who}: ${url}`),
      ),
    );
    expect([...new Set(differing)]).toEqual([]);
  },
);
