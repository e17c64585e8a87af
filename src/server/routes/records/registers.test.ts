import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { riskMethod } from '#isms/06-planning/risk-method/risk-method.ts';
import { testServer, type Tested } from '../../testing/server-tester.ts';

let server: Tested;
let method: string;
let risk: string;

beforeAll(async () => {
  server = await testServer();
  method = await server.add('risk-method', riskMethod.example);
  risk = await server.add('risk', {
    title: 'Stolen key',
    method,
    owner: server.me,
    likelihood: 2,
    impact: 3,
  });
});
afterAll(() => server.stop());

const faultsIn = (body: Record<string, unknown>) => body['faults'] as { path: string; message: string }[];
const recordIn = (body: Record<string, unknown>, n = 0) =>
  (
    body['records'] as {
      code: string;
      version: number;
      fields: Record<string, unknown>;
      derived: Record<string, unknown>;
    }[]
  )[n];

describe('a register over HTTP', () => {
  test('answers a record by id and by code, with what is computed', async () => {
    const byId = await server.ask('GET', `/api/registers/risk/${risk}`);
    const byCode = await server.ask('GET', '/api/registers/risk/RISK-1');
    expect(byId.body).toEqual(byCode.body);
    expect(byId.headers['etag']).toBe('"1"');
    expect(byId.body['record']).toMatchObject({
      code: 'RISK-1',
      derived: { level: 3, acceptance: 'to be treated' },
    });
    expect(byId.body['names']).toMatchObject({ [server.me]: { code: 'PER-1', label: 'Ana' } });
  });

  test('amends only what was read', async () => {
    const url = `/api/registers/risk/${risk}`;
    const done = await server.ask(
      'PATCH',
      url,
      { fields: { priority: 1 }, why: 'Two people sign' },
      { 'if-match': '"1"' },
    );
    expect(recordIn(done.body)).toMatchObject({ version: 2, fields: { priority: 1 } });
    const late = await server.ask('PATCH', url, { fields: { priority: 3 } }, { 'if-match': '"1"' });
    expect(late.status).toBe(409);
    expect(late.body['detail']).toContain('version 1');
    const blind = await server.ask('PATCH', url, { fields: { priority: 3 } });
    expect(blind.status).toBe(400);
    const emptied = await server.ask('PATCH', url, { fields: { priority: null } }, { 'if-match': '"2"' });
    expect(recordIn(emptied.body)?.fields).not.toHaveProperty('priority');
    const history = await server.ask('GET', `${url}/history`);
    expect(history.body['versions']).toMatchObject([
      { version: 3, changed: ['priority'] },
      { version: 2, changed: ['priority'], why: 'Two people sign', by: server.me },
      { version: 1 },
    ]);
  });

  test('refuses by name what an act changes once the record is there, singly and in several', async () => {
    const read = { 'if-match': '"3"' };
    const act = 'is changed by an action, not by hand: Score again (assess-risk)';
    for (const [name, value] of [
      ['likelihood', 1],
      ['impact', null],
      ['assessedBy', server.me],
      ['lossHigh', 9000],
    ] as const) {
      const one = await server.ask(
        'PATCH',
        `/api/registers/risk/${risk}`,
        { fields: { [name]: value } },
        read,
      );
      expect([name, one.status, faultsIn(one.body)]).toEqual([name, 400, [{ path: name, message: act }]]);
    }
    const records = [{ id: risk, version: 3 }];
    const fields = { status: 'closed' };
    const several = await server.ask('PATCH', '/api/registers/risk', { records, fields });
    expect([several.status, faultsIn(several.body)]).toEqual([
      400,
      [
        expect.objectContaining({
          message:
            'is changed by an action, not by hand: Close risk (close-risk) or Reopen risk (reopen-risk)',
        }),
      ],
    ]);
  });

  test.each([
    [
      'a field that does not exist',
      { title: 'x', method: 'm', colour: 'red' },
      'colour',
      /there are: title,/,
    ],
    ['a wrong choice', { title: 'x', method: 'm', status: 'maybe' }, 'status', /one of: open, closed/],
    ['a missing field', { method: 'm' }, 'title', /missing/],
    ['NUL in a text', { title: 'a\u0000b', method: 'm' }, 'title', /NUL/],
    ['half a surrogate pair', { title: 'a\ud800', method: 'm' }, 'title', /surrogate/],
    [
      'a date that does not exist',
      { title: 'x', method: 'm', assessedOn: '2026-02-30' },
      'assessedOn',
      /exists/,
    ],
    ['a record that does not exist', { title: 'x', method: 'nobody' }, 'method', /no risk method nobody/],
  ])('refuses %s, naming the field and what is allowed', async (_, fields, path, message) => {
    const { status, body } = await server.ask('POST', '/api/registers/risk', { fields });
    expect(status).toBe(400);
    expect(faultsIn(body).map((fault) => fault.path)).toContain(path);
    expect(faultsIn(body).find((fault) => fault.path === path)?.message).toMatch(message);
  });

  test('refuses a score off the scale of the method', async () => {
    const { status, body } = await server.ask('POST', '/api/registers/risk', {
      fields: { title: 'x', method, impact: 4 },
    });
    expect([status, faultsIn(body)[0]?.path]).toEqual([400, 'impact']);
    expect(faultsIn(body)[0]?.message).toContain('from 1 to 3');
  });

  test('refuses deep, huge and broken bodies before they do anything', async () => {
    const deep = await server.ask('POST', '/api/registers/risk', `{"fields":${'['.repeat(5000)}`);
    expect([deep.status, deep.body['detail']]).toEqual([400, expect.stringContaining('deeper')]);
    const huge = await server.ask(
      'POST',
      '/api/registers/risk',
      `{"fields":{"title":"${'x'.repeat(3_000_000)}"}}`,
    );
    expect(huge.status).toBe(413);
    const broken = await server.ask('POST', '/api/registers/risk', '{"fields":');
    expect(broken.status).toBe(400);
  });

  test('filters, sorts, searches and pages', async () => {
    for (const [title, likelihood] of [
      ['Alpha', 3],
      ['Beta', 1],
      ['Gamma', 2],
    ] as const)
      await server.add('risk', { title: `Page ${title}`, method, likelihood, impact: 1 });
    const page = async (query: string) => {
      const { body } = await server.ask('GET', `/api/registers/risk?q=page&${query}`);
      return { titles: (body['records'] as { label: string }[]).map((each) => each.label), ...body };
    };
    expect((await page('sort=-likelihood')).titles).toEqual(['Page Alpha', 'Page Gamma', 'Page Beta']);
    expect((await page('where=likelihood:above:1&sort=title')).titles).toEqual(['Page Alpha', 'Page Gamma']);
    expect((await page('where=level:is:1&where=title:has:beta')).titles).toEqual(['Page Beta']);
    const first = await page('sort=title&limit=2');
    expect(first).toMatchObject({ titles: ['Page Alpha', 'Page Beta'], total: 3 });
    const next = String((first as Record<string, unknown>)['next']);
    expect((await page(`sort=title&limit=2&after=${next}`)).titles).toEqual(['Page Gamma']);
    expect((await server.ask('GET', '/api/registers/risk?where=colour:is:red')).status).toBe(400);
    expect((await server.ask('GET', '/api/registers/risk?sort=colour')).status).toBe(400);
    expect((await server.ask('GET', '/api/registers/risk?after=nonsense')).status).toBe(400);
  });

  test('retires and restores, and shows the retired only when asked', async () => {
    const id = await server.add('risk', { title: 'Retired one', method });
    await server.ask('POST', `/api/registers/risk/${id}/retire`, { why: 'It was a duplicate' });
    const count = async (retired: string) =>
      (await server.ask('GET', `/api/registers/risk?q=retired one&retired=${retired}`)).body['total'];
    expect([await count('no'), await count('yes'), await count('only')]).toEqual([0, 1, 1]);
    await server.ask('POST', `/api/registers/risk/${id}/restore`);
    expect(await count('no')).toBe(1);
  });

  test('writes CSV that a spreadsheet does not take for a formula', async () => {
    await server.add('risk', { title: '=1+1', method });
    const { body, headers } = await server.ask('GET', '/api/registers/risk?format=csv&q=%3D1');
    expect(headers['content-disposition']).toContain('risk-');
    expect(body['text']).toContain("'=1+1");
  });

  test('refuses decisions that nobody took, and changes to what ships', async () => {
    expect(
      (await server.ask('POST', '/api/registers/decision', { fields: {} })).status,
    ).toBeGreaterThanOrEqual(400);
    expect((await server.ask('POST', '/api/registers/catalogue-control/2022-A-5-1/retire')).status).toBe(422);
    expect((await server.ask('GET', '/api/registers/nothing')).status).toBe(404);
  });

  test('asks everybody to sign in', async () => {
    for (const url of ['/api/registers/risk', '/api/views/conformity', '/api/declarations', '/api/commits'])
      expect((await server.ask('GET', url, undefined, { cookie: '' })).status).toBe(401);
    const foreign = await server.ask(
      'POST',
      '/api/registers/risk',
      { fields: {} },
      { 'sec-fetch-site': 'cross-site' },
    );
    expect(foreign.status).toBe(403);
  });

  test('keeps the last ISMS manager', async () => {
    const { status, body } = await server.ask('POST', '/api/registers/grant/GRT-1/retire');
    expect([status, body['detail']]).toEqual([422, expect.stringContaining('remain')]);
  });
});
