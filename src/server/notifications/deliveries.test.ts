import { english } from '#isms/kernel/values/language.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { engines, type TestDatabase } from '#journal/testing/engines-tester.ts';
import { Lease } from '../accounts/leases.ts';
import type { MailSettings } from '../contract/mail.ts';
import { mailCatcher } from '../testing/mail-tester.ts';
import { Mail } from '../mail/mail-server.ts';
import { Mailer } from '../mail/mailer.ts';
import { freshServer, type Somebody } from '../testing/server-tester.ts';
import { Notifications } from './notifications.ts';
import { tellingServer, type TellingTested } from '../testing/notifications-tester.ts';

const hour = 60;
const secret = 'x'.repeat(40);

for (const engine of engines)
  describe.skipIf(engine.skip)(`on ${engine.name}`, () => {
    let place: TestDatabase;
    let server: TellingTested;
    let people: readonly Somebody[];
    let environment: Record<string, string>;
    beforeEach(async () => {
      place = await engine.place();
      environment = {
        PLUMBLINE_SECRET: secret,
        ...(place.engine === 'postgres' && { DATABASE_URL: place.where }),
      };
      server = await tellingServer(environment);
      people = [
        await server.join('bea', [{ role: 'owner' }]),
        await server.join('cem', [{ role: 'owner' }]),
        await server.join('dora', [{ role: 'owner' }]),
      ];
      await server.sweep();
    });
    afterEach(async () => {
      await server?.stop();
      await place?.drop();
    });

    const addresses = (mails: readonly { readonly to: readonly string[] }[]) =>
      mails.flatMap(({ to }) => to).toSorted();
    const emails = () => ['ana@example.org', ...people.map(({ email }) => email)];
    const shown = async () =>
      (await server.ask('GET', '/api/administration/mail')).body as unknown as MailSettings;

    test('a bad address keeps nobody else from their mail, and is tried again ever less often', async () => {
      server.refused.add('bea@example.org');
      await server.train('Phishing', '2027-04-20');
      expect(addresses(await server.sweep())).toEqual(emails().filter((each) => each !== 'bea@example.org'));
      expect(await shown()).toMatchObject({
        mailings: [{ kind: 'prompt', sent: 3, failed: 1, failure: 'address' }],
        unreached: [{ name: 'bea', failure: 'address', after: '2027-03-05T10:20:00.000Z' }],
      });
      expect((await people[0]?.ask('GET', '/api/account/mail'))?.body).toMatchObject({ failure: 'address' });
      // Half a day: after one hour, two more and four more.
      const tries = async (minutes: number): Promise<number> => {
        await server.sweep(minutes);
        return (await shown()).mailings.length;
      };
      const made = [
        await tries(30),
        await tries(30),
        await tries(hour),
        await tries(hour),
        await tries(3 * hour),
      ];
      expect(made).toEqual([1, 2, 2, 3, 3]);
      server.refused.clear();
      expect(addresses(await server.sweep(hour))).toEqual(['bea@example.org']);
      expect((await shown()).unreached).toEqual([]);
      expect(await server.sweep()).toEqual([]);
    });

    test('is sent once, however many look at the same moment', async () => {
      await server.train('Phishing', '2027-04-20');
      const { notifications } = server.running;
      const other =
        place.engine === 'postgres'
          ? await freshServer(
              {
                PLUMBLINE_SMTP_URL: server.mail.url,
                PLUMBLINE_MAIL_FROM: 'isms@example.org',
                ...environment,
              },
              { clock: () => '2027-03-05T09:20:00.000Z' },
            )
          : undefined;
      const looking = [
        server.sweep(),
        notifications.sweep(),
        (other?.running.notifications ?? notifications).sweep(),
      ];
      const mails = (await Promise.all(looking)).flatMap((sent) => sent ?? []);
      expect(addresses([...mails, ...server.mail.caught])).toEqual(emails());
      await other?.stop();
    });

    test('a lease of a process that died runs out', async () => {
      const { accountService } = server.running;
      const dead = new Lease('mail', () => accountService.loaded());
      expect(await dead.take(new Date('2027-03-05T09:15:00.000Z'))).toBeDefined();
      await server.train('Phishing', '2027-04-20');
      expect(await server.sweep(8)).toEqual([]);
      expect(await dead.renew(new Date('2027-03-05T09:19:00.000Z'))).toBe(true);
      expect(await server.sweep(5)).toEqual([]);
      expect(addresses(await server.sweep(2))).toEqual(emails());
      expect(await dead.renew(new Date('2027-03-05T09:26:00.000Z'))).toBe(false);
    });

    test('what somebody was told is known to the next process', async () => {
      await server.train('Phishing', '2027-04-20');
      expect(await server.sweep()).toHaveLength(4);
      const { services, accountService } = server.running;
      const mailer = new Mailer({
        mail: new Mail({ url: server.mail.url, from: 'isms@example.org', language: english }),
        url: () => 'https://isms.example.org',
        complain: () => undefined,
      });
      const clock = () => new Date('2027-03-05T10:00:00.000Z');
      await new Notifications({ services, accountService, mailer, clock, complain: () => undefined }).sweep();
      expect(server.mail.caught).toEqual([]);
    });

    test('mailings are kept in a bound number', async () => {
      const { accountService, service } = server.running;
      for (let sent = 1; sent <= 60; sent += 1)
        await accountService.correspondence.keep(service.organisation, {
          kind: 'digest',
          at: new Date(sent * 60_000),
          sent,
          failed: 0,
        });
      const all = await accountService.correspondence.last(service.organisation, 100);
      expect([all.length, all[0]?.sent, all.at(-1)?.sent]).toEqual([50, 60, 11]);
    });
  });

