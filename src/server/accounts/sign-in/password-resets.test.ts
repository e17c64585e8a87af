import { base32 } from '@better-auth/utils/base32';
import { createOTP } from '@better-auth/utils/otp';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { addDays } from '#isms/kernel/values/calendar.ts';
import { mailCatcher } from '../../testing/mail-tester.ts';
import { asking, password, testServer, type Ask, type Tested } from '../../testing/server-tester.ts';

let mail: Awaited<ReturnType<typeof mailCatcher>>;
let server: Tested;
let stranger: Ask;
beforeAll(async () => {
  mail = await mailCatcher();
  server = await testServer({ PLUMBLINE_SMTP_URL: mail.url, PLUMBLINE_MAIL_FROM: 'isms@example.org' });
  stranger = asking(server.running, '');
});
afterAll(async () => {
  await server.stop();
  await mail.stop();
});

const fresh = 'wheel cobalt lantern';
const reader = [{ role: 'reader' }];
const forget = (email: string) => stranger('POST', '/api/password-reset', { email });
const choose = (token: string, chosen = fresh) =>
  stranger('POST', '/api/password-reset/accept', { token, password: chosen });
const signIn = (email: string, secret: string) =>
  stranger('POST', '/api/session', { email, password: secret });
const why = 'Laptop lost';
const lookAfter = (person: string, act: string) =>
  server.ask('POST', `/api/administration/people/${person}/${act}`, { why });
const tokenIn = (text: string): string => /[?]reset=([\w-]+)/.exec(text)?.[1] ?? '';

describe('a forgotten password', () => {
  test('a link that cannot be made is for the log, and does not end the process', async () => {
    const { email } = await server.join('unlucky', reader);
    const begin = vi
      .spyOn(server.running.accountService.resets, 'begin')
      .mockRejectedValueOnce(new Error('gone'));
    // Vitest fails for an unhandled rejection.
    expect((await forget(email)).status).toBe(204);
    await vi.waitFor(() => expect(begin).toHaveBeenCalled());
    begin.mockRestore();
    expect((await server.ask('GET', '/readyz')).status).toBe(200);
  });

  test('is replaced by a link in a mail, which works once and ends every session', async () => {
    const { email, ask } = await server.join('bea', reader);
    expect((await forget(email.toUpperCase())).status).toBe(204);
    const { text } = await mail.next(email);
    expect(text).toContain('ISMS of Acme');
    expect(text).toContain('http://127.0.0.1:');
    const token = tokenIn(text);
    // A refused password does not consume the link.
    expect((await choose(token, 'password1234')).body).toMatchObject({ faults: [{ path: 'password' }] });
    expect((await choose(token)).status).toBe(204);
    expect((await mail.next(email)).text).toContain('was changed');
    expect((await choose(token)).status).toBe(403);
    expect((await ask('GET', '/api/session')).status).toBe(401);
    expect((await signIn(email, password)).status).toBe(401);
    expect((await signIn(email, fresh)).status).toBe(204);
  });

  test('goes round no second factor', async () => {
    const { email, ask } = await server.join('app', reader);
    const begun = await ask('POST', '/api/account/authenticator', { password });
    const otp = createOTP(base32.decode(new URL(String(begun.body['uri'])).searchParams.get('secret') ?? ''));
    const code = await otp.totp();
    expect((await ask('POST', '/api/account/authenticator/confirm', { code })).status).toBe(204);
    await forget(email);
    expect((await choose(tokenIn((await mail.next(email)).text))).status).toBe(204);
    const entered = await signIn(email, fresh);
    expect([entered.status, entered.body]).toEqual([200, { needs: 'code' }]);
  });

  test('of two who use the link at the same moment, one chooses', async () => {
    const { email } = await server.join('two', reader);
    await forget(email);
    const token = tokenIn((await mail.next(email)).text);
    const answers = await Promise.all([choose(token), choose(token, 'another cobalt lantern')]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([204, 403]);
  });

  test('is the same to ask for, whoever it is, and brings nothing to whoever has left or never was', async () => {
    const { id, email } = await server.join('leaver', reader);
    const { snapshot } = await server.running.service.now();
    const fields = { to: addDays(snapshot.asOf, -1) };
    await server.ask('PATCH', `/api/registers/person/${id}`, { fields }, { 'if-match': '1' });
    for (const to of [email, 'nobody@example.org', 'no address'])
      expect((await forget(to)).status, to).toBe(204);
    // The later mail arrives, while the earlier ones were never sent.
    await forget('ana@example.org');
    await mail.next('ana@example.org');
    expect(mail.caught.filter(({ to }) => to.includes(email) || to.includes('nobody@example.org'))).toEqual(
      [],
    );
  });

  test('fills nobody’s inbox', async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 4; n += 1) statuses.push((await forget('full@example.org')).status);
    expect(statuses).toEqual([204, 204, 204, 429]);
  });

  test.each(['guessed', 'x'.repeat(200)])('a made-up link opens nothing: %j', async (token) => {
    expect((await choose(token)).status).toBe(403);
  });
});

