import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addDays } from '#isms/kernel/values/calendar.ts';
import { engines, type TestDatabase } from '#journal/testing/engines-tester.ts';
import { withApp } from '../testing/authenticator-tester.ts';
import { mailCatcher } from '../testing/mail-tester.ts';
import { connected, patch } from '../testing/scim-client-tester.ts';
import { testServer, type Ask, type Somebody, type Tested } from '../testing/server-tester.ts';

const start = '2026-12-02';

/** Making the members of top management inactive lets nobody replace them; only a recovery does, which they can stop. */
for (const engine of engines)
  describe.skipIf(engine.skip)(`on ${engine.name}`, () => {
    let place: TestDatabase;
    let mail: Awaited<ReturnType<typeof mailCatcher>>;
    let server: Tested;
    let day = start;
    let organisation = '';
    let boss: Somebody;
    let turn = 0;
    beforeAll(async () => {
      mail = await mailCatcher();
    });
    afterAll(() => mail.stop());
    beforeEach(async () => {
      day = start;
      turn += 1;
      place = await engine.place();
      server = await testServer(
        {
          PLUMBLINE_SMTP_URL: mail.url,
          PLUMBLINE_MAIL_FROM: 'isms@example.org',
          ...(place.engine === 'postgres' && { DATABASE_URL: place.where }),
        },
        { clock: () => `${day}T09:00:00.000Z` },
      );
      const { body } = await server.ask('GET', '/api/registers/organisation');
      organisation = (body['records'] as { id: string }[])[0]?.id ?? '';
      boss = await server.join(`boss-${turn}`, [{ role: 'top-management' }]);
      await name(server.ask, boss.id);
      return async () => {
        await server.stop();
        await place.drop();
      };
    });

    const name = (ask: Ask, ...people: readonly string[]) =>
      ask('POST', `/api/actions/name-top-management/${organisation}`, { input: { people } });
    const change = async (register: string, id: string, fields: object) => {
      const url = `/api/registers/${register}/${id}`;
      const by = { 'if-match': String((await server.ask('GET', url)).headers['etag']) };
      return server.ask('PATCH', url, { fields }, by);
    };
    const named = async () =>
      (await server.ask('GET', `/api/registers/organisation/${organisation}`)).body['record'] as {
        fields: { topManagement: string[] };
      };
    const grantOf = async (person: string) => {
      const { body } = await server.ask('GET', `/api/registers/grant?where=person:is:${person}`);
      return (body['records'] as { id: string }[])[0]?.id ?? '';
    };
    const recover = async (ask = server.ask) => {
      const input = { people: [server.me], reason: 'Nobody answers any more.' };
      const { status, body } = await ask('POST', `/api/actions/recover-top-management/${organisation}`, {
        input,
      });
      const [record] = (body['records'] ?? []) as { id: string; code: string }[];
      return {
        status,
        detail: typeof body['detail'] === 'string' ? body['detail'] : '',
        id: record?.id ?? '',
        code: record?.code ?? '',
      };
    };
    const complete = (id: string) => server.ask('POST', `/api/actions/complete-recovery/${id}`, {});
    const stop = (id: string, ask = boss.ask) => ask('POST', `/api/actions/stop-recovery/${id}`, {});

    test('the last of it is not made inactive, in whatever way, today or on a day to come', async () => {
      const client = await connected(server);
      const grant = await grantOf(boss.id);
      const second = await server.join(`second-${turn}`, [{ role: 'top-management' }]);
      const attempts: readonly (() => Promise<{ status: number; body: Record<string, unknown> }>)[] = [
        () => change('person', boss.id, { to: addDays(day, -1) }),
        () => change('person', boss.id, { to: addDays(day, 30) }),
        () => change('person', boss.id, { from: addDays(day, 1) }),
        () => change('grant', grant, { until: day }),
        () => change('grant', grant, { until: addDays(day, -1) }),
        () => change('grant', grant, { from: addDays(day, 1) }),
        () => change('grant', grant, { role: 'owner' }),
        () => change('grant', grant, { person: second.id }),
        () => server.ask('POST', `/api/registers/grant/${grant}/retire`, {}),
        () => server.ask('POST', `/api/registers/person/${boss.id}/retire`, {}),
        () => client('PATCH', `/Users/${boss.id}`, patch({ op: 'Replace', path: 'active', value: 'False' })),
        () => client('DELETE', `/Users/${boss.id}`),
      ];
      for (const [n, attempt] of attempts.entries()) {
        const { status, body } = await attempt();
        expect([403, 409, 422], `attempt ${n}: ${JSON.stringify(body)}`).toContain(status);
      }
      expect((await boss.ask('GET', '/api/session')).body['roles']).toEqual(['top-management']);
      // If a second member is named too, one of them may leave.
      expect((await name(boss.ask, boss.id, second.id)).status).toBe(200);
      expect((await change('person', boss.id, { to: addDays(day, 30) })).status).toBe(200);
      expect((await change('person', second.id, { to: addDays(day, 60) })).status).toBe(422);
    });

    test('that it has left by the lapse of time lets nobody take its place', async () => {
      const second = await server.join(`leaving-${turn}`, [
        { role: 'top-management', until: addDays(day, 5) },
      ]);
      expect((await name(boss.ask, second.id)).status).toBe(200);
      day = addDays(day, 6);
      expect((await change('person', second.id, { to: addDays(day, -1) })).status).toBe(200);
      const own = await name(server.ask, server.me);
      expect([own.status, own.body['detail']]).toEqual([
        422,
        expect.stringContaining('Recover top management'),
      ]);
      const granted = await server.ask('POST', '/api/registers/grant', {
        fields: { person: server.me, role: 'top-management' },
      });
      expect(granted.status).toBe(403);
    });

    test('no group of the directory carries the role past those who are named', async () => {
      const client = await connected(server);
      const group = String((await client('POST', '/Groups', { displayName: 'Board' })).body['id']);
      const map = (role: string) =>
        server.ask('POST', `/api/actions/map-directory-group/${group}`, { input: { role } });
      expect((await map('top-management')).status).toBe(400);
      // An older version could leave it like this. The same limits apply to the directory.
      const { service } = server.running;
      const older = await service.commit(
        { id: 'system', person: undefined },
        { action: 'map-directory-group' },
        () => [{ do: 'amend', register: 'directory-group', id: group, fields: { role: 'top-management' } }],
      );
      expect(older).toHaveProperty('versions');
      const member = patch({ op: 'add', path: 'members', value: [{ value: server.me }] });
      const added = await client('PATCH', `/Groups/${group}`, member);
      expect([added.status, added.body['detail']]).toEqual([403, expect.stringContaining('not among them')]);
      expect((await server.ask('GET', '/api/session')).body['roles']).toEqual(['isms-manager']);
    });

    test('a recovery is told at once, waits, and then takes effect', async () => {
      // Mail goes to the address of the account, not to the one on record.
      await change('person', boss.id, { email: 'nobody@example.org' });
      const begun = await recover();
      expect(begun.status).toBe(200);
      const { text } = await mail.next(boss.email);
      expect(text).toContain('Ana took the act “Recover top management”');
      expect(text).toContain(`/record/top-management-recovery/${begun.code}`);
      const mine = (await boss.ask('GET', '/api/mine')).body['awaited'] as { action: string; id: string }[];
      expect(mine).toContainEqual(
        expect.objectContaining({
          action: 'stop-recovery',
          id: begun.id,
          label: 'Nobody answers any more.',
        }),
      );
      expect((await recover()).detail).toContain('is under way');
      day = addDays(start, 13);
      expect((await complete(begun.id)).status).toBe(422);
      day = addDays(start, 14);
      expect((await complete(begun.id)).status).toBe(200);
      expect((await named()).fields.topManagement).toEqual([server.me]);
      expect((await server.ask('GET', '/api/session')).body['roles']).toContain('top-management');
      expect((await mail.next(boss.email)).text).toContain('“Complete the recovery”');
      expect((await stop(begun.id)).status).toBe(422);
    });

    test('each of top management stops it, also while nothing else is decided with the account', async () => {
      const lookAfter = (act: string, body: object = {}) =>
        server.ask('POST', `/api/administration/people/${boss.id}/${act}`, { why: 'Lost', ...body });
      await withApp(boss.ask);
      expect((await lookAfter('remove-second-factor', { authenticator: true })).status).toBe(204);
      const ask = await server.enter(boss.email);
      const begun = await recover();
      // Interventions that could keep them from stopping it have to wait.
      expect((await lookAfter('remove-account')).status).toBe(422);
      expect((await name(ask, boss.id)).body['detail']).toContain('opened your account');
      expect((await stop(begun.id, server.ask)).status).toBe(403);
      expect((await stop(begun.id, ask)).status).toBe(200);
      day = addDays(start, 30);
      expect((await complete(begun.id)).body['detail']).toContain('was stopped');
      expect((await named()).fields.topManagement).toEqual([boss.id]);
    });

    test('one that was out of use meanwhile, or overtaken, leads to nothing', async () => {
      const hidden = await recover();
      const url = `/api/registers/top-management-recovery/${hidden.id}`;
      for (const act of ['retire', 'restore']) await server.ask('POST', `${url}/${act}`, {});
      day = addDays(start, 14);
      expect((await complete(hidden.id)).status).toBe(422);
      const again = await recover();
      const second = await server.join(`chosen-${turn}`, [{ role: 'top-management' }]);
      expect((await name(boss.ask, second.id)).status).toBe(200);
      day = addDays(start, 40);
      expect((await complete(again.id)).body['detail']).toContain('has said since');
    });

    test('it is begun by an ISMS manager alone, and not before anybody is named', async () => {
      const owner = await server.join(`owner-${turn}`, [{ role: 'owner' }]);
      for (const ask of [owner.ask, boss.ask]) expect((await recover(ask)).status).toBe(403);
    });
  });
