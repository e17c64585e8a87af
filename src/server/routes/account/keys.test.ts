import { dateText } from '#isms/kernel/values/regional-text.ts';
import { inEnglish } from '#isms/kernel/values/message-format.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '#isms/kernel/values/calendar.ts';
import { isProblem } from '#isms/kernel/values/problem.ts';
import { engines, type TestDatabase } from '#journal/testing/engines-tester.ts';
import { keyOf, makingKey, withKey } from '../../testing/keys-tester.ts';
import { password, testServer, type Ask, type Answer, type Tested } from '../../testing/server-tester.ts';

let server: Tested;
const today = async () => (await server.running.service.now()).snapshot.asOf;
const reading = (ask: Ask): Promise<Answer> => ask('GET', '/api/registers/risk');
const detail = ({ status, body }: Answer) => [status, body['detail']];
const list = async (ask: Ask) =>
  (await ask('GET', '/api/account/keys')).body['keys'] as Record<string, unknown>[];
const adapterOf = async () => (await (await server.running.accountService.loaded()).$context).adapter;
const set = async (register: string, id: string, fields: Record<string, unknown>): Promise<void> => {
  const done = await server.running.service.commit({ id: 'system', person: undefined }, {}, () => [
    { do: 'amend', register, id, fields },
  ]);
  if (isProblem(done)) throw new Error(inEnglish(done.detail));
};

