import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '#isms/kernel/values/calendar.ts';
import { engines, type TestDatabase } from '#journal/testing/engines-tester.ts';
import { withApp } from '../testing/authenticator-tester.ts';
import { jarOf } from '../testing/cookies-tester.ts';
import { mailCatcher } from '../testing/mail-tester.ts';
import { connected, patch } from '../testing/scim-client-tester.ts';
import {
  asking,
  password,
  testServer,
  type Ask,
  type Somebody,
  type Tested,
} from '../testing/server-tester.ts';

const why = 'They asked for it on the telephone';
const fresh = 'wheel cobalt lantern';

/**
 * Every way in which an ISMS manager could sign in as another person is recorded and followed by a hold, or is not
 * possible.
 */
for (const engine of engines)
  describe.skipIf(engine.skip)(`on ${engine.name}`, () => {
    let place: TestDatabase | undefined;
    let mail: Awaited<ReturnType<typeof mailCatcher>>;
    /** A server that sends no mail. */
    let server: Tested;
    beforeAll(async () => {
      mail = await mailCatcher();
      place = await engine.place();
      server = await testServer(place.engine === 'postgres' ? { DATABASE_URL: place.where } : {});
    });
    afterAll(async () => {
      await server?.stop();
      await mail?.stop();
      await place?.drop();
    });

    const today = async () => (await server.running.service.now()).snapshot.asOf;
    const versionOf = async (id: string, of = server): Promise<string> =>
      String((await of.ask('GET', `/api/registers/person/${id}`)).headers['etag']);
    const change = async (id: string, fields: object, of = server) => {
      const by = { 'if-match': await versionOf(id, of) };
      expect((await of.ask('PATCH', `/api/registers/person/${id}`, { fields }, by)).status).toBe(200);
    };
    const move = async (id: string, act: 'retire' | 'restore') =>
      expect((await server.ask('POST', `/api/registers/person/${id}/${act}`, {})).status).toBe(200);
    const on = (person: string, act: string, body: object = { why }) =>
      server.ask('POST', `/api/administration/people/${person}/${act}`, body);
    const kindsOf = async (person: string, of = server) => {
      const { body } = await of.ask('GET', `/api/registers/account-intervention?where=person:is:${person}`);
      const records = body['records'] as { createdAt: string; fields: { kind: string } }[];
      return records
        .toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
        .map(({ fields }) => fields.kind);
    };
    const held = async (ask: Ask) => (await ask('GET', '/api/session')).body['held'];
    /** Removes the second factor of a person and signs in as them with a reset link. */
    async function takeOver(id: string): Promise<string> {
      expect((await on(id, 'remove-second-factor', { why, authenticator: true })).status).toBe(204);
      const { body, status } = await on(id, 'new-password');
      expect(status).toBe(201);
      const chosen = { token: body['token'], password: fresh };
      const stranger = asking(server.running, '');
      expect((await stranger('POST', '/api/password-reset/accept', chosen)).status).toBe(204);
      return fresh;
    }
    const enter = async ({ email }: Pick<Somebody, 'email'>, secret: string): Promise<Ask> => {
      const entered = await asking(server.running, '')('POST', '/api/session', { email, password: secret });
      expect(entered.status).toBe(204);
      return asking(server.running, jarOf(entered));
    };

    test.each<[string, (id: string) => Promise<unknown>, (id: string) => Promise<unknown>]>([
      ['retired', (id) => move(id, 'retire'), (id) => move(id, 'restore')],
      [
        'ended',
        async (id) => change(id, { to: addDays(await today(), -1) }),
        (id) => change(id, { to: null }),
      ],
      [
        'not-yet',
        async (id) => change(id, { from: addDays(await today(), 9) }),
        (id) => change(id, { from: null }),
      ],
    ])('what is done to the account of somebody who is %s, and comes back', async (name, leave, comeBack) => {
      const them = await server.join(name, [{ role: 'top-management' }]);
      await withApp(them.ask);
      await leave(them.id);
      const secret = await takeOver(them.id);
      expect(await kindsOf(them.id)).toEqual(['second factor', 'new password']);
      await comeBack(them.id);
      // The hold begins anew, since a person who was away could not notice.
      expect(await kindsOf(them.id)).toEqual(['second factor', 'new password', 'return']);
      expect(await held(await enter(them, secret))).toMatch(/^Ana opened your account/);
    });

    test('what is done to somebody whom the directory has switched off, and switches on', async () => {
      const client = await connected(server);
      const them = await server.join('suspended', [{ role: 'owner' }]);
      await withApp(them.ask);
      await client('PATCH', `/Users/${them.id}`, patch({ op: 'Replace', path: 'active', value: 'False' }));
      const secret = await takeOver(them.id);
      await client('PATCH', `/Users/${them.id}`, patch({ op: 'Replace', path: 'active', value: 'True' }));
      expect(await kindsOf(them.id)).toEqual(['second factor', 'new password', 'return']);
      expect(await held(await enter(them, secret))).toMatch(/opened your account/);
    });

    test('a hold lasts as long as before for whoever is retired and restored', async () => {
      const them = await server.join('briefly', [{ role: 'owner' }]);
      await withApp(them.ask);
      const secret = await takeOver(them.id);
      await move(them.id, 'retire');
      await move(them.id, 'restore');
      expect(await held(await enter(them, secret))).toMatch(/opened your account/);
    });

    test('the account of somebody who is retired is removed on record, and stays shut when they are restored', async () => {
      const { id } = await server.join('retired-removed', []);
      await move(id, 'retire');
      expect((await on(id, 'remove-account')).status).toBe(204);
      await move(id, 'restore');
      expect(await kindsOf(id)).toEqual(['removal']);
    });

    test('a change of the address of somebody who has an account leads to no link and no invitation', async () => {
      const { id, email } = await server.join('moved', [{ role: 'owner' }]);
      const client = await connected(server);
      await change(id, { email: 'mine@example.org' });
      expect(await server.running.accountService.resets.holder('mine@example.org')).toBeUndefined();
      expect((await server.ask('POST', '/api/invitations', { person: id })).status).toBe(422);
      const user = { op: 'replace', value: { userName: 'mine-too@example.org' } };
      expect((await client('PATCH', `/Users/${id}`, patch(user))).status).toBe(200);
      for (const address of ['mine@example.org', 'mine-too@example.org']) {
        expect(await server.running.accountService.resets.holder(address)).toBeUndefined();
        const body = { email: address, password };
        expect((await asking(server.running, '')('POST', '/api/session', body)).status).toBe(401);
      }
      expect(await held(await enter({ email }, password))).toBeUndefined();
    });

    test('somebody who is recorded anew with the address of another does not come by their account', async () => {
      const them = await server.join('twin', [{ role: 'top-management' }]);
      await move(them.id, 'retire');
      const twin = await server.add('person', { name: 'Twin', email: them.email });
      expect((await server.ask('POST', '/api/invitations', { person: twin })).status).toBe(422);
      expect((await them.ask('GET', '/api/session')).status).toBe(401);
      const entered = { email: them.email, password };
      expect((await asking(server.running, '')('POST', '/api/session', entered)).status).toBe(401);
    });

    test('a first account by a link that was handed over decides nothing, counted from when it is made', async () => {
      const id = await server.add('person', { name: 'New', email: 'new@example.org' });
      const { body } = await server.ask('POST', '/api/invitations', { person: id });
      expect(await kindsOf(id)).toEqual(['invitation']);
      const done = await asking(server.running, '')('POST', '/api/invitations/accept', {
        token: body['token'],
        password: fresh,
      });
      expect(done.status).toBe(204);
      expect(await kindsOf(id)).toEqual(['invitation', 'opening']);
      expect(await held(asking(server.running, jarOf(done)))).toMatch(/^Ana opened your account/);
    });

    test('a first account by mail decides at once, unless its address was changed: then the former one is told', async () => {
      const mailing = await testServer({
        PLUMBLINE_SMTP_URL: mail.url,
        PLUMBLINE_MAIL_FROM: 'isms@example.org',
      });
      try {
        const boss = await mailing.join('boss', [{ role: 'top-management' }]);
        const stranger = asking(mailing.running, '');
        const accepted = async (person: string, email: string) => {
          expect((await mailing.ask('POST', '/api/invitations', { person })).body['mailed']).toBe(true);
          const token = /[?]invitation=([\w-]+)/.exec((await mail.next(email)).text)?.[1];
          const done = await stranger('POST', '/api/invitations/accept', { token, password: fresh });
          expect(done.status).toBe(204);
          return held(asking(mailing.running, jarOf(done)));
        };
        const plain = await mailing.add('person', { name: 'Plain', email: 'plain@example.org' });
        expect(await accepted(plain, 'plain@example.org')).toBeUndefined();
        expect(await kindsOf(plain, mailing)).toEqual([]);

        const theirs = await mailing.add('person', { name: 'Theirs', email: 'theirs@example.org' });
        await change(theirs, { email: 'mine@example.org' }, mailing);
        // Changing the address of top management as well does not hide it.
        await change(boss.id, { email: 'nobody@example.org' }, mailing);
        expect(await accepted(theirs, 'mine@example.org')).toMatch(/^Ana opened your account/);
        expect(await kindsOf(theirs, mailing)).toEqual(['opening']);
        expect((await mail.next('theirs@example.org')).text).toContain('Ana opened your account');
        expect((await mail.next(boss.email)).text).toContain('Ana opened the account of Theirs');
      } finally {
        await mailing.stop();
      }
    });
  });
