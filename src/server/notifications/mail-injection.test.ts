import { english } from '#isms/kernel/values/language.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mailCatcher } from '../testing/mail-tester.ts';
import { Mail } from '../mail/mail-server.ts';
import { mailLine } from '../mail/mail-line.ts';
import type { Somebody } from '../testing/server-tester.ts';
import { tellingServer, type TellingTested } from '../testing/notifications-tester.ts';

/** No text that a person entered can make a mail say something else or go elsewhere. */
describe('what is typed into records', () => {
  let server: TellingTested;
  let bea: Somebody;
  beforeAll(async () => {
    server = await tellingServer();
    bea = await server.join('bea', [{ role: 'owner' }]);
    await server.sweep();
  });
  afterAll(() => server.stop());
  const told = async (): Promise<string> => {
    const mails = await server.sweep();
    expect(mails.filter(({ to }) => to.join() !== bea.email && to.join() !== 'ana@example.org')).toEqual([]);
    return mails.find(({ to }) => to.includes(bea.email))?.text ?? '';
  };
  const lineOf = (text: string): string => /^- .*$/m.exec(text)?.[0] ?? '';

  test.each([
    ['turns nothing round', 'Invoice \u{202e}fdp.exe', '- Complete: AWC-1, Invoice fdp.exe'],
    [
      'is text and no HTML',
      '<img src=x onerror=alert(1)>',
      '- Complete: AWC-2, <img src=x onerror=alert(1)>',
    ],
    ['is no address to follow', 'Sign in at https://evil.example', '- Complete: Awareness campaign AWC-3'],
    ['is not longer than a line', 'W'.repeat(200), `- Complete: AWC-4, ${'W'.repeat(99)}…`],
    ['keeps its letters', 'Überprüfung 日本語', '- Complete: AWC-5, Überprüfung 日本語'],
  ])('%s', async (_, title, line) => {
    await server.train(title, '2027-03-20');
    const text = await told();
    expect(lineOf(text)).toBe(line);
    expect(text).not.toMatch(/^Bcc:/m);
    expect(text).toContain('Content-Type: text/plain');
  });

  test('is no header either, as the name of the organisation', async () => {
    await server.set({ name: `Acme\u{2066} Bcc: eve@example.org ${'x'.repeat(150)}` });
    await server.train('Phishing', '2027-03-20');
    const text = await told();
    expect(text).not.toMatch(/^Bcc:/m);
    expect(text).toContain('The ISMS of Acme Bcc: eve@example.org xxx');
  });
});

describe('a title is not named', () => {
  let server: TellingTested;
  let bea: Somebody;
  beforeAll(async () => {
    server = await tellingServer();
    bea = await server.join('bea', [{ role: 'owner' }]);
    await server.sweep();
    const dated = { owner: bea.id, reviewInterval: 'P12M', reviewedOn: '2026-03-01' };
    for (const classification of ['internal', 'confidential'])
      await server.add('document', {
        title: `A ${classification} rule`,
        kind: 'procedure',
        classification,
        ...dated,
      });
    await server.add('incident', { title: 'Hacked', reportedOn: '2027-03-01', owner: bea.id });
    await server.add('action', { what: 'Change the lock', owner: bea.id, due: '2027-03-03' });
  });
  afterAll(() => server.stop());
  const digest = async (): Promise<string> => {
    server.at(monday);
    return (await server.sweep()).find(({ to }) => to.includes(bea.email))?.text ?? '';
  };
  let monday = '2027-03-08T07:00:00.000Z';

  test('where the record is confidential', async () => {
    const text = await digest();
    for (const named of ['A internal rule', 'Document DOC-2', 'Incident INC-1', 'Change the lock'])
      expect(text).toContain(named);
    for (const kept of ['A confidential rule', 'Hacked']) expect(text).not.toContain(kept);
  });

  test('at all, where the organisation says so', async () => {
    await server.set({ mailTitles: false });
    monday = '2027-03-15T07:00:00.000Z';
    const text = await digest();
    for (const named of ['Document DOC-1', 'Document DOC-2', 'Action ACT-1']) expect(text).toContain(named);
    expect(text).not.toMatch(/rule|lock/);
  });
});

test('a subject is one line, whoever writes it', async () => {
  const catcher = await mailCatcher();
  const subject = `Hello\r\nBcc: eve@example.org\r\n\r\nBody`;
  await new Mail({ url: catcher.url, from: 'isms@example.org', language: english }).send({
    to: 'bea@example.org',
    subject,
    text: ['x'],
  });
  const [{ to, text } = { to: [], text: '' }] = catcher.caught;
  expect(to).toEqual(['bea@example.org']);
  expect(text).toMatch(/^Subject: Hello Bcc: eve@example\.org Body\r\n/m);
  expect(text).not.toMatch(/^(Bcc|Body)/m);
  await catcher.stop();
});

test('a text that is cut ends in whole letters', () => {
  expect(mailLine('a👩‍👩‍👧b', 20)).toBe('a👩‍👩‍👧b');
  expect(mailLine('ab👩‍👩‍👧', 6)).toBe('ab…');
  expect(mailLine(' a \t\n b\u{0}c ', 20)).toBe('a b c');
});
