import { once } from 'node:events';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterAll, describe, expect, test } from 'vitest';
import { failureOf } from '../../mail/mail-failure.ts';
import { mailCatcher } from '../../testing/mail-tester.ts';
import { freePort, testServer, type Tested } from '../../testing/server-tester.ts';

const servers: Tested[] = [];
const serverWith = async (url?: string): Promise<Tested> => {
  const made = await testServer(
    url === undefined ? {} : { PLUMBLINE_SMTP_URL: url, PLUMBLINE_MAIL_FROM: 'isms@example.org' },
  );
  servers.push(made);
  return made;
};
afterAll(async () => {
  for (const each of servers) await each.stop();
});

const settings = '/api/administration/mail';
const tested = ({ ask }: Pick<Tested, 'ask'>) => ask('POST', `${settings}/test`);

describe('mail', () => {
  test('that goes out says by what server, without what it takes to sign in there', async () => {
    const catcher = await mailCatcher();
    const { port } = new URL(catcher.url);
    const server = await serverWith(catcher.url.replace('//', '//postman:se%20cret@'));
    const { body } = await server.ask('GET', settings);
    expect(JSON.stringify(body)).not.toMatch(/postman|se cret/);
    expect(body).toMatchObject({
      sends: true,
      to: 'ana@example.org',
      occasions: ['invitation', 'reset', 'changed', 'help'],
      installation: {
        variables: ['PLUMBLINE_SMTP_URL', 'PLUMBLINE_MAIL_FROM'],
        from: 'isms@example.org',
        server: { host: '127.0.0.1', port: Number(port), encryption: 'none' },
      },
    });
    await catcher.stop();
  });

  test('arrives when it is tried, and not too often', async () => {
    const catcher = await mailCatcher();
    const server = await serverWith(catcher.url);
    expect((await tested(server)).body).toEqual({ to: 'ana@example.org' });
    expect((await catcher.next('ana@example.org')).text).toContain(
      'You asked for this to see whether mail arrives',
    );
    const auditor = await server.join('auditor', [{ role: 'internal-auditor' }]);
    expect((await tested(auditor)).status).toBe(403);
    expect((await auditor.ask('GET', settings)).status).toBe(403);
    expect(catcher.caught).toEqual([]);
    const asked = await Promise.all(Array.from({ length: 6 }, () => tested(server)));
    expect(asked.filter(({ status }) => status === 429)).toHaveLength(2);
    await catcher.stop();
  });

  test('is told of by name and number to whoever runs the installation alone', async () => {
    const catcher = await mailCatcher();
    const server = await serverWith(catcher.url);
    await server.ask('POST', '/api/organisations', { name: 'Second' });
    const { running } = server;
    const second = (await running.services.all()).find((service) => service !== running.service);
    const elsewhere = { 'plumbline-organisation': second?.organisation ?? '' };
    // A person who is ISMS manager only of the second organisation.
    const { body } = await server.ask(
      'POST',
      '/api/registers/person',
      { fields: { name: 'Zoe', email: 'zoe@example.org' } },
      elsewhere,
    );
    const person = (body['records'] as { id: string }[])[0]?.id ?? '';
    await server.ask('POST', '/api/registers/grant', { fields: { person, role: 'isms-manager' } }, elsewhere);
    const made = await running.accountService.createAccount({
      organisation: second?.organisation ?? '',
      person,
      name: 'Zoe',
      email: 'zoe@example.org',
      password: 'correct horse battery',
    });
    expect(made).toBeUndefined();
    const zoe = await server.enter('zoe@example.org');
    const told = await zoe('GET', settings);
    expect(told.body).toMatchObject({ sends: true, to: 'zoe@example.org', mailings: [], unreached: [] });
    expect(told.body).not.toHaveProperty('installation');
    expect((await zoe('GET', '/api/administration/sign-in')).body).not.toHaveProperty('installation');
    await catcher.stop();
  });

  test('that does not go out says so', async () => {
    const server = await serverWith();
    expect((await server.ask('GET', settings)).body).toMatchObject({
      sends: false,
      installation: { variables: ['PLUMBLINE_SMTP_URL', 'PLUMBLINE_MAIL_FROM'] },
    });
    expect((await tested(server)).body).toEqual({ to: 'ana@example.org', failure: 'none' });
  });
});

/** Starts a mail server that refuses mail in its own way. Returns its URL. */
async function refusing(options: SMTPServerOptions, credentials = '', query = '?tls=no') {
  const server = new SMTPServer({ disabledCommands: ['STARTTLS'], authOptional: true, ...options });
  // Broken connections are what is tested.
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as { port: number };
  return {
    url: `smtp://${credentials}127.0.0.1:${port}${query}`,
    stop: () => new Promise<void>((stopped) => server.close(stopped)),
  };
}

describe('a mail that is refused says why', () => {
  const failing = async (url: string, failure: string): Promise<void> => {
    const { status, body } = await tested(await serverWith(url));
    expect(status).toBe(200);
    expect(body).toEqual({ to: 'ana@example.org', failure });
  };

  test('nobody listens', async () =>
    failing(`smtp://postman:secret@127.0.0.1:${await freePort()}?tls=no`, 'unreachable'));

  test('nobody has that name', () => failing('smtp://mail.invalid:2525', 'unknown-host'));

  test('the server speaks no TLS', async () => {
    const { url, stop } = await refusing({}, '', '');
    await failing(url, 'encryption');
    await stop();
  });

  test('the server speaks no TLS from the first byte', async () => {
    const { url, stop } = await refusing({});
    await failing(url.replace('smtp:', 'smtps:'), 'encryption');
    await stop();
  });

  test('its certificate is its own', () => {
    const error = Object.assign(new Error('self-signed certificate'), { code: 'ESOCKET' });
    expect(failureOf(error)).toBe('encryption');
  });

  test('the password is wrong', async () => {
    const onAuth: SMTPServerOptions['onAuth'] = (_auth, _session, done) => done(new Error('no'));
    const { url, stop } = await refusing({ onAuth, allowInsecureAuth: true }, 'postman:secret@');
    await failing(url, 'sign-in');
    await stop();
  });

  test('it does not take mail from that address', async () => {
    const { url, stop } = await refusing({
      onMailFrom: (_from, _session, done) => done(new Error('not you')),
    });
    await failing(url, 'address');
    await stop();
  });

  test('it takes nothing at all', async () => {
    const { url, stop } = await refusing({
      onData: (stream, _session, done) => {
        stream.resume();
        stream.on('end', () => done(new Error('full')));
      },
    });
    await failing(url, 'other');
    await stop();
  });
});
