import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { riskMethod } from '#isms/06-planning/risk-method/risk-method.ts';
import { testServer, type Somebody, type Tested } from '../testing/server-tester.ts';

/**
 * A second assessor who is an ISMS manager too. Neither of them can evade the blind review until the score is given.
 */
let server: Tested;
let eva: Somebody;
let risk: string;
let treatment: string;
let method: string;
let score: string;

beforeAll(async () => {
  server = await testServer();
  const ben = await server.join('ben', [{ role: 'owner' }]);
  eva = await server.join('eva', [{ role: 'isms-manager' }]);
  method = await server.add('risk-method', riskMethod.example);
  const scored = { method, likelihood: 2, impact: 3, assessedBy: ben.id, assessedOn: '2026-01-10' };
  risk = await server.add('risk', { title: 'Stolen key', owner: server.me, ...scored });
  await server.add('risk', { title: 'Flooded cellar', owner: server.me, ...scored });
  treatment = await server.add('treatment', {
    title: 'Locked cabinet',
    risk,
    option: 'modify',
    plan: 'Buy and use it.',
    owner: ben.id,
    due: '2099-01-01',
    method,
    residualLikelihood: 1,
    residualImpact: 3,
  });
  const run = await server.add('assessment-run', {
    title: 'Spring',
    reason: 'first',
    method,
    from: '2026-01-05',
    to: '2026-01-12',
    conclusion: 'One risk to be treated.',
  });
  for (const [who, act] of [
    [server, `approve-treatment-plan/${treatment}`],
    [eva, `freeze-assessment-run/${run}`],
    [server, `approve-assessment-run/${run}`],
  ] as const) {
    const taken = await who.ask('POST', `/api/actions/${act}`, { input: {} });
    if (taken.status !== 200) throw new Error(JSON.stringify(taken.body));
  }
});
afterAll(() => server.stop());

const text = async ({ ask }: Pick<Somebody, 'ask'>, address: string): Promise<string> =>
  JSON.stringify(await ask('GET', address));
const give = (input: object) =>
  eva.ask('POST', `/api/actions/give-second-score/${score}`, { input: { reason: 'Seen once.', ...input } });

/** Returns every address at which the risk could be read. */
const ways = () => [
  `/api/registers/risk`,
  `/api/registers/risk?format=csv`,
  `/api/registers/risk?where=likelihood:is:2`,
  `/api/registers/treatment`,
  `/api/registers/treatment?format=csv`,
  `/api/registers/assessment-run`,
  `/api/registers/assessment-run/RUN-1`,
  `/api/registers/assessment-run/RUN-1/history`,
  `/api/registers/assessment-run?format=csv`,
  `/api/search?q=locked`,
  `/api/registers/decision`,
  `/api/registers/decision?format=csv`,
  `/api/simulation`,
  `/api/simulation/RISK-1`,
  ...['risk-matrix', 'treatment-plan', 'due', 'next', 'conformity?edition=2022', 'scoring-agreement'].map(
    (view) => `/api/views/${view}`,
  ),
  `/api/views/risk-matrix?format=csv`,
  `/api/views/trace?record=${risk}`,
];
const naming = /Stolen key|Locked cabinet/;

test('before anybody asks, a manager reads it in these ways', async () => {
  for (const way of ways().slice(0, 10))
    expect([way, naming.test(await text(eva, way))]).toEqual([way, true]);
});

