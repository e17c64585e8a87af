import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Somebody } from '../testing/server-tester.ts';
import { tellingServer, type TellingTested } from '../testing/notifications-tester.ts';

let server: TellingTested;
let bea: Somebody;
beforeEach(async () => {
  server = await tellingServer();
  bea = await server.join('bea', [{ role: 'owner' }]);
  await server.sweep();
});
afterEach(() => server.stop());

const monday = '2027-03-08T07:00:00.000Z';
const textsTo = (mails: readonly { readonly to: readonly string[]; readonly text: string }[], to: string) =>
  mails.filter((mail) => mail.to.includes(to)).map(({ text }) => text);
const subjectOf = (text: string): string => /^Subject: (.*(?:\r\n .*)*)/m.exec(text)?.[1] ?? '';

describe('what is newly asked', () => {
  test('is told once, several things in one mail, with a link to each', async () => {
    const first = await server.askScore(bea);
    await server.askScore(bea, 'Flooded cellar');
    const mails = await server.sweep();
    expect(mails.map(({ to }) => to)).toEqual([[bea.email]]);
    const [{ text } = { text: '' }] = mails;
    expect(subjectOf(text)).toBe('2 things are newly asked of you (ISMS of Acme)');
    expect(text).toContain(
      `- Give second score: ${first.code}, Stolen key\r\n  in 15 days (20 March 2027)\r\n  ${server.running.url}/record/second-score/${first.code}`,
    );
    expect(text).toContain(`${server.running.url}/mine`);
    expect(await server.sweep()).toEqual([]);
  });

  test('is told at once where somebody reports something, to those on duty for triage', async () => {
    const role = await server.add('role', { name: 'Triage', duties: ['incident triage'] });
    await server.add('appointment', { role, person: bea.id });
    const reporter = await server.join('rea', [{ role: 'employee' }]);
    const fields = { title: 'Lost laptop', reportedBy: reporter.id, reportedOn: '2027-03-05' };
    expect((await reporter.ask('POST', '/api/registers/incident', { fields })).status).toBe(201);
    const { to, text } = await server.mail.next(bea.email);
    expect(to).toEqual([bea.email]);
    expect(subjectOf(text)).toBe('Assess: INC-1 (ISMS of Acme)');
    expect(text).not.toContain('Lost laptop');
    await server.running.notifications.settled();
    server.mail.caught.splice(0);
    expect(await server.sweep()).toEqual([]);
  });

  test('is named in the subject, where it is one thing', async () => {
    const { code } = await server.askScore(bea);
    const [text = ''] = textsTo(await server.sweep(), bea.email);
    expect(subjectOf(text)).toBe(`Give second score: ${code} (ISMS of Acme)`);
  });

  test('says nothing of a score, nor of what is kept from whoever owes one', async () => {
    const { risk, method } = await server.askScore(bea);
    const { risk: other } = await server.askScore(
      await server.join('eva', [{ role: 'owner' }]),
      'Flooded cellar',
    );
    const plans = { method, option: 'modify', plan: 'Do it.', owner: bea.id, due: '2027-03-10' };
    await server.add('treatment', { title: 'Locked cabinet', risk, ...plans });
    await server.add('treatment', { title: 'Better pump', risk: other, ...plans });
    const [prompt = ''] = textsTo(await server.sweep(), bea.email);
    server.at(monday);
    const [digest = ''] = textsTo(await server.sweep(), bea.email);
    expect(digest).toContain('Better pump');
    for (const text of [prompt, digest]) {
      expect(text).toContain('Give second score: SEC-1, Stolen key');
      expect(text).not.toMatch(/Locked cabinet|RISK-1|TRT-1|likelihood|impact/i);
    }
  });

  test('is told again once it is asked anew, and when it is put to a later day', async () => {
    const training = await server.train('Phishing', '2027-03-20');
    expect(textsTo(await server.sweep(), bea.email)).toHaveLength(1);
    await server.ask(
      'PATCH',
      `/api/registers/campaign/${training}`,
      { fields: { kind: 'message' } },
      { 'if-match': '1' },
    );
    expect(await server.sweep()).toEqual([]);
    await server.ask(
      'PATCH',
      `/api/registers/campaign/${training}`,
      { fields: { due: '2027-03-30' } },
      { 'if-match': '2' },
    );
    expect(textsTo(await server.sweep(), bea.email)[0]).toContain('30 March 2027');
    await server.ask('POST', `/api/registers/campaign/${training}/retire`, {}, { 'if-match': '3' });
    expect(await server.sweep()).toEqual([]);
    await server.ask('POST', `/api/registers/campaign/${training}/restore`, {}, { 'if-match': '4' });
    expect(textsTo(await server.sweep(), bea.email)).toHaveLength(1);
  });

  test('is not told to whoever may not read it, nor to whoever does not work here any more', async () => {
    const gone = await server.join('gone', [{ role: 'owner' }]);
    const nobody = await server.join('nobody', []);
    await server.sweep();
    await server.ask(
      'PATCH',
      `/api/registers/person/${gone.id}`,
      { fields: { to: '2027-03-04' } },
      { 'if-match': '1' },
    );
    await server.train('Phishing', '2027-03-20');
    const mails = await server.sweep();
    expect([bea, gone, nobody].map(({ email }) => textsTo(mails, email).length)).toEqual([1, 0, 0]);
  });

  test('is only noted at the first look, and after a long time without one', async () => {
    await server.askScore(bea, 'Stolen key');
    const late = await server.join('late', [{ role: 'owner' }]);
    await server.train('Phishing', '2027-03-20');
    // New for the first person; the second has only just joined.
    const mails = await server.sweep();
    expect([textsTo(mails, bea.email).length, textsTo(mails, late.email).length]).toEqual([1, 0]);
    await server.askScore(late, 'Flooded cellar');
    server.at('2027-03-07T12:00:00.000Z');
    await server.set({ digest: 'never' });
    expect(textsTo(await server.sweep(), late.email)).toHaveLength(1);
    await server.askScore(late, 'Burnt files');
    server.at('2027-03-19T12:00:00.000Z');
    expect(await server.sweep()).toEqual([]);
  });

  test('goes out under a bound number of lines', async () => {
    for (let each = 1; each <= 23; each += 1) await server.train(`Course ${each}`, '2027-03-20');
    const [text = ''] = textsTo(await server.sweep(), bea.email);
    expect(text.match(/^- /gm)).toHaveLength(20);
    expect(text).toContain(`and 3 more: ${server.running.url}/mine`);
    expect(await server.sweep()).toEqual([]);
  });
});