describe('an invitation', () => {
  test('goes to the person by mail, and no link to whoever invites', async () => {
    const email = 'new@example.org';
    const person = await server.add('person', { name: 'New', email });
    const { status, body } = await server.ask('POST', '/api/invitations', { person });
    expect([status, body]).toEqual([201, { mailed: true, until: expect.any(String) }]);
    const token = /[?]invitation=([\w-]+)/.exec((await mail.next(email)).text)?.[1];
    const accepted = await stranger('POST', '/api/invitations/accept', { token, password: fresh });
    expect(accepted.status).toBe(204);
    // They have an account already, so they can only be sent a reset link.
    expect((await server.ask('POST', '/api/invitations', { person })).status).toBe(422);
    const sent = await lookAfter(person, 'new-password');
    expect([sent.status, sent.body]).toEqual([201, { mailed: true, until: expect.any(String) }]);
    expect(tokenIn((await mail.next(email)).text)).not.toBe('');
  });
});

describe('somebody whose account is looked after', () => {
  test('is told, and so is top management where somebody else could sign in since', async () => {
    const boss = await server.join('boss', [{ role: 'top-management' }]);
    const { id, email } = await server.join('told', reader);
    await lookAfter(id, 'end-sessions');
    const ended = await mail.next(email);
    expect(ended.text).toContain(`Ana ended every session of your account. The reason: ${why}`);
    await lookAfter(id, 'remove-account');
    expect((await mail.next(email)).text).toContain('Ana removed your account.');
    expect((await mail.next(boss.email)).text).toContain(
      `Ana removed the account of told. The reason: ${why}`,
    );
    await server.ask('POST', '/api/invitations', { person: id });
    const token = /[?]invitation=([\w-]+)/.exec((await mail.next(email)).text)?.[1];
    await stranger('POST', '/api/invitations/accept', { token, password: fresh });
    expect((await mail.next(boss.email)).text).toContain('Ana opened the account of told again.');
    // Ending their own sessions is not announced to top management.
    expect(mail.caught.filter(({ to }) => to.includes(boss.email))).toEqual([]);
  });

  test('gets no link by the hand of another because a mail did not go out', async () => {
    const broken = await testServer({
      PLUMBLINE_SMTP_URL: 'smtp://127.0.0.1:9?tls=no',
      PLUMBLINE_MAIL_FROM: 'isms@example.org',
    });
    try {
      const { id } = await broken.join('told', reader);
      const path = `/api/administration/people/${id}/new-password`;
      const { status, body } = await broken.ask('POST', path, { why });
      expect([status, body['detail']]).toEqual([422, expect.stringContaining('could not be sent')]);
    } finally {
      await broken.stop();
    }
  });
});

test('without a mail server, or with one that does not answer, links are handed over by hand', async () => {
  const without = await testServer();
  const broken = await testServer({
    PLUMBLINE_SMTP_URL: 'smtp://127.0.0.1:9?tls=no',
    PLUMBLINE_MAIL_FROM: 'isms@example.org',
  });
  try {
    for (const each of [without, broken]) {
      const person = await each.add('person', { name: 'New', email: 'new@example.org' });
      const { body } = await each.ask('POST', '/api/invitations', { person });
      expect(body).toMatchObject({ mailed: false, path: expect.stringMatching(/^\/setup\?invitation=/) });
    }
    const asked = await asking(without.running, '')('POST', '/api/password-reset', { email: 'a@b.example' });
    expect([asked.status, asked.body['detail']]).toEqual([422, expect.stringContaining('sends no mail')]);
  } finally {
    await without.stop();
    await broken.stop();
  }
});