describe('a mail server that does not answer', () => {
  let server: TellingTested;
  beforeEach(async () => {
    server = await tellingServer();
    for (const name of ['bea', 'cem']) await server.join(name, [{ role: 'owner' }]);
    await server.sweep();
  });
  afterEach(() => server.stop());

  test('is tried once and ever less often, and nothing counts as told meanwhile', async () => {
    const { mail } = server;
    await server.train('Phishing', '2027-04-20');
    await mail.stop();
    const tries = async (): Promise<number> => {
      const { body } = await server.ask('GET', '/api/administration/mail');
      return (body['mailings'] as { failed: number }[]).reduce((sum, { failed }) => sum + failed, 0);
    };
    const made: number[] = [];
    for (const minutes of [10, 10, 10, 10, 20, 40, 20]) {
      await server.sweep(minutes);
      made.push(await tries());
    }
    // At once, then after 15 minutes, half an hour and an hour. Two mails each time, though three people wait.
    expect(made).toEqual([2, 2, 4, 4, 6, 6, 8]);
    const { port } = new URL(mail.url);
    const again = await mailCatcher(() => undefined, Number(port));
    await server.sweep(2 * hour);
    expect(again.caught.map(({ to }) => to.join())).toEqual([
      'ana@example.org',
      'bea@example.org',
      'cem@example.org',
    ]);
    await again.stop();
  });
});

test('a connection that breaks off for one address keeps nobody else from their mail', async () => {
  const server = await tellingServer();
  for (const name of ['bea', 'cem']) await server.join(name, [{ role: 'owner' }]);
  await server.sweep();
  server.broken.add('ana@example.org');
  await server.train('Phishing', '2027-04-20');
  expect((await server.sweep()).map(({ to }) => to.join())).toEqual(['bea@example.org', 'cem@example.org']);
  await server.train('Passwords', '2027-04-20');
  expect(await server.sweep()).toHaveLength(2);
  server.broken.clear();
  const [mail] = await server.sweep(hour);
  expect([mail?.to, mail?.text.match(/^- /gm)?.length]).toEqual([['ana@example.org'], 2]);
  await server.stop();
});

describe('a server without a mail server', () => {
  test('sends nothing, notes nothing and says so', async () => {
    const { running, ask, stop } = await freshServer();
    await running.notifications.sweep();
    expect(await running.accountService.correspondence.last(running.service.organisation, 5)).toEqual([]);
    expect((await ask('GET', '/api/account/mail')).status).toBe(401);
    await stop();
  });
});