describe('a digest', () => {
  const due = async (): Promise<void> => {
    for (const [what, on] of [
      ['Change the lock', '2027-03-03'],
      ['Paint the wall', '2027-03-22'],
      ['Much later', '2027-03-23'],
    ])
      await server.add('action', { what, owner: bea.id, due: on });
  };

  test('groups what is asked, overdue and due soon, and goes out on its day once', async () => {
    await due();
    await server.train('Phishing', '2027-03-09');
    expect(textsTo(await server.sweep(), bea.email)).toHaveLength(1);
    server.at('2027-03-08T06:40:00.000Z');
    expect(await server.sweep()).toEqual([]);
    server.at(monday);
    const [text = '', ...more] = textsTo(await server.sweep(), bea.email);
    expect(more).toEqual([]);
    expect(subjectOf(text)).toBe('1 asked of you, 1 overdue, 1 due soon (ISMS of Acme)');
    expect(text.split('\r\n').filter((line) => /^- |^  [^h]|^[A-Z0-9 ]+ \(/.test(line))).toEqual([
      'ASKED OF YOU (1)',
      '- Complete: AWC-1, Phishing',
      '  tomorrow (9 March 2027)',
      'OVERDUE (1)',
      '- Action: ACT-1, Change the lock',
      '  5 days late (3 March 2027)',
      'DUE WITHIN 14 DAYS (1)',
      '- Action: ACT-2, Paint the wall',
      '  in 14 days (22 March 2027)',
    ]);
    expect(text).toContain('You get this each Monday');
    expect(await server.sweep()).toEqual([]);
    server.at('2027-03-15T12:00:00.000Z');
    expect(textsTo(await server.sweep(), bea.email)).toHaveLength(1);
  });

  test('ends with the head of the journal, which verifies', async () => {
    await due();
    server.at(monday);
    const [text = ''] = textsTo(await server.sweep(), bea.email);
    const head = /^\d+:[0-9a-f]{64}$/m.exec(text)?.[0];
    const { body } = await server.ask('POST', '/api/administration/journal/verify', { head });
    expect(body).toMatchObject({ holds: true, kept: { position: Number(head?.split(':')[0]) } });
  });

  test('goes to nobody who has nothing to do', async () => {
    server.at(monday);
    expect(await server.sweep()).toEqual([]);
  });

  test('covers what is new, so that it is not told a second time', async () => {
    server.at(monday);
    await server.train('Phishing', '2027-03-20');
    const mails = await server.sweep();
    expect(textsTo(mails, bea.email).map(subjectOf)).toEqual(['1 asked of you (ISMS of Acme)']);
    expect(await server.sweep()).toEqual([]);
  });

  test('is made up for when nothing ran on its day', async () => {
    await due();
    server.at('2027-03-10T15:00:00.000Z');
    expect(textsTo(await server.sweep(), bea.email)).toHaveLength(1);
  });

  test('goes as often and at the hour that the organisation says, where it is', async () => {
    await due();
    await server.set({ digest: 'working day', digestHour: 9, timeZone: 'America/New_York' });
    const sent: string[] = [];
    for (let hour = 0; hour < 5 * 24; hour += 1) {
      const moment = new Date(Date.parse('2027-03-05T10:00:00Z') + hour * 3_600_000).toISOString();
      server.at(moment);
      if (textsTo(await server.sweep(0), bea.email).length > 0) sent.push(moment.slice(0, 13));
    }
    expect(sent).toEqual(['2027-03-08T14', '2027-03-09T14']);
  });

  test('and nothing at once goes out where the organisation says so', async () => {
    await due();
    await server.set({ digest: 'never', promptMail: false });
    await server.train('Phishing', '2027-03-20');
    server.at('2027-04-01T12:00:00.000Z');
    expect(await server.sweep()).toEqual([]);
    // What came up meanwhile is not new once mail is sent again, and missed digests are not sent.
    await server.set({ digest: 'week', promptMail: true });
    expect(await server.sweep()).toEqual([]);
    await server.train('Passwords', '2027-04-20');
    expect(textsTo(await server.sweep(), bea.email)).toHaveLength(1);
  });
});

describe('a person chooses', () => {
  const choose = async (choice: string) => bea.ask('POST', '/api/account/mail', { choice });

  test('less often', async () => {
    expect((await bea.ask('GET', '/api/account/mail')).body).toEqual({
      sends: true,
      choice: 'organisation',
      choices: ['organisation', 'month', 'named'],
      organisation: 'week',
      prompt: true,
      next: { day: '2027-03-08', hour: 7 },
    });
    expect((await choose('month')).body).toMatchObject({
      choice: 'month',
      next: { day: '2027-04-01', hour: 7 },
    });
    await server.add('action', { what: 'Change the lock', owner: bea.id, due: '2027-03-03' });
    server.at(monday);
    expect(await server.sweep()).toEqual([]);
    server.at('2027-04-01T07:00:00.000Z');
    const [text = ''] = textsTo(await server.sweep(), bea.email);
    expect(text).toContain('on the first working day of each month');
  });

  test('nothing but what is asked of them by name', async () => {
    expect((await choose('named')).body).not.toHaveProperty('next');
    await server.train('Phishing', '2027-03-20');
    expect(textsTo(await server.sweep(), bea.email)).toEqual([]);
    const { code } = await server.askScore(bea);
    const [text = ''] = textsTo(await server.sweep(), bea.email);
    expect(text).toContain(code);
    expect(text).not.toContain('Phishing');
    server.at(monday);
    expect(textsTo(await server.sweep(), bea.email)).toEqual([]);
    await choose('organisation');
    expect(await server.sweep()).toEqual([]);
  });

  test('nothing that there is not', async () => {
    for (const body of [{}, { choice: 'never' }, { choice: null }, { choice: 'week', person: 'x' }])
      expect((await bea.ask('POST', '/api/account/mail', body)).status).toBe(400);
  });
});

test('nothing is told with a first factor alone where a role asks for a second', async () => {
  await server.set({ secondFactorFor: ['owner'] });
  await server.train('Phishing', '2027-03-20');
  const [prompt = ''] = textsTo(await server.sweep(), bea.email);
  server.at(monday);
  const [digest = ''] = textsTo(await server.sweep(), bea.email);
  for (const text of [prompt, digest]) {
    expect(text).not.toMatch(/Phishing|AWC-1/);
    expect(text).toContain(`${server.running.url}/second-factor`);
  }
  expect(subjectOf(digest)).toBe('1 asked of you (ISMS of Acme)');
});

test('whoever is a member of several organisations is led to the right one', async () => {
  await server.ask('POST', '/api/organisations', { name: 'Second' });
  await server.train('Phishing', '2027-03-20');
  const [text = ''] = textsTo(await server.sweep(), 'ana@example.org');
  const { organisation } = server.running.service;
  expect(text).toContain(`/record/campaign/AWC-1?organisation=${organisation}`);
  expect(text).toContain(`/mine?organisation=${organisation}`);
});

describe('one’s own digest', () => {
  const url = '/api/administration/mail/digest';

  test('is sent to whoever looks after mail and asks for it, and counts as nothing told', async () => {
    expect((await server.ask('POST', url)).body).toEqual({ to: 'ana@example.org', nothing: true });
    await server.train('Phishing', '2027-03-20');
    expect((await server.ask('POST', url)).body).toEqual({ to: 'ana@example.org' });
    const [{ text } = { text: '' }] = server.mail.caught.splice(0);
    expect(text).toContain('You get this one because you asked for it.');
    expect(text).toMatch(/^\d+:[0-9a-f]{64}\r$/m);
    expect(textsTo(await server.sweep(), 'ana@example.org')).toHaveLength(1);
    expect((await server.ask('GET', '/api/administration/mail')).body).toMatchObject({
      next: { day: '2027-03-08', hour: 7 },
      mailings: [{ kind: 'prompt', at: '2027-03-05T09:20:00.000Z', sent: 2, failed: 0 }],
      settings: { register: 'organisation', record: expect.any(String) },
    });
  });

  test('is not for others', async () => {
    expect((await bea.ask('POST', url)).status).toBe(403);
    expect(server.mail.caught).toEqual([]);
  });
});
