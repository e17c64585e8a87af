import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addDays } from '#isms/kernel/values/calendar.ts';
import { engines, type TestDatabase } from '#journal/testing/engines-tester.ts';
import { withApp } from '../../testing/authenticator-tester.ts';
import type { PersonAccess, InvitedSeveral } from '../../contract/people.ts';
import { jarOf } from '../../testing/cookies-tester.ts';
import { keyOf } from '../../testing/keys-tester.ts';
import {
  asking,
  password,
  testServer,
  type Ask,
  type Somebody,
  type Tested,
} from '../../testing/server-tester.ts';

const why = 'Lost the phone on a journey';
const fresh = 'wheel cobalt lantern';

for (const engine of engines)
  describe.skipIf(engine.skip)(`on ${engine.name}`, () => {
    let place: TestDatabase | undefined;
    let server: Tested;
    let stranger: Ask;
    beforeAll(async () => {
      place = await engine.place();
      server = await testServer(place.engine === 'postgres' ? { DATABASE_URL: place.where } : {});
      stranger = asking(server.running, '');
    });
    afterAll(async () => {
      await server?.stop();
      await place?.drop();
    });

    const url = '/api/administration/people';
    const on = (person: string, act: string, body: object = { why }, ask = server.ask) =>
      ask('POST', `${url}/${person}/${act}`, body);
    const listed = async (ask = server.ask) => (await ask('GET', url)).body['people'] as PersonAccess[];
    const accessOf = async (person: string, ask = server.ask) =>
      (await listed(ask)).find((each) => each.person === person);
    const invite = async (person: string) =>
      (await server.ask('POST', '/api/invitations', { person })).body as { token?: string; path?: string };
    const accept = (token: unknown) =>
      stranger('POST', '/api/invitations/accept', { token, password: fresh });
    const enters = async (email: string, secret = password) =>
      (await stranger('POST', '/api/session', { email, password: secret })).status;
    const added = (name: string, fields: object = {}) =>
      server.add('person', { name, email: `${name}@example.org`, ...fields });
    const recorded = async (person: string) => {
      const query = `?where=person:is:${person}&retired=yes`;
      const { body } = await server.ask('GET', `/api/registers/account-intervention${query}`);
      const records = body['records'] as { id: string; createdAt: string; fields: Record<string, unknown> }[];
      return records.toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
    };
    /**
     * Returns the obstacle that keeps a member of top management from deciding, as shown with the record of another
     * person.
     */
    const obstacle = async (ask: Ask): Promise<string> => {
      const { body } = await ask('GET', `/api/registers/person/${server.me}`);
      const offers = body['offers'] as { action: string; obstacle?: string }[];
      return offers.find(({ action }) => action === 'except-from-segregation')?.obstacle ?? '';
    };
    const boss = (name: string): Promise<Somebody> => server.join(name, [{ role: 'top-management' }]);

    describe('the list', () => {
      test('tells who works here or can sign in, with roles and ways in, and nobody else', async () => {
        const { snapshot } = await server.running.service.now();
        const until = addDays(snapshot.asOf, 10);
        const { id, email, ask } = await server.join('bea', [{ role: 'owner', until }]);
        await ask('GET', '/api/session');
        const without = await added('no-account');
        const left = { to: addDays(snapshot.asOf, -1) };
        const gone = await added('gone', left);
        const leaver = await server.join('leaver', []);
        await server.ask(
          'PATCH',
          `/api/registers/person/${leaver.id}`,
          { fields: left },
          { 'if-match': '1' },
        );
        expect(await accessOf(id)).toEqual({
          person: id,
          code: expect.stringMatching(/^PER-/),
          name: 'bea',
          email,
          works: true,
          roles: [expect.objectContaining({ role: 'owner', until, bounded: false })],
          account: {
            email,
            password: true,
            authenticator: false,
            passkeys: 0,
            keys: 0,
            elsewhere: [],
            lacksSecondFactor: false,
            sessions: [expect.objectContaining({ device: '' })],
            enteredAt: expect.stringMatching(/Z$/),
            alone: true,
          },
        });
        expect(await accessOf(without)).not.toHaveProperty('account');
        expect(await accessOf(leaver.id)).toMatchObject({ works: false, account: { sessions: [] } });
        expect(await accessOf(gone)).toBeUndefined();
      });

      test('tells of whom a role asks for a second factor that they have not set up', async () => {
        const { records } = (await server.ask('GET', '/api/registers/organisation')).body as {
          records: { id: string; version: number }[];
        };
        const [own] = records;
        const set = (roles: readonly string[], version = own?.version ?? 1) =>
          server.ask(
            'PATCH',
            `/api/registers/organisation/${own?.id}`,
            { fields: { secondFactorFor: roles } },
            { 'if-match': `${version}` },
          );
        await set(['internal-auditor']);
        const { id, ask } = await server.join('auditor', [{ role: 'internal-auditor' }]);
        const other = await server.join('reader', [{ role: 'reader' }]);
        expect((await accessOf(id))?.account?.lacksSecondFactor).toBe(true);
        expect((await accessOf(other.id))?.account?.lacksSecondFactor).toBe(false);
        await withApp(ask);
        expect((await accessOf(id))?.account).toMatchObject({
          authenticator: true,
          lacksSecondFactor: false,
        });
        await set([], (own?.version ?? 1) + 1);
      });
    });

    describe('invitations', () => {
      test('go out to several at once, each with a result of its own', async () => {
        const [one, other] = [await added('one'), await added('other')];
        const nameless = await server.add('person', { name: 'No address' });
        const { id: has } = await server.join('has', []);
        const { body } = await server.ask('POST', `${url}/invitations`, {
          people: [one, other, nameless, has, 'nobody', one],
        });
        const { results } = body as unknown as InvitedSeveral;
        expect(results).toEqual([
          { person: one, invitation: expect.objectContaining({ mailed: false }) },
          { person: other, invitation: expect.objectContaining({ mailed: false }) },
          { person: nameless, problem: expect.stringContaining('e-mail address') },
          { person: has, problem: expect.stringContaining('has an account already') },
          { person: 'nobody', problem: 'The person does not exist.' },
        ]);
        const { invitedUntil = '' } = (await accessOf(one)) ?? {};
        expect(Math.round((Date.parse(invitedUntil) - Date.now()) / 86_400_000)).toBe(7);
        expect((await accept(results[0]?.invitation?.token)).status).toBe(204);
        expect(await accessOf(one)).toMatchObject({ account: { email: 'one@example.org' } });
        expect(await accessOf(one)).not.toHaveProperty('invitedUntil');
        // Another person who had the link could have used it.
        expect(await recorded(one)).toMatchObject([
          { fields: { kind: 'invitation', by: server.me } },
          { fields: { kind: 'opening', by: server.me } },
        ]);
        expect(await accessOf(one)).toHaveProperty('heldUntil');
      });

      test('are worth nothing once withdrawn, or once there is a newer one', async () => {
        const person = await added('twice');
        const first = await invite(person);
        const second = await invite(person);
        expect((await accept(first.token)).status).toBe(403);
        expect((await on(person, 'withdraw-invitation', {})).status).toBe(204);
        expect((await accept(second.token)).status).toBe(403);
        expect(await accessOf(person)).not.toHaveProperty('invitedUntil');
        expect((await on(person, 'withdraw-invitation', {})).status).toBe(422);
      });

      test('make no second account for somebody whose address was changed', async () => {
        const { id, email } = await server.join('moved', []);
        const fields = { email: 'somebody-else@example.org' };
        await server.ask('PATCH', `/api/registers/person/${id}`, { fields }, { 'if-match': '1' });
        const { status, body } = await server.ask('POST', '/api/invitations', { person: id });
        expect([status, body['detail']]).toEqual([422, expect.stringContaining(email)]);
        const twin = await server.add('person', { name: 'Twin', email });
        const stolen = await server.ask('POST', '/api/invitations', { person: twin });
        expect([stolen.status, JSON.stringify(stolen.body)]).toEqual([
          422,
          expect.not.stringMatching('token'),
        ]);
      });
    });

    describe('what is done to an account', () => {
      test('a link for a new password is handed over without mail, goes on record, and decides nothing', async () => {
        const { id, email, ask } = await boss('forgetful');
        expect(await obstacle(ask)).not.toMatch(/opened your account/);
        expect((await on(id, 'new-password', {})).status).toBe(400);
        expect((await on(id, 'new-password', { why: '  ' })).status).toBe(400);
        const { status, body } = await on(id, 'new-password');
        expect([status, body]).toMatchObject([
          201,
          { mailed: false, path: `/setup?reset=${String(body['token'])}` },
        ]);
        const chosen = { token: body['token'], password: fresh };
        expect((await stranger('POST', '/api/password-reset/accept', chosen)).status).toBe(204);
        expect(await enters(email)).toBe(401);
        const taken = asking(
          server.running,
          jarOf(await stranger('POST', '/api/session', { email, password: fresh })),
        );
        expect(await obstacle(taken)).toMatch(
          /^Ana opened your account on .* Nothing is decided with it until/,
        );
        expect((await taken('GET', '/api/session')).body['held']).toMatch(/^Ana opened your account/);
        const { snapshot } = await server.running.service.now();
        const decided = await taken('POST', `/api/actions/except-from-segregation/${server.me}`, {
          input: {
            separation: 'owner and approver',
            reason: 'There is nobody else.',
            compensation: 'Read again.',
            until: addDays(snapshot.asOf, 30),
          },
        });
        expect([decided.status, decided.body['detail']]).toEqual([
          422,
          expect.stringMatching(/^Ana opened your account/),
        ]);
        const [record] = await recorded(id);
        expect(record?.fields).toEqual({
          person: id,
          kind: 'new password',
          by: server.me,
          on: snapshot.asOf,
          reason: why,
        });
        // The person who did it cannot withdraw the record.
        await server.ask('POST', `/api/registers/account-intervention/${record?.id}/retire`);
        expect(await obstacle(taken)).toMatch(/^Ana opened/);
        expect((await accessOf(id))?.heldUntil).toBe(addDays(snapshot.asOf, 1));
      });

      test('a lost second factor is removed, with every session, and decides nothing', async () => {
        const { id, email, ask } = await boss('phoneless');
        expect((await on(id, 'remove-second-factor', { why, authenticator: true })).status).toBe(422);
        const { confirmed } = await withApp(ask);
        const inside = asking(server.running, jarOf(confirmed));
        expect((await inside('GET', '/api/session')).status).toBe(200);
        expect((await on(id, 'remove-second-factor', { why })).status).toBe(400);
        expect((await on(id, 'remove-second-factor', { why, passkeys: true })).status).toBe(422);
        expect((await on(id, 'remove-second-factor', { why, authenticator: true })).status).toBe(204);
        expect((await inside('GET', '/api/session')).status).toBe(401);
        expect(await enters(email)).toBe(204);
        const again = await server.enter(email);
        expect((await again('GET', '/api/account')).body['authenticator']).toBe(false);
        expect(await obstacle(again)).toMatch(/^Ana opened/);
        expect(await recorded(id)).toMatchObject([{ fields: { kind: 'second factor', reason: why } }]);
        // A new one can be set up.
        await withApp(again);
        expect(await accessOf(id)).toMatchObject({ account: { authenticator: true } });
      });

      test('its sessions end, and it may still decide', async () => {
        const { id, email, ask } = await boss('stolen-laptop');
        await ask('GET', '/api/session');
        expect((await accessOf(id))?.account?.sessions).toHaveLength(1);
        expect((await on(id, 'end-sessions')).status).toBe(204);
        expect((await ask('GET', '/api/session')).status).toBe(401);
        expect((await accessOf(id))?.account?.sessions).toHaveLength(0);
        expect(await obstacle(await server.enter(email))).not.toMatch(/opened your account/);
        expect(await recorded(id)).toEqual([]);
      });

      test('its keys go with its sessions where that is wanted, and those of nobody else', async () => {
        const { id, ask } = await server.join('broken-into', [{ role: 'reader' }]);
        const [key, other] = [await keyOf(server, ask), await keyOf(server, server.ask)];
        expect((await accessOf(id))?.account?.keys).toBe(1);
        expect((await on(id, 'end-sessions')).status).toBe(204);
        expect((await key('GET', '/api/session')).status).toBe(200);
        expect((await on(id, 'end-sessions', { why, keys: true })).status).toBe(204);
        expect((await key('GET', '/api/session')).status).toBe(401);
        expect((await other('GET', '/api/session')).status).toBe(200);
        expect((await accessOf(id))?.account?.keys).toBe(0);
        await server.running.accessLog.settled();
        const log = `/api/administration/access-log?what=key-revoked&person=${id}`;
        expect((await server.ask('GET', log)).body['events']).toMatchObject([{ by: server.me }]);
      });

      test('it is removed, its person stays on record, and opened again it decides nothing', async () => {
        const { id, email, ask } = await boss('removed');
        expect((await on(id, 'remove-account')).status).toBe(204);
        expect((await ask('GET', '/api/session')).status).toBe(401);
        expect(await enters(email)).toBe(401);
        expect(await accessOf(id)).toMatchObject({ works: true });
        expect(await accessOf(id)).not.toHaveProperty('account');
        expect((await on(id, 'end-sessions')).status).toBe(422);
        const done = await accept((await invite(id)).token);
        expect(done.status).toBe(204);
        expect(await obstacle(asking(server.running, jarOf(done)))).toMatch(/^Ana opened/);
        expect((await recorded(id)).map(({ fields }) => [fields['kind'], fields['by']])).toEqual([
          ['removal', server.me],
          ['invitation', server.me],
          ['reopening', server.me],
        ]);
      });

      test('nothing of it is done to oneself, or to nobody', async () => {
        for (const act of ['new-password', 'end-sessions', 'remove-account', 'withdraw-invitation']) {
          expect((await on(server.me, act)).status, act).toBe(422);
          expect((await on('nobody', act)).status, act).toBe(404);
        }
        expect((await server.ask('GET', '/api/session')).status).toBe(200);
      });
    });

    describe('somebody who is a member of several organisations', () => {
      let second = '';
      let there: Ask;
      let them: Somebody;
      let elsewhere: string;
      beforeAll(async () => {
        second = String((await server.ask('POST', '/api/organisations', { name: 'Brightwater' })).body['id']);
        there = (method, path, body, headers = {}) =>
          server.ask(method, path, body, { 'plumbline-organisation': second, ...headers });
      });
      beforeEach(async () => {
        const name = `advisor-${Math.random().toString(36).slice(2)}`;
        them = await server.join(name, [{ role: 'reader' }]);
        const { body } = await there('POST', '/api/registers/person', {
          fields: { name, email: them.email },
        });
        elsewhere = (body['records'] as { id: string }[])[0]?.id ?? '';
        const { token } = (await there('POST', '/api/invitations', { person: elsewhere })).body;
        await them.ask('POST', '/api/invitations/join', { token });
      });

      test('is seen working only where they do, and is nobody anywhere else', async () => {
        // Sessions from before they joined count once they are used here.
        const { sessions = [], alone } = (await accessOf(them.id))?.account ?? {};
        expect([sessions.length, alone]).toEqual([1, false]);
        const ask = await server.enter(them.email);
        await ask('GET', '/api/session', undefined, { 'plumbline-organisation': second });
        expect((await accessOf(them.id))?.account?.sessions).toHaveLength(1);
        expect((await accessOf(elsewhere, there))?.account?.sessions).toHaveLength(1);
        await them.ask('GET', '/api/session', undefined, { 'plumbline-organisation': second });
        const known = await accessOf(elsewhere, there);
        expect(known?.account?.sessions).toHaveLength(2);
        expect(known?.account?.enteredAt).toBeDefined();
        expect((await listed(there)).map(({ person }) => person)).not.toContain(them.id);
        expect(await listed()).not.toContainEqual(expect.objectContaining({ person: elsewhere }));
        expect((await on(elsewhere, 'end-sessions')).status).toBe(404);
        expect(JSON.stringify(await listed())).not.toContain('Brightwater');
      });

      test('keeps second factor and password from the hand of one of them', async () => {
        const { confirmed } = await withApp(them.ask);
        const inside = asking(server.running, jarOf(confirmed));
        for (const [act, body] of [
          ['remove-second-factor', { why, authenticator: true }],
          ['new-password', { why }],
        ] as const) {
          const refused = await on(them.id, act, body);
          expect([refused.status, refused.body['detail']]).toEqual([
            422,
            expect.stringContaining('other organisations'),
          ]);
        }
        expect((await inside('GET', '/api/session')).status).toBe(200);
        expect(await recorded(them.id)).toEqual([]);
      });

      test('goes on in the other, once their account was removed in the one', async () => {
        expect((await on(them.id, 'remove-account')).status).toBe(204);
        expect((await them.ask('GET', '/api/session')).body).toMatchObject({ organisation: { id: second } });
        const asked = await them.ask('GET', '/api/registers/risk', undefined, {
          'plumbline-organisation': server.running.service.organisation,
        });
        expect(asked.status).toBe(403);
        expect((await accessOf(elsewhere, there))?.account?.alone).toBe(true);
      });

      test('is signed out everywhere when one of them ends their sessions', async () => {
        expect((await on(them.id, 'end-sessions')).status).toBe(204);
        expect((await them.ask('GET', '/api/session')).status).toBe(401);
      });
    });
  });
