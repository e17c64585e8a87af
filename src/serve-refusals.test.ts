import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { openSqlite } from '#journal/sqlite/sqlite.ts';
import { addressOf, operating, refusal, setUp } from './serve-tester.ts';

const operated = operating();

describe('a start that cannot be', { timeout: 60_000 }, () => {
  test('because the data folder is served already, which the first one survives', async () => {
    const first = operated.begin();
    const url = await addressOf(first);
    expect(await refusal(operated.begin())).toMatch(
      /^Another process serves the data folder .* already\. Stop it/,
    );
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    first.kill('SIGKILL');
    await first.ended;
    // However the first one ended, its lock ended with it.
    await addressOf(operated.begin());
  });

  test('because the port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    expect(await refusal(operated.begin({ PLUMBLINE_PORT: String(port) }))).toMatch(
      new RegExp(`port ${port} .*PLUMBLINE_PORT`),
    );
    other.close();
  });

  test.each<[string, Record<string, string>, RegExp]>([
    ['the machine has no such address', { PLUMBLINE_HOST: '203.0.113.1' }, /PLUMBLINE_HOST/],
    ['the port is none', { PLUMBLINE_PORT: '99999' }, /PLUMBLINE_PORT must be a port/],
    [
      'the address people open has a path',
      { PLUMBLINE_URL: 'https://example.org/isms' },
      /PLUMBLINE_URL must have no path/,
    ],
    [
      'its own secret is too short',
      { PLUMBLINE_SECRET: 'secret' },
      /^PLUMBLINE_SECRET must have at least 32 characters$/,
    ],
    [
      'a proxy is neither an address nor a network',
      { PLUMBLINE_PROXIES: '10.0.0.0/8, everybody' },
      /PLUMBLINE_PROXIES must be addresses or networks/,
    ],
    ['the address people open is none', { PLUMBLINE_URL: 'isms' }, /PLUMBLINE_URL must be/],
    [
      'nobody answers at DATABASE_URL',
      { DATABASE_URL: 'postgres://me:secret@127.0.0.1:1/x' },
      /DATABASE_URL: .*ECONNREFUSED/,
    ],
  ])('because %s', async (_, settings, sentence) => {
    const begun = operated.begin(settings);
    expect(await refusal(begun)).toMatch(sentence);
    expect(begun.err()).not.toContain('secret');
  });

  test('because everybody on the machine can read its secret', async () => {
    const first = operated.begin();
    await addressOf(first);
    first.kill('SIGTERM');
    await first.ended;
    const secret = join(operated.data, 'secret');
    for (const mode of [0o644, 0o602]) {
      chmodSync(secret, mode);
      expect(await refusal(operated.begin())).toMatch(
        /^Everybody on this machine can read or change .*chmod 600/,
      );
    }
    // What a volume of a container looks like, and a secret that is not in the folder at all.
    chmodSync(secret, 0o660);
    const again = operated.begin();
    await addressOf(again);
    again.kill('SIGTERM');
    await again.ended;
    chmodSync(secret, 0o644);
    await addressOf(operated.begin({ PLUMBLINE_SECRET: 'x'.repeat(32) }));
  });

  test('because its secret is empty or too short, which it does not replace', async () => {
    const file = join(operated.data, 'secret');
    mkdirSync(operated.data, { recursive: true });
    for (const held of ['', '\n', `${'x'.repeat(31)}\n`]) {
      writeFileSync(file, held, { mode: 0o600 });
      expect(await refusal(operated.begin())).toMatch(
        /secret, which signs .* at least 32 characters\. Restore/,
      );
      expect(readFileSync(file, 'utf8')).toBe(held);
    }
    writeFileSync(file, `${'x'.repeat(32)}\n`, { mode: 0o600 });
    await addressOf(operated.begin());
  });

  test('because of an overlay that the example company lacks, or without the company', async () => {
    expect(await refusal(operated.begin({}, 'start', '--example', '--overlay', 'none'))).toMatch(
      /There is no overlay none; there are gaps/,
    );
    expect(await refusal(operated.begin({}, 'start', '--overlay', 'gaps'))).toMatch(/--example is missing/);
  });

  test('because the data folder is a file, is inside one, or holds something else', async () => {
    mkdirSync(join(operated.data, '..'), { recursive: true });
    writeFileSync(operated.data, 'not a folder');
    expect(await refusal(operated.begin())).toMatch(/Cannot use the data folder .*PLUMBLINE_DATA/);
    expect(await refusal(operated.begin({ PLUMBLINE_DATA: join(operated.data, 'inside') }))).toMatch(
      /Cannot use the data folder/,
    );
    expect(await refusal(operated.begin({}, 'verify'))).toMatch(
      /^A journal in the data folder .* does not exist\.$/,
    );
    const strange = join(operated.data, '..', 'strange');
    mkdirSync(strange);
    writeFileSync(join(strange, 'journal.db'), 'x'.repeat(10_000));
    expect(await refusal(operated.begin({ PLUMBLINE_DATA: strange }))).toMatch(
      /Cannot use the data folder .* is damaged \(file is not a database\)/,
    );
    const damaged = operated.begin({ PLUMBLINE_DATA: strange }, 'verify');
    expect([await damaged.ended, damaged.err()]).toEqual([
      3,
      expect.stringMatching(/^The database is damaged: [^]*not a database/),
    ]);
  });

  test.each<[string, string | undefined]>([
    ['/', '/'],
    ['a folder of the system', '/etc'],
    ['a folder below one', '/usr/bin'],
    ['the home folder', undefined],
  ])('because the data folder is %s', async (_, folder) => {
    mkdirSync(operated.data, { recursive: true });
    const home = { HOME: operated.data };
    for (const command of ['start', 'verify']) {
      const begun = operated.begin({ ...home, PLUMBLINE_DATA: folder ?? operated.data }, command);
      expect(await refusal(begun)).toMatch(/is a folder of the system or the home folder itself/);
    }
    expect(readdirSync(operated.data)).toEqual([]);
  });

  test('because the data folder holds something else, but for what file systems leave', async () => {
    mkdirSync(join(operated.data, 'lost+found'), { recursive: true });
    writeFileSync(join(operated.data, 'letter.txt'), 'Dear all');
    const other = await refusal(operated.begin());
    expect(other).toMatch(/holds something else \(letter\.txt\) and no journal\. Set PLUMBLINE_DATA/);
    expect(readdirSync(operated.data).toSorted()).toEqual(['letter.txt', 'lost+found']);
    rmSync(join(operated.data, 'letter.txt'));
    const begun = operated.begin();
    await addressOf(begun);
    begun.kill('SIGTERM');
    await begun.ended;
    // What somebody puts beside an installation is theirs.
    writeFileSync(join(operated.data, 'backup.tar'), 'x');
    await addressOf(operated.begin());
  });

  test(
    'because the journal was lost, and nothing is made in its place or said to agree',
    { timeout: 180_000 },
    async () => {
      expect(await refusal(operated.begin({}, 'verify'))).toMatch(/^The data folder .* does not exist\.$/);
      expect(existsSync(operated.data)).toBe(false);
      const first = operated.begin();
      await setUp(first);
      first.kill('SIGTERM');
      await first.ended;
      const { data } = operated;
      const whole = join(data, '..', 'whole');
      cpSync(data, whole, { recursive: true });

      for (const name of ['journal.db', 'journal.db-wal', 'journal.db-shm'])
        rmSync(join(data, name), { force: true });
      const left = readdirSync(data);
      for (const command of ['start', 'verify'])
        expect(await refusal(operated.begin({}, command))).toMatch(
          /has accounts but no journal \(journal\.db\): it was lost/,
        );
      expect(readdirSync(data)).toEqual(left);
      // Cut off at nothing, or replaced by one that was made elsewhere and knows nobody.
      writeFileSync(join(data, 'journal.db'), '');
      expect(await refusal(operated.begin())).toMatch(/has accounts but no journal/);
      const other = openSqlite(join(data, 'journal.db'));
      await other.establish('other', new Date().toISOString());
      await other.close();
      expect(await refusal(operated.begin())).toMatch(
        /is not served, because accounts belong to the organisation \S+, which the journal does not have/,
      );
      const told = operated.begin({}, 'verify');
      expect([await told.ended, told.out()]).toEqual([
        1,
        expect.stringMatching(/^accounts belong to the organisation/),
      ]);

      cpSync(join(whole, 'journal.db'), join(data, 'journal.db'));
      const again = operated.begin({}, 'verify');
      expect([await again.ended, again.out()]).toEqual([0, expect.stringMatching(/Everything agrees\.$/m)]);
      await addressOf(operated.begin());
    },
  );

  test('because what makes the journal refuse changes was taken out of it', async () => {
    const first = operated.begin();
    await setUp(first);
    first.kill('SIGTERM');
    await first.ended;
    const db = new DatabaseSync(join(operated.data, 'journal.db'));
    db.exec('DROP TRIGGER content_update');
    db.close();
    expect(await refusal(operated.begin())).toMatch(
      /is not served, because the trigger content_update of the database is missing\./,
    );
  });
});
