import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { engines, type TestDatabase } from '#journal/testing/engines-tester.ts';
import { cookieIn, cookiesIn, jarOf } from '../testing/cookies-tester.ts';
import { keyOf } from '../testing/keys-tester.ts';
import {
  asking,
  password,
  testServer,
  type Answer,
  type Ask,
  type Tested,
} from '../testing/server-tester.ts';
import { period, withApp } from '../testing/authenticator-tester.ts';

let server: Tested;
let stranger: Ask;
const signIn = (email: string, secret = password): Promise<Answer> =>
  stranger('POST', '/api/session', { email, password: secret });
const pass = (first: Answer, code: string): Promise<Answer> =>
  asking(server.running, jarOf(first))('POST', '/api/session/code', { code });
const as = (answer: Answer): Ask => asking(server.running, jarOf(answer));
const reader = [{ role: 'reader' }];

/** Adds a person with an authenticator app. `at` returns the code it shows the given number of periods from now. */
async function joinedWithApp(name: string, roles: readonly { readonly role: string }[] = reader) {
  const { email, ask } = await server.join(name, roles);
  const { confirmed, ...app } = await withApp(ask);
  return { email, ask: as(confirmed), ...app };
}

for (const engine of engines)
  describe.skipIf(engine.skip)(`on ${engine.name}`, () => {
    let place: TestDatabase;
    beforeAll(async () => {
      place = await engine.place();
      server = await testServer(place.engine === 'postgres' ? { DATABASE_URL: place.where } : {});
      stranger = asking(server.running, '');
    });
    afterAll(async () => {
      await server.stop();
      await place.drop();
    });

    describe('an authenticator app', () => {
      test('is asked for at sign-in from when it was confirmed, and not before', async () => {
        const { email, ask } = await server.join('not-yet', reader);
        expect(
          (await ask('POST', '/api/account/authenticator', { password: 'not the password' })).status,
        ).toBe(400);
        expect((await ask('POST', '/api/account/authenticator', { password })).status).toBe(201);
        expect((await signIn(email)).status).toBe(204);
        expect((await ask('POST', '/api/account/authenticator/confirm', { code: '000000' })).status).toBe(
          400,
        );

        const made = await joinedWithApp('bea');
        expect((await made.ask('GET', '/api/account')).body).toMatchObject({ authenticator: true });
        const first = await signIn(made.email);
        expect([first.status, first.body]).toEqual([200, { needs: 'code' }]);
        // The password alone gives no access.
        expect((await as(first)('GET', '/api/session')).status).toBe(401);
        const second = await pass(first, await made.at(1));
        expect(second.status).toBe(204);
        expect((await as(second)('GET', '/api/session')).body).toMatchObject({ email: made.email });
      });

      test('takes a code once, also when two use it at the same moment', async () => {
        const { email, at } = await joinedWithApp('once');
        const [one, other] = await Promise.all([signIn(email), signIn(email)]);
        const code = await at(1);
        const statuses = (await Promise.all([pass(one, code), pass(other, code)])).map(
          ({ status }) => status,
        );
        expect(statuses.toSorted((a, b) => a - b)).toEqual([204, 400]);
        const again = await pass(await signIn(email), code);
        expect(again.status).toBe(400);
        expect(again.body['detail']).toContain('used already');
        expect(cookiesIn(again)).toEqual([]);
        // Codes from before the used one are refused as well, though still in their period.
        expect((await pass(await signIn(email), await at(0))).status).toBe(400);
        vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 2 * period });
        try {
          expect((await pass(await signIn(email), await at(0))).status).toBe(204);
        } finally {
          vi.useRealTimers();
        }
      });

      test('takes each recovery code once, and none of before once there are new ones', async () => {
        const { email, ask, codes } = await joinedWithApp('recovery');
        const [code = '', unused = ''] = codes;
        expect(codes).toHaveLength(10);
        expect((await pass(await signIn(email), code)).status).toBe(204);
        expect((await pass(await signIn(email), code)).status).toBe(400);
        const renewed = await ask('POST', '/api/account/recovery-codes', { password });
        expect((await pass(await signIn(email), unused)).status).toBe(400);
        const [fresh = ''] = renewed.body['recoveryCodes'] as string[];
        expect((await pass(await signIn(email), fresh)).status).toBe(204);
      });

      test('is guessed at ten times, then by nobody for a while, whatever password is entered again', async () => {
        const { email, at } = await joinedWithApp('guessed');
        let first = await signIn(email);
        const kinds: unknown[] = [];
        for (let n = 0; n < 10; n += 1) {
          if (n === 5) first = await signIn(email);
          kinds.push((await pass(first, `00000${n % 10}`)).body['kind']);
        }
        expect(kinds).toContain('invalid');
        const locked = await pass(await signIn(email), await at(0));
        expect([locked.status, locked.body['kind']]).toEqual([429, 'too-many']);
      });

      test('goes with the password, after which that is enough again', async () => {
        const { email, ask } = await joinedWithApp('gone');
        expect((await ask('POST', '/api/account/authenticator/remove', { password: 'wrong' })).status).toBe(
          400,
        );
        const removed = await ask('POST', '/api/account/authenticator/remove', { password });
        expect(removed.status).toBe(204);
        expect((await as(removed)('GET', '/api/account')).body).toMatchObject({ authenticator: false });
        expect((await signIn(email)).status).toBe(204);
      });

      test('a second step without a first one, or with a made-up one, opens nothing', async () => {
        expect((await stranger('POST', '/api/session/code', { code: '123456' })).status).toBe(401);
        const forged = asking(server.running, 'plumbline.two_factor=somebody.signed');
        expect((await forged('POST', '/api/session/code', { code: '123456' })).status).toBe(401);
      });
    });

    test('a role that asks for a second factor opens nothing but the account until there is one', async () => {
      const { ask, email } = await server.join('cara', [{ role: 'top-management' }]);
      const setting = { fields: { name: 'Acme', secondFactorFor: ['top-management', 'internal-auditor'] } };
      const { records } = (await server.ask('GET', '/api/registers/organisation')).body as {
        records: { id: string; version: number }[];
      };
      const [own] = records;
      const url = `/api/registers/organisation/${own?.id}`;
      const amended = await server.ask('PATCH', url, setting, { 'if-match': String(own?.version) });
      expect(amended.status).toBe(200);

      for (const path of ['/api/declarations', '/api/registers/risk', '/api/views/due', '/api/commits'])
        expect((await ask('GET', path)).status, path).toBe(403);
      expect((await ask('GET', '/api/registers/risk')).body['detail']).toContain('second factor');
      expect((await ask('GET', '/api/session')).body).toMatchObject({ needsSecondFactor: true });
      expect((await ask('GET', '/api/account')).body).toMatchObject({ email, authenticator: false });

      const able = await joinedWithApp('dora', [{ role: 'internal-auditor' }]);
      expect((await able.ask('GET', '/api/session')).body).toMatchObject({ needsSecondFactor: false });
      expect((await able.ask('GET', '/api/registers/risk')).status).toBe(200);
      // Other roles need no second factor.
      const { ask: other } = await server.join('other', reader);
      expect((await other('GET', '/api/registers/risk')).status).toBe(200);
    });

    describe('a password', () => {
      test('is changed by whoever knows it, which ends every other session', async () => {
        const { email, ask } = await server.join('eva', reader);
        const beside = as(await signIn(email));
        const change = (current: string, next: string) =>
          ask('POST', '/api/account/password', { current, password: next });
        expect((await change('not this one', 'wheel cobalt lantern')).body).toMatchObject({
          kind: 'invalid',
          faults: [{ path: 'current' }],
        });
        const changed = await change(password, 'wheel cobalt lantern');
        expect(changed.status).toBe(204);
        expect((await beside('GET', '/api/session')).status).toBe(401);
        expect((await as(changed)('GET', '/api/session')).status).toBe(200);
        expect((await signIn(email)).status).toBe(401);
        expect((await signIn(email, 'wheel cobalt lantern')).status).toBe(204);
      });

      test.each([
        'password1234',
        'plumbline-isms',
        'qwertyuiop[]',
        'aaaaaaaaaaaaaaaa',
        'fred-of-acme@example.org',
        'short',
      ])('that is tried first is not taken: %s', async (weak) => {
        const name = weak.endsWith('@example.org')
          ? 'fred-of-acme'
          : `fred-${weak.length}-${weak.charCodeAt(0)}`;
        const { ask } = await server.join(name, reader);
        const answer = await ask('POST', '/api/account/password', { current: password, password: weak });
        expect(answer.body).toMatchObject({ kind: 'invalid', faults: [{ path: 'password' }] });
      });
    });

    describe('links for a new password', () => {
      const fresh = 'wheel cobalt lantern';
      const worthless = { kind: 'forbidden' };

      test('are worth nothing after a newer one, nor after a password that was changed', async () => {
        const { email, ask } = await server.join('forgetful', reader);
        const { resets } = server.running.accountService;
        const holder = await resets.holder(email);
        if (!holder) throw new Error('no account');
        const [first, second] = [await resets.begin(holder), await resets.begin(holder)];
        expect(await resets.finish(first.token, fresh)).toMatchObject(worthless);
        const changed = { current: password, password: fresh };
        expect((await ask('POST', '/api/account/password', changed)).status).toBe(204);
        expect(await resets.finish(second.token, 'another cobalt lantern')).toMatchObject(worthless);
        expect((await signIn(email, fresh)).status).toBe(204);
      });

      test('end with the one that is used, also where two were asked for at the same moment', async () => {
        const [{ email }, other] = [await server.join('hasty', reader), await server.join('calm', reader)];
        const { resets } = server.running.accountService;
        const [holder, unconcerned] = [await resets.holder(email), await resets.holder(other.email)];
        if (!holder || !unconcerned) throw new Error('no account');
        const { token: theirs } = await resets.begin(unconcerned);
        const withdraw = vi.spyOn(resets, 'withdraw').mockResolvedValue(undefined);
        const [one, two] = [await resets.begin(holder), await resets.begin(holder)];
        withdraw.mockRestore();
        expect(await resets.finish(one.token, fresh)).toMatchObject({ email });
        expect(await resets.finish(two.token, 'another cobalt lantern')).toMatchObject(worthless);
        expect(await resets.finish(theirs, fresh)).toMatchObject({ email: other.email });
      });
    });

    describe('sessions', () => {
      test('are listed with the one that asks, and end one by one or all but that', async () => {
        const { email, ask } = await server.join('gil', reader);
        const phone = as(await signIn(email));
        const tablet = as(await signIn(email));
        const { sessions } = (await ask('GET', '/api/account')).body as {
          sessions: { id: string; current: boolean }[];
        };
        expect(sessions.filter(({ current }) => current)).toHaveLength(1);
        const { sessions: ofPhone } = (await phone('GET', '/api/account')).body as {
          sessions: { id: string; current: boolean }[];
        };
        const own = ofPhone.find(({ current }) => current);
        expect((await ask('DELETE', `/api/account/sessions/${own?.id}`)).status).toBe(204);
        expect((await phone('GET', '/api/session')).status).toBe(401);
        expect((await tablet('GET', '/api/session')).status).toBe(200);
        expect((await ask('DELETE', '/api/account/sessions')).status).toBe(204);
        expect((await tablet('GET', '/api/session')).status).toBe(401);
        expect((await ask('GET', '/api/session')).status).toBe(200);
      });

      test('leave keys alone when all others end, unless those are to go as well', async () => {
        const { ask, id } = await server.join('key-holder', reader);
        const keys = [await keyOf(server, ask), await keyOf(server, ask, { scope: 'change' })];
        const other = await keyOf(server, server.ask);
        const statuses = () =>
          Promise.all(keys.map(async (key) => (await key('GET', '/api/session')).status));
        expect((await ask('GET', '/api/account')).body['keys']).toBe(2);
        expect((await ask('DELETE', '/api/account/sessions')).status).toBe(204);
        expect(await statuses()).toEqual([200, 200]);
        expect((await ask('DELETE', '/api/account/sessions?keys=no')).status).toBe(400);
        expect((await ask('DELETE', '/api/account/sessions?keys=yes')).status).toBe(204);
        expect(await statuses()).toEqual([401, 401]);
        expect((await ask('GET', '/api/account')).body['keys']).toBe(0);
        expect((await other('GET', '/api/session')).status).toBe(200);
        await server.running.accessLog.settled();
        const log = `/api/administration/access-log?what=key-revoked&person=${id}`;
        const events = (await server.ask('GET', log)).body['events'] as { times: number }[];
        expect(events.reduce((sum, { times }) => sum + times, 0)).toBe(2);
      });

      test('of somebody else are out of reach', async () => {
        const { ask } = await server.join('hal', reader);
        const { sessions } = (await server.ask('GET', '/api/account')).body as { sessions: { id: string }[] };
        expect((await ask('DELETE', `/api/account/sessions/${sessions[0]?.id}`)).status).toBe(404);
        expect((await server.ask('GET', '/api/session')).status).toBe(200);
      });

      test('end after two hours without use, and not while they are used', async () => {
        const { ask } = await server.join('ida', reader);
        const passes = (minutes: number) => vi.setSystemTime(Date.now() + minutes * 60_000);
        vi.useFakeTimers({ toFake: ['Date'] });
        try {
          for (const minutes of [110, 110, 5]) {
            passes(minutes);
            expect((await ask('GET', '/api/account')).status).toBe(200);
          }
          passes(121);
          expect((await ask('GET', '/api/account')).status).toBe(401);
        } finally {
          vi.useRealTimers();
        }
        expect((await ask('GET', '/api/session')).status).toBe(401);
      });
    });

    describe('a passkey', () => {
      test('is made by whoever knows the password, for a challenge of ours', async () => {
        const { ask } = await server.join('jan', reader);
        expect((await ask('POST', '/api/account/passkeys/options', { password: 'wrong' })).status).toBe(400);
        const options = await ask('POST', '/api/account/passkeys/options', { password });
        expect(options.body).toMatchObject({
          rp: { id: 'localhost', name: 'Plumbline' },
          user: { name: 'jan@example.org' },
          authenticatorSelection: { userVerification: 'required' },
        });
        const made = {
          id: 'AAAA',
          rawId: 'AAAA',
          type: 'public-key',
          clientExtensionResults: {},
          response: { clientDataJSON: 'e30', attestationObject: 'AAAA' },
        };
        const keep = (cookie: string, headers = {}) =>
          asking(server.running, cookie)(
            'POST',
            '/api/account/passkeys',
            { name: 'Phone', response: made },
            headers,
          );
        const session = await signIn('jan@example.org');
        // Without the challenge, and with one that is not signed.
        expect(
          (await keep(cookieIn(session), { 'sec-fetch-site': 'none', origin: 'http://localhost' })).status,
        ).toBe(422);
        const both = `${cookieIn(session)}; ${cookieIn(options)}`;
        expect((await keep(both, { 'sec-fetch-site': 'none', origin: 'http://localhost' })).status).toBe(422);
        expect((await ask('GET', '/api/account')).body).toMatchObject({ passkeys: [] });
        expect((await ask('POST', '/api/account/passkeys/nothing/remove', { password })).status).toBe(404);
      });

      test('that is unknown, or no passkey at all, opens nothing', async () => {
        const challenge = await stranger('POST', '/api/session/passkey/options');
        expect(challenge.status).toBe(200);
        const response = {
          id: 'AAAA',
          rawId: 'AAAA',
          type: 'public-key',
          clientExtensionResults: {},
          response: { clientDataJSON: 'e30', authenticatorData: 'AAAA', signature: 'AAAA' },
        };
        const answer = (cookie: string, body: object) =>
          asking(server.running, cookie)('POST', '/api/session/passkey', body, {
            'sec-fetch-site': 'same-origin',
            origin: 'http://localhost',
          });
        expect((await answer(cookieIn(challenge), { response })).status).toBe(401);
        expect((await answer('', { response })).status).toBe(422);
        expect((await answer('', { response: { ...response, type: 'password' } })).status).toBe(400);
        expect((await answer('', { response: null })).status).toBe(400);
      });
    });
  });