describe('while a second score is owed', () => {
  beforeAll(async () => {
    const asked = await server.ask('POST', `/api/actions/ask-second-score/${risk}`, {
      input: { assessor: eva.id },
    });
    if (asked.status !== 200) throw new Error(JSON.stringify(asked.body));
    const [made] = asked.body['records'] as { id: string; code: string }[];
    score = made?.id ?? '';
  });

  test('the risk and its treatment are closed, and it is said why', async () => {
    for (const at of [`risk/${risk}`, 'risk/RISK-1', `risk/${risk}/history`, `treatment/${treatment}`]) {
      const { status, body } = await eva.ask('GET', `/api/registers/${at}`);
      expect([at, status, body['detail']]).toEqual([
        at,
        403,
        'You are asked for a second score of RISK-1; it opens once you have given yours, on SEC-1.',
      ]);
    }
    // On a day before it was created there is no risk and nothing to say about it.
    expect((await eva.ask('GET', `/api/registers/risk/${risk}?asOf=2026-01-31`)).status).toBe(404);
  });

  test('no list, file, search, history, view or trace tells of it', async () => {
    for (const way of ways()) {
      const said = await text(eva, way);
      expect([way, naming.exec(said)?.[0]]).toEqual([way, undefined]);
    }
    const { body } = await eva.ask('GET', '/api/registers/risk');
    expect(body).toMatchObject({ total: 1, of: 1, records: [{ code: 'RISK-2' }] });
    const matrix = await eva.ask('GET', '/api/views/risk-matrix');
    expect(matrix.body['rows']).toEqual([]);
    expect(matrix.body['withheld']).toBe(true);
    // The decision about the assessment is shown, without its frozen values of the risk.
    const decisions = await eva.ask('GET', '/api/registers/decision');
    expect(decisions.body['total']).toBe(1);
    expect(JSON.stringify(decisions.body)).toContain('Flooded cellar');
    // Nor can it be searched by these: the count would confirm a guess.
    const counted = async (words: string) =>
      (await eva.ask('GET', `/api/registers/decision?q=${words}`)).body['total'];
    expect([await counted('approve'), await counted('stolen')]).toEqual([1, 0]);
    // The commit that requested the score names the request and not the risk.
    const commits = await text(eva, '/api/commits?limit=500');
    expect([commits.includes(score), commits.includes(risk), commits.includes(treatment)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  test('nothing is done with it, nor is what asks for it taken back', async () => {
    const read = { 'if-match': '1' };
    const statuses = [
      await eva.ask('PATCH', `/api/registers/risk/${risk}`, { fields: { priority: 1 } }, read),
      await eva.ask('POST', `/api/actions/accept-residual-risk/${treatment}`, { input: { reason: 'x' } }),
      await eva.ask('POST', `/api/registers/second-score/${score}/retire`, {}, read),
    ].map(({ status }) => status);
    expect(statuses).toEqual([403, 403, 403]);
  });

  test('nothing else is decided either that looks at all risks: what stands in its way could tell', async () => {
    const says = 'You are asked for a second score of RISK-1; it opens once you have given yours, on SEC-1.';
    const [requirement, run] = ['requirement/2022-6-1-2-e-2', 'assessment-run/RUN-1'];
    for (const [at, act] of [
      [requirement, 'judge-requirement'],
      [run, 'freeze-assessment-run'],
      [run, 'invite-to-assessment'],
    ]) {
      const page = await eva.ask('GET', `/api/registers/${at}`);
      expect([at, page.status]).toEqual([at, 200]);
      expect(page.body['offers']).toContainEqual(expect.objectContaining({ action: act, obstacle: says }));
    }
    const given = await eva.ask('POST', '/api/actions/judge-requirement/2022-6-1-2-e-2', {
      input: { verdict: 'met', reason: 'Seen.' },
    });
    expect([given.status, given.body['detail']]).toEqual([422, says]);
    const open = await server.ask('GET', `/api/registers/${requirement}`);
    expect(JSON.stringify(open.body['offers'])).not.toContain(says);
  });

  test('what is refused is refused for that reason, and not sent to whoever it comes from', async () => {
    const reason =
      'You are asked for a second score of RISK-1; it opens once you have given yours, on SEC-1.';
    const fields = { title: 'Another', risk, option: 'modify', plan: 'x', method };
    const added = await eva.ask('POST', '/api/registers/treatment', { fields });
    expect([added.status, added.body['detail']]).toEqual([403, reason]);
    const back = await eva.ask('POST', `/api/registers/second-score/${score}/retire`, {});
    expect([back.status, back.body['detail']]).toEqual([
      403,
      `${reason} Until then it is not yours to change.`,
    ]);
  });

  test('what is to be scored is before them, without a score, and waits on their own page', async () => {
    const { body } = await eva.ask('GET', `/api/registers/second-score/${score}`);
    expect(body).toMatchObject({
      record: { fields: { shown: { title: 'Stolen key' }, assessor: eva.id }, derived: { state: 'awaited' } },
    });
    expect(
      Object.keys((body['record'] as { fields: object }).fields).filter((name) =>
        /[Ll]ikelihood|[Ii]mpact/.test(name),
      ),
    ).toEqual([]);
    const mine = await eva.ask('GET', '/api/mine');
    expect(mine.body['awaited']).toMatchObject([{ action: 'give-second-score', code: 'SEC-1' }]);
    const session = await eva.ask('GET', '/api/session');
    expect(session.body['veiled']).toMatchObject([
      { register: 'risk', code: 'RISK-1', by: { register: 'second-score', code: 'SEC-1' } },
    ]);
  });

  test('everybody else reads on', async () => {
    expect((await server.ask('GET', `/api/registers/risk/${risk}`)).status).toBe(200);
    expect((await server.ask('GET', '/api/views/risk-matrix')).body['withheld']).toBe(false);
    expect((await server.ask('GET', '/api/session')).body['veiled']).toEqual([]);
  });

  test('described anew meanwhile, it is said on their page what to do, and done by one act of theirs', async () => {
    const changed = await server.ask(
      'PATCH',
      `/api/registers/risk/${risk}`,
      { fields: { scenario: 'From a laptop in a car.' } },
      { 'if-match': '1' },
    );
    expect(changed.status).toBe(200);
    expect((await give({ likelihood: 3, impact: 2 })).body['detail']).toMatch(
      /take over the new description/,
    );
    expect((await eva.ask('GET', '/api/mine')).body['awaited']).toMatchObject([
      { action: 'renew-second-score', code: 'SEC-1' },
    ]);
    // The person who requested it may do that as well, but it does not wait for them while the assessor can.
    expect((await server.ask('GET', '/api/mine')).body['awaited']).not.toContainEqual(
      expect.objectContaining({ register: 'second-score' }),
    );
    expect((await server.ask('GET', `/api/registers/second-score/${score}`)).body['offers']).toContainEqual({
      action: 'renew-second-score',
    });
    const renewed = await eva.ask('POST', `/api/actions/renew-second-score/${score}`, { input: {} });
    expect(renewed.status).toBe(200);
    const { body } = await eva.ask('GET', `/api/registers/second-score/${score}`);
    expect(body).toMatchObject({
      record: { fields: { shown: { scenario: 'From a laptop in a car.' } } },
    });
    expect(JSON.stringify(body['record'])).not.toMatch(/[Ll]ikelihood"|[Ii]mpact"/);
    expect((await eva.ask('GET', `/api/registers/risk/${risk}`)).status).toBe(403);
    expect((await eva.ask('GET', '/api/mine')).body['awaited']).toMatchObject([
      { action: 'give-second-score', code: 'SEC-1' },
    ]);
  });

  test('only they give it, and on the scale', async () => {
    const other = await server.ask('POST', `/api/actions/give-second-score/${score}`, {
      input: { likelihood: 1, impact: 1, reason: 'x' },
    });
    expect(other.status).toBe(403);
    const off = await give({ likelihood: 4, impact: 2 });
    expect([off.status, off.body['faults']]).toEqual([
      400,
      [{ path: 'likelihood', message: 'must be from 1 to 3, the scale of MTH-1' }],
    ]);
  });
});

describe('once it is given', () => {
  test('all of it is open, and the pair stands', async () => {
    expect((await give({ likelihood: 3, impact: 2 })).status).toBe(200);
    expect((await eva.ask('GET', `/api/registers/risk/${risk}`)).status).toBe(200);
    expect((await eva.ask('GET', `/api/registers/treatment/${treatment}`)).status).toBe(200);
    expect((await eva.ask('GET', '/api/registers/decision')).body['total']).toBe(2);
    expect((await eva.ask('GET', '/api/views/risk-matrix')).body['withheld']).toBe(false);
    const agreement = await eva.ask('GET', '/api/views/scoring-agreement');
    expect(agreement.body['rows']).toMatchObject([
      { cells: { firstLikelihood: 2, firstImpact: 3, likelihood: 3, impact: 2, apart: 1 } },
    ]);
    expect((await give({ likelihood: 1, impact: 1 })).body['detail']).toBe('It has been given.');
  });

  test('nobody writes it anew by hand', async () => {
    const { status, body } = await server.ask(
      'PATCH',
      `/api/registers/second-score/${score}`,
      { fields: { firstLikelihood: 3 } },
      { 'if-match': '3' },
    );
    expect([status, body['faults']]).toMatchObject([400, [{ path: 'firstLikelihood' }]]);
  });

  test('it is settled, and the risk follows', async () => {
    const { status } = await server.ask('POST', `/api/actions/settle-second-score/${score}`, {
      input: { likelihood: 3, impact: 2, reason: 'It happened at a supplier.' },
    });
    expect(status).toBe(200);
    const { body } = await server.ask('GET', `/api/registers/risk/${risk}`);
    expect(body).toMatchObject({ record: { fields: { likelihood: 3, impact: 2, assessedBy: server.me } } });
  });
});