for (const engine of engines)
  describe.skipIf(engine.skip)(`keys on ${engine.name}`, () => {
    let place: TestDatabase | undefined;
    beforeAll(async () => {
      place = await engine.place();
      server = await testServer(place.engine === 'postgres' ? { DATABASE_URL: place.where } : {});
    });
    afterAll(async () => {
      await server?.stop();
      await place?.drop();
    });

    describe('a key', () => {
      test('is made by whoever knows the password, and shown this one time', async () => {
        const wrong = await makingKey(server, server.ask, { password: 'not the password' });
        expect([wrong.status, wrong.body['faults']]).toEqual([
          400,
          [{ path: 'password', message: 'is not the password of this account' }],
        ]);
        const { status, body } = await makingKey(server, server.ask, { name: 'Nightly export' });
        expect(status).toBe(201);
        const key = String(body['key']);
        expect(key).toMatch(/^plb_[0-9a-f]{64}$/);
        const [made] = await list(server.ask);
        expect(made).toMatchObject({ name: 'Nightly export', scope: 'read', start: key.slice(0, 10) });
        expect(JSON.stringify(made)).not.toContain(key.slice(0, 11));
      });

      test('is nowhere kept as it is', async () => {
        const { body } = await makingKey(server, server.ask);
        const key = String(body['key']);
        expect((await reading(withKey(server, key))).status).toBe(200);
        const rows = await (await adapterOf()).findMany({ model: 'apiKey' });
        expect(rows.length).toBeGreaterThan(0);
        expect(JSON.stringify(rows)).toContain(key.slice(0, 10));
        expect(JSON.stringify(rows)).not.toContain(key.slice(0, 11));
        const files = readdirSync(server.data).filter((name) => /\.db/.test(name));
        for (const name of files)
          expect(readFileSync(join(server.data, name)).includes(key.slice(4)), name).toBe(false);
      });

      test('acts as its person, in their organisation', async () => {
        const key = await keyOf(server, server.ask);
        expect((await key('GET', '/api/session')).body).toMatchObject({
          person: server.me,
          roles: ['isms-manager'],
          administers: [],
          creates: [],
          opens: [],
        });
      });

      test('says when and from where it was used last', async () => {
        const { ask } = await server.join('used', [{ role: 'reader' }]);
        const key = await keyOf(server, ask);
        expect((await list(ask))[0]).not.toHaveProperty('used');
        await reading(key);
        expect((await list(ask))[0]).toMatchObject({
          used: { at: expect.any(String), from: '127.0.0.1' },
        });
      });

      test('holds at most as long as the organisation lets keys hold', async () => {
        const day = await today();
        const { ask } = await server.join('long', [{ role: 'reader' }]);
        const made = (until: string) => makingKey(server, ask, { until });
        expect((await made(addDays(day, 365))).status).toBe(201);
        expect((await made(day)).status).toBe(201);
        for (const until of [addDays(day, 366), addDays(day, -1)])
          expect((await made(until)).body['faults']).toEqual([
            { path: 'until', message: `must be a day from today to ${dateText(addDays(day, 365), 'en')}` },
          ]);
        const [own] = (await server.ask('GET', '/api/registers/organisation')).body['records'] as {
          id: string;
        }[];
        await set('organisation', own?.id ?? '', { longestKey: 7 });
        expect((await made(addDays(day, 8))).status).toBe(400);
        expect((await made(addDays(day, 7))).status).toBe(201);
        await set('organisation', own?.id ?? '', { longestKey: 365 });
      });

      test('is bound to registers that there are', async () => {
        const made = (registers: readonly string[]) => makingKey(server, server.ask, { registers });
        expect((await made(['risk', 'dragon'])).body['faults']).toMatchObject([{ path: 'registers' }]);
        expect((await made([])).body['faults']).toMatchObject([{ path: 'registers' }]);
      });

      test('is made without a password by whoever has none, within ten minutes of signing in', async () => {
        const { ask, email } = await server.join('elsewhere', [{ role: 'reader' }]);
        const userId = (await server.running.accountService.account(email))?.account ?? '';
        const adapter = await adapterOf();
        const where = [{ field: 'userId', value: userId }];
        await adapter.deleteMany({ model: 'account', where });
        const made = async () =>
          ask('POST', '/api/account/keys', { name: 'Export', scope: 'read', until: await today() });
        expect((await ask('GET', '/api/account/keys')).body).toMatchObject({ proof: 'recent sign-in' });
        expect((await made()).status).toBe(201);
        await adapter.update({
          model: 'session',
          where,
          update: { createdAt: new Date(Date.now() - 11 * 60_000) },
        });
        expect(detail(await made())).toEqual([422, expect.stringContaining('sign in again')]);
      });
    });

    describe('is refused', () => {
      test('when it is not known, not complete, or not one', async () => {
        const { body } = await makingKey(server, server.ask);
        const key = String(body['key']);
        for (const wrong of [`plb_${'f'.repeat(64)}`, key.slice(0, -1), `${key}x`, 'plb_'])
          expect((await reading(withKey(server, wrong))).status, wrong).toBe(401);
        // Bearer tokens that are no API keys are ignored and give no access.
        expect(detail(await reading(withKey(server, 'eyJhbGciOi')))).toEqual([401, 'Sign in first.']);
      });

      test('once it has expired', async () => {
        const { body } = await makingKey(server, server.ask, { name: 'Old' });
        const key = withKey(server, String(body['key']));
        expect((await reading(key)).status).toBe(200);
        await (
          await adapterOf()
        ).update({
          model: 'apiKey',
          where: [{ field: 'id', value: String(body['id']) }],
          update: { expiresAt: new Date() },
        });
        expect(detail(await reading(key))).toEqual([401, 'This key has expired. Make another one.']);
        expect((await list(server.ask)).find(({ name }) => name === 'Old')).toMatchObject({ expired: true });
      });

      test('at once when it was revoked, here or by another process', async () => {
        const { ask } = await server.join('revoking', [{ role: 'reader' }]);
        const [one, other] = [await keyOf(server, ask), await keyOf(server, ask)];
        expect([(await reading(one)).status, (await reading(other)).status]).toEqual([200, 200]);
        const [second, first] = await list(ask);
        expect((await ask('DELETE', `/api/account/keys/${String(first?.['id'])}`)).status).toBe(204);
        await (
          await adapterOf()
        ).deleteMany({ model: 'apiKey', where: [{ field: 'id', value: String(second?.['id']) }] });
        expect([(await reading(one)).status, (await reading(other)).status]).toEqual([401, 401]);
        expect(await list(ask)).toEqual([]);
      });

      test('beside the cookie of a session', async () => {
        const key = await keyOf(server, server.ask);
        const both = await key('GET', '/api/registers/risk', undefined, {
          cookie: 'plumbline.session_token=any',
        });
        expect(detail(both)).toEqual([400, 'Send a key or the cookie of a session, not both.']);
        const other = await key('GET', '/api/registers/risk', undefined, { cookie: 'theme=dark' });
        expect(other.status).toBe(200);
      });

      test('for an organisation that it was not made for', async () => {
        const founded = await server.ask('POST', '/api/organisations', { name: 'Other' });
        const there = { 'plumbline-organisation': String(founded.body['id']) };
        const key = await keyOf(server, server.ask);
        for (const headers of [there, { 'plumbline-organisation': 'nobody-s' }])
          expect(detail(await key('GET', '/api/registers/risk', undefined, headers))).toEqual([
            403,
            'This key is for another organisation.',
          ]);
        expect((await key('GET', '/api/organisations')).body).toMatchObject({
          organisations: [{ name: 'Acme' }],
        });
        const { organisation } = server.running.service;
        const here = { 'plumbline-organisation': organisation };
        expect((await key('GET', '/api/registers/risk', undefined, here)).status).toBe(200);
        const of = await server.ask('GET', '/api/account/keys', undefined, there);
        expect(of.body['keys']).toEqual([]);
      });

      test('with whoever left, and with no membership', async () => {
        const leaver = await server.join('leaving', [{ role: 'reader' }]);
        const key = await keyOf(server, leaver.ask);
        expect((await reading(key)).status).toBe(200);
        await set('person', leaver.id, { to: addDays(await today(), -1) });
        expect((await reading(key)).status).toBe(401);
        const all = (await server.ask('GET', '/api/administration/keys')).body['keys'] as object[];
        expect(all).toContainEqual(expect.objectContaining({ owner: leaver.id, idle: true }));

        const member = await server.join('ending', [{ role: 'reader' }]);
        const other = await keyOf(server, member.ask);
        const { memberships } = server.running.accountService;
        const { organisation } = server.running.service;
        const account = (await server.running.accountService.account(member.email))?.account ?? '';
        await memberships.leave(account, organisation);
        expect((await reading(other)).status).toBe(401);
        // A person who joins again does not get the former keys back.
        await memberships.join(account, { organisation, person: member.id });
        expect((await reading(other)).status).toBe(401);
        expect((await reading(await server.enter(member.email))).status).toBe(200);
      });

      test('with a role that is lost, as far as the role went', async () => {
        const who = await server.join('demoted', [{ role: 'isms-manager' }]);
        const key = await keyOf(server, who.ask, { scope: 'change' });
        const add = () => key('POST', '/api/registers/unit', { fields: { name: 'Unit' } });
        expect((await add()).status).toBe(201);
        const grants = (await server.ask('GET', '/api/registers/grant?limit=500')).body['records'] as {
          id: string;
          fields: { person: string };
        }[];
        const grant = grants.find(({ fields }) => fields.person === who.id);
        await server.ask('POST', `/api/registers/grant/${grant?.id ?? ''}/retire`);
        expect((await add()).status).toBe(403);
      });

      test('with an account that was removed', async () => {
        const who = await server.join('removed', [{ role: 'reader' }]);
        const key = await keyOf(server, who.ask);
        await server.running.accountService.remove(
          (await server.running.accountService.account(who.email))?.account ?? '',
        );
        expect((await reading(key)).status).toBe(401);
      });

      test('as long as its person has to set up a second factor first', async () => {
        const who = await server.join('factor', [{ role: 'top-management' }]);
        const key = await keyOf(server, who.ask);
        const [own] = (await server.ask('GET', '/api/registers/organisation')).body['records'] as {
          id: string;
        }[];
        await set('organisation', own?.id ?? '', { secondFactorFor: ['top-management'] });
        for (const url of ['/api/registers/risk', '/api/session'])
          expect(detail(await key('GET', url))).toEqual([403, expect.stringContaining('second factor')]);
        expect((await makingKey(server, who.ask)).status).toBe(403);
        expect((await list(who.ask)).length).toBe(1);
        await set('organisation', own?.id ?? '', { secondFactorFor: null });
        expect((await reading(key)).status).toBe(200);
      });
    });

    test('no other site has a browser send one, so that none is asked where it comes from', async () => {
      const key = await keyOf(server, server.ask, { scope: 'change' });
      const from = { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' };
      const body = { fields: { name: 'Unit' } };
      expect((await key('POST', '/api/registers/unit', body, from)).status).toBe(201);
      expect((await server.ask('POST', '/api/registers/unit', body, from)).status).toBe(403);
      // Public routes create sessions and ignore keys.
      const entering = { email: 'ana@example.org', password };
      expect((await key('POST', '/api/session', entering, from)).status).toBe(403);
    });

    test('the journal says by which key something was done, and holds together', async () => {
      const key = await keyOf(server, server.ask, { scope: 'change', name: 'Import of units' });
      const made = await key('POST', '/api/registers/unit', { fields: { name: 'By key' } });
      const [unit] = made.body['records'] as { id: string }[];
      await server.ask(
        'PATCH',
        `/api/registers/unit/${unit?.id}`,
        { fields: { name: 'By hand' } },
        {
          'if-match': '"1"',
        },
      );
      const history = await server.ask('GET', `/api/registers/unit/${unit?.id}/history`);
      const [byHand, byKey] = history.body['versions'] as Record<string, unknown>[];
      expect(byHand).not.toHaveProperty('key');
      expect(byKey).toMatchObject({
        by: server.me,
        key: expect.stringMatching(/^Import of units \(plb_.{6}…\)$/),
      });
      const { commits } = (await server.ask('GET', '/api/commits?limit=2')).body as { commits: object[] };
      expect(commits[1]).toMatchObject({ key: byKey?.['key'] });
      const { service } = server.running;
      expect((await service.journal.verify(service.organisation)).faults).toEqual([]);
    });

    describe('the administration', () => {
      test('decides who may do what in person, whatever a key of theirs may change', async () => {
        const key = await keyOf(server, server.ask, { scope: 'change' });
        const told = [403, 'Grants of access are changed by people who are signed in, not with a key.'];
        const fields = { person: server.me, role: 'top-management' };
        expect(detail(await key('POST', '/api/registers/grant', { fields }))).toEqual(told);
        const { body } = await key('GET', '/api/registers/grant?limit=1');
        const [grant] = body['records'] as { id: string }[];
        const url = `/api/registers/grant/${grant?.id ?? ''}`;
        const amended = await key('PATCH', url, { fields: { role: 'reader' } }, { 'if-match': '"1"' });
        expect(detail(amended)).toEqual(told);
        expect(detail(await key('POST', `${url}/retire`))).toEqual(told);
        const mapped = await key('POST', '/api/actions/map-directory-group/none', { input: {} });
        expect(mapped.status).toBeGreaterThanOrEqual(403);
        expect((await key('GET', '/api/session')).body['creates']).not.toContain('grant');
        expect((await server.ask('GET', '/api/session')).body['creates']).toContain('grant');
      });

      test('sees every key of the organisation and revokes it, and nobody else does', async () => {
        const who = await server.join('owner-of-one', [{ role: 'employee' }]);
        const key = await keyOf(server, who.ask, {
          name: 'Of an employee',
          scope: 'read',
          registers: ['risk'],
        });
        const { body } = await server.ask('GET', '/api/administration/keys');
        const found = (body['keys'] as { id: string; name: string }[]).find(
          ({ name }) => name === 'Of an employee',
        );
        expect(found).toMatchObject({ owner: who.id, scope: 'read', registers: ['risk'], idle: false });
        expect(body['names']).toHaveProperty(who.id);
        const url = `/api/administration/keys/${found?.id ?? ''}`;
        for (const ask of [who.ask, await keyOf(server, server.ask, { scope: 'change' })]) {
          expect((await ask('DELETE', url)).status).toBe(403);
          expect((await ask('GET', '/api/administration/keys')).status).toBe(403);
        }
        expect((await server.ask('DELETE', url)).status).toBe(204);
        expect((await server.ask('DELETE', url)).status).toBe(404);
        expect((await reading(key)).status).toBe(401);
      });

      test('makes keys for directories, which open nothing that a person does', async () => {
        const made = await server.ask('POST', '/api/administration/keys', {
          name: 'Entra ID',
          until: await today(),
          password,
        });
        expect(made.status).toBe(201);
        const key = withKey(server, String(made.body['key']));
        for (const url of ['/api/registers/risk', '/api/session', '/api/account', '/api/views/conformity'])
          expect(detail(await key('GET', url))).toEqual([
            403,
            'This key is for a directory that keeps people, and opens nothing else.',
          ]);
        // The key belongs to nobody in person.
        expect((await list(server.ask)).map(({ name }) => name)).not.toContain('Entra ID');
        const asked = { name: 'Mine', scope: 'directory', until: await today(), password };
        expect((await server.ask('POST', '/api/account/keys', asked)).status).toBe(400);
        const who = await server.join('no-manager', [{ role: 'top-management' }]);
        expect(
          (await who.ask('POST', '/api/administration/keys', { name: 'X', until: await today(), password }))
            .status,
        ).toBe(403);
      });
    });

    test('whoever tries keys is told to wait, and a right one goes on from there', async () => {
      const key = await keyOf(server, server.ask);
      const statuses: number[] = [];
      for (let n = 0; n < 40; n += 1)
        statuses.push((await reading(withKey(server, `plb_${'0'.repeat(62)}${10 + n}`))).status);
      expect(statuses[0]).toBe(401);
      expect(statuses.at(-1)).toBe(429);
      expect((await reading(key)).status).toBe(200);
    });
  });
