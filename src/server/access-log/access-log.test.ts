import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { engines, type TestDatabase } from '#journal/testing/engines-tester.ts';
import { cookieIn, jarOf } from '../testing/cookies-tester.ts';
import {
  asking,
  password,
  testServer,
  type Answer,
  type Ask,
  type Tested,
} from '../testing/server-tester.ts';
import { base32 } from '@better-auth/utils/base32';
import { createOTP } from '@better-auth/utils/otp';

interface Told {
  readonly what: string;
  readonly detail: string;
  readonly person?: string;
  readonly by?: string;
  readonly byStranger: boolean;
  readonly from: string;
  readonly device: string;
  readonly times: number;
}

const log = '/api/administration/access-log';

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

    const told = async (query = '', ask = server.ask): Promise<readonly Told[]> => {
      await server.running.accessLog.settled();
      const { status, body } = await ask('GET', `${log}?limit=500${query}`);
      expect(status).toBe(200);
      return (body['events'] as Told[]).toReversed();
    };
    const of = async (person: string) =>
      (await told(`&person=${person}`)).map(({ what, detail }) => [what, detail].filter(Boolean).join(' '));
    const enter = (email: string, secret = password, headers: Record<string, string> = {}) =>
      stranger('POST', '/api/session', { email, password: secret }, headers);
    const as = (answer: Answer): Ask => asking(server.running, jarOf(answer));

    test('tells of signing in and out, by whom and from where', async () => {
      const { id, email } = await server.join('ina', [{ role: 'reader' }]);
      const cookie = cookieIn(await enter(email, password, { 'user-agent': 'A browser' }));
      await asking(server.running, cookie)('DELETE', '/api/session');
      expect(await told(`&person=${id}`)).toMatchObject([
        {
          what: 'signed-in',
          detail: 'password',
          person: id,
          from: '127.0.0.1',
          device: 'A browser',
          times: 1,
        },
        { what: 'signed-out', person: id, times: 1 },
      ]);
    });

    test('counts what happened again within a minute', async () => {
      const { id, email } = await server.join('again', [{ role: 'reader' }]);
      vi.useFakeTimers({ toFake: ['Date'], now: new Date('2030-01-01T12:00:05Z') });
      try {
        for (let n = 0; n < 3; n += 1) await enter(email, 'not the password');
        vi.setSystemTime(new Date('2030-01-01T12:01:00Z'));
        await enter(email, 'not the password');
        await server.running.accessLog.settled();
      } finally {
        vi.useRealTimers();
      }
      expect((await told(`&person=${id}`)).map(({ what, times }) => [what, times])).toEqual([
        ['failed', 3],
        ['failed', 1],
      ]);
    });

    test('tells of passwords, codes, passkeys and sessions where they change', async () => {
      const { id, email, ask } = await server.join('otto', [{ role: 'reader' }]);
      await ask('POST', '/api/account/authenticator', { password: 'not it' });
      const begun = await ask('POST', '/api/account/authenticator', { password });
      const secret = base32.decode(new URL(String(begun.body['uri'])).searchParams.get('secret') ?? '');
      const code = (periods: number) => createOTP(secret).hotp(Math.floor(Date.now() / 30_000) + periods);
      const set = as(await ask('POST', '/api/account/authenticator/confirm', { code: await code(-1) }));
      await set('POST', '/api/account/recovery-codes', { password });
      const first = await enter(email);
      await as(first)('POST', '/api/session/code', { code: '000000' });
      const second = as(await as(first)('POST', '/api/session/code', { code: await code(0) }));
      await second('DELETE', '/api/account/sessions');
      const removed = as(await second('POST', '/api/account/authenticator/remove', { password }));
      const chosen = { current: password, password: 'another wheel of cobalt' };
      await removed('POST', '/api/account/password', chosen);
      expect(await of(id)).toEqual([
        'failed confirmation',
        'authenticator-set-up',
        'recovery-codes-renewed',
        'code-asked',
        'failed wrong-code',
        'signed-in code',
        'session-ended all-others',
        'authenticator-removed',
        'password-changed',
      ]);
    });

    test('tells of an account that takes no codes any more', async () => {
      const { id, email, ask } = await server.join('lotte', [{ role: 'reader' }]);
      const begun = await ask('POST', '/api/account/authenticator', { password });
      const secret = base32.decode(new URL(String(begun.body['uri'])).searchParams.get('secret') ?? '');
      const code = await createOTP(secret).hotp(Math.floor(Date.now() / 30_000) - 1);
      await ask('POST', '/api/account/authenticator/confirm', { code });
      for (let first = await enter(email), n = 0; n < 11; n += 1) {
        if (n % 5 === 0) first = await enter(email);
        await as(first)('POST', '/api/session/code', { code: '000000' });
      }
      expect(await of(id)).toContain('locked');
    });

    test('tells of a passkey that was not accepted', async () => {
      const key = Buffer.from('unknown').toString('base64url');
      const begun = await stranger('POST', '/api/session/passkey/options');
      const response = { clientDataJSON: key, authenticatorData: key, signature: key };
      const offered = { id: key, rawId: key, type: 'public-key', clientExtensionResults: {}, response };
      const refused = await as(begun)(
        'POST',
        '/api/session/passkey',
        { response: offered },
        { origin: 'http://localhost', host: 'localhost' },
      );
      expect(refused.status, JSON.stringify(refused.body)).toBe(401);
      expect((await told('&what=failed')).map(({ detail }) => detail)).toContain('passkey');
    });

    test('tells of invitations by whom, of the account that is made with one, and of links that do not hold', async () => {
      const person = await server.add('person', { name: 'Neu', email: 'neu@example.org' });
      const { body } = await server.ask('POST', '/api/invitations', { person });
      await stranger('POST', '/api/invitations/accept', { token: 'guessed', password });
      await stranger('POST', '/api/invitations/accept', { token: body['token'], password });
      const asked = `/api/administration/people/${person}/new-password`;
      const link = await server.ask('POST', asked, { why: 'Forgotten.' });
      await stranger('POST', '/api/password-reset/accept', {
        token: link.body['token'],
        password: 'wheel of cobalt lanterns',
      });
      expect(await told(`&person=${person}`)).toMatchObject([
        { what: 'invited', by: server.me },
        { what: 'account-made', detail: 'invitation' },
        { what: 'signed-in', detail: 'password' },
        { what: 'reset-asked', by: server.me },
        { what: 'reset-done' },
      ]);
      expect((await told('&what=failed')).map(({ detail }) => detail)).toContain('link');
    });

    test('is written once for each organisation of an account, and in no other', async () => {
      const founded = await server.ask('POST', '/api/organisations', { name: 'Elsewhere' });
      const there = String(founded.body['id']);
      const inside: Ask = (method, url, body) =>
        server.ask(method, url, body, { 'plumbline-organisation': there });
      expect((await told('', inside)).map(({ what }) => what)).toEqual(['joined']);
      await enter('ana@example.org', 'not the password');
      expect((await told('', inside)).map(({ what }) => what)).toEqual(['joined', 'failed']);
      const { email } = await server.join('here', [{ role: 'reader' }]);
      await enter(email);
      await enter('nobody@example.org');
      expect((await told('', inside)).map(({ what }) => what)).toEqual(['joined', 'failed']);
    });

    test('says that a stranger did it, and not from where, where they are no member', async () => {
      const founded = await server.ask('POST', '/api/organisations', { name: 'Third' });
      const third = String(founded.body['id']);
      const { email, id } = await server.join('both', [{ role: 'reader' }]);
      const account = await server.running.accountService.account(email);
      const inside: Ask = (method, url, body) =>
        server.ask(method, url, body, { 'plumbline-organisation': third });
      const added = await inside('POST', '/api/registers/person', { fields: { name: 'both', email } });
      const [same] = added.body['records'] as { id: string }[];
      const membership = { organisation: third, person: same?.id ?? '' };
      await server.running.accountService.memberships.join(account?.account ?? '', membership);
      const { id: helper } = await server.join('helper', [{ role: 'isms-manager' }]);
      const [doer] = (
        await server.running.accountService.memberships.at(server.running.service.organisation)
      ).filter(({ person }) => person === helper);
      server.running.accessLog.note(
        { ip: '192.0.2.7', headers: {} },
        { what: 'account-removed', whose: { account: account?.account ?? '' }, by: doer?.userId },
      );
      const removed = await told(`&person=${id}&what=account-removed`);
      expect(removed).toMatchObject([{ by: helper, byStranger: false, from: '192.0.2.7' }]);
      const seen = await told('&what=account-removed', inside);
      expect(seen).toMatchObject([{ byStranger: true, from: '' }]);
      expect(seen[0]?.by).toBeUndefined();
    });

    test('keeps nothing of what was typed', async () => {
      const typed = 'my-secret-password-typed-into-the-wrong-field';
      await enter(typed, 'whatever-else-was-typed');
      await stranger('POST', '/api/password-reset', { email: typed });
      await stranger('POST', '/api/password-reset/accept', { token: typed, password: typed });
      const rows = await told();
      expect(rows.some(({ detail }) => detail === 'unknown-address')).toBe(true);
      const csv = await server.ask('GET', `${log}?format=csv`);
      for (const text of [JSON.stringify(rows), String(csv.body['text'])]) {
        expect(text).not.toContain('my-secret');
        expect(text).not.toContain('whatever-else');
      }
    });

    test('holds ten thousand tries in a few rows that say how many they were', async () => {
      const before = await told('&what=failed&what=limited');
      const count = (rows: readonly Told[]) => rows.reduce((sum, { times }) => sum + times, 0);
      const tries = 10_000;
      for (let n = 0; n < tries; n += 1)
        server.running.accessLog.note(
          {
            ip: n % 3 === 0 ? '198.51.100.9' : `2001:db8:${n % 700}::${n}`,
            headers: { 'user-agent': `x${n}` },
          },
          { what: 'failed', detail: 'wrong-password', whose: { email: `guess${n}@example.org` } },
        );
      const { id, email } = await server.join('meanwhile', [{ role: 'reader' }]);
      await enter(email);
      const after = await told('&what=failed&what=limited');
      expect(count(after) - count(before)).toBe(tries);
      expect(after.length - before.length).toBeLessThan(250);
      // A sign-in of another person meanwhile is logged all the same.
      expect(await of(id)).toEqual(['signed-in password']);
    }, 60_000);

    test('tells of whoever is turned away for trying too often', async () => {
      const { id, email } = await server.join('target', [{ role: 'reader' }]);
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 120_000 });
      try {
        for (let n = 0; n < 12; n += 1) await enter(email, 'guessing');
        await server.running.accessLog.settled();
      } finally {
        vi.useRealTimers();
      }
      const rows = await told(`&person=${id}`);
      expect(rows.map(({ what, times }) => [what, times])).toEqual([
        ['failed', 10],
        ['limited', 2],
      ]);
    });

    test('is read by whoever looks after it, page by page and as CSV', async () => {
      const auditor = await server.join('auditor', [{ role: 'internal-auditor' }]);
      const reader = await server.join('leser', [{ role: 'top-management' }]);
      for (const url of [log, `${log}/days`]) {
        expect((await auditor.ask('GET', url)).status).toBe(200);
        expect((await reader.ask('GET', url)).status).toBe(403);
      }
      expect((await reader.ask('POST', `${log}/verify`)).status).toBe(403);
      const all = await told();
      const pages: Told[] = [];
      for (let after = ''; ;) {
        const { body } = await server.ask('GET', `${log}?limit=7${after}`);
        pages.push(...(body['events'] as Told[]));
        const next = body['next'] as string | undefined;
        if (next === undefined) break;
        after = `&after=${next}`;
      }
      expect(pages.toReversed()).toEqual(all);
      const csv = await server.ask('GET', `${log}?format=csv&what=invited`);
      const [head, ...lines] = String(csv.body['text']).trim().split('\r\n');
      expect(head).toBe('At,What,Detail,Person,By,From,Device,Times');
      expect(lines).toHaveLength((await told('&what=invited')).length);
      for (const bad of ['?what=nonsense', '?after=x', '?since=yesterday', '?limit=0', '?nonsense=1'])
        expect((await server.ask('GET', log + bad)).status, bad).toBe(400);
    });

    test('keeps nobody out when it cannot be written', async () => {
      const { email } = await server.join('anyway', [{ role: 'reader' }]);
      const add = vi
        .spyOn(server.running.accountService.accessEvents, 'add')
        .mockRejectedValue(new Error('no disk'));
      expect((await enter(email)).status).toBe(204);
      await server.running.accessLog.settled();
      expect(add).toHaveBeenCalled();
      add.mockRestore();
    });
  });
