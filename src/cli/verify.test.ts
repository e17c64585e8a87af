import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openJournal, type Journal } from '#journal/journal.ts';
import { openSqlite } from '#journal/sqlite/sqlite.ts';
import { newRisk, small, zoneOf } from '#journal/testing/fixture-tester.ts';
import { isProblem } from '#isms/kernel/values/problem.ts';
import { run } from './main.ts';
import { verifyCommand, type OpenJournal } from './verify.ts';

const folder = mkdtempSync(join(tmpdir(), 'plumbline-verify-'));
const open = async (file = 'journal.db'): Promise<Journal> =>
  openJournal({
    catalogue: small,
    store: openSqlite(join(folder, file)),
    blobs: join(folder, 'blobs'),
    clock: () => '2026-01-05T09:00:00.000Z',
    zoneOf,
  });

let head = '';
beforeAll(async () => {
  const journal = await open();
  for (const organisation of ['ours', 'theirs']) await journal.establish(organisation);
  const { position, hash } = await journal.anchor('ours');
  head = `${position}:${hash || '0'.repeat(64)}`;
  await journal.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

const installed = async () => ({ journal: await open(), lost: async () => [] });

async function verified(words: readonly string[] = [], opening: OpenJournal = installed) {
  let [out, err] = ['', ''];
  const io = { out: (text: string) => (out += text), err: (text: string) => (err += text) };
  const code = await run([verifyCommand(opening)], ['verify', ...words], io as never);
  return { code: isProblem(code) ? -1 : code, out, err };
}

test('every organisation is checked, or the one that is named', async () => {
  const all = await verified();
  expect([all.code, all.out]).toEqual([0, expect.stringMatching(/^ours: 0 commits[^]*^theirs: 0 commits/m)]);
  const one = await verified(['--organisation', 'theirs']);
  expect(one.out).not.toContain('ours');
  expect((await verified(['--organisation', 'nobody-s'])).err).toContain(
    'There is no organisation nobody-s here, but ours, theirs.',
  );
});

test('a head is held against the organisation it is of, and against no other', async () => {
  const both = await verified(['--head', head]);
  expect([both.code === 0, both.err]).toEqual([false, expect.stringContaining('say with --organisation')]);
  expect((await verified(['--head', head, '--organisation', 'ours'])).code).toBe(0);
});

describe('nothing is said to agree', () => {
  test('where there is no organisation', async () => {
    const { code, out, err } = await verified([], async () => ({
      journal: await open('none.db'),
      lost: async () => [],
    }));
    expect([code, out, err]).toEqual([
      2,
      '',
      'The journal has no organisation: there is nothing to verify.\n',
    ]);
  });

  test('where accounts belong to what the journal lacks', async () => {
    const { code, out } = await verified([], async () => ({
      journal: await open(),
      lost: async () => ['accounts belong to the organisation gone, which the journal does not have'],
    }));
    expect([code, out]).toEqual([
      1,
      expect.stringMatching(/^accounts belong to .*[^]*^1 things do not agree/m),
    ]);
  });

  test('where a trigger was dropped', async () => {
    const file = 'dropped.db';
    const made = await open(file);
    await made.establish('ours');
    await made.close();
    const db = new DatabaseSync(join(folder, file));
    db.exec('DROP TRIGGER entry_delete');
    db.close();
    const { code, out } = await verified([], async () => ({
      journal: await open(file),
      lost: async () => [],
    }));
    expect([code, out]).toEqual([
      1,
      expect.stringContaining('the trigger entry_delete of the database is missing\n'),
    ]);
  });

  test('where the file is damaged, which has an exit code of its own', async () => {
    const file = 'damaged.db';
    const made = await open(file);
    await made.establish('ours');
    for (let n = 0; n < 20; n += 1)
      await made.commit('ours', { actor: 'ana', decide: () => [newRisk(`Fire ${n}`)] });
    await made.close();
    const bytes = readFileSync(join(folder, file));
    // All pages but the first, which name the tables.
    const broken = Buffer.concat([
      bytes.subarray(0, 12 * 4096),
      Buffer.alloc(bytes.length - 12 * 4096, 0xa5),
    ]);
    writeFileSync(join(folder, file), broken);
    const opening: OpenJournal = async () => ({ journal: await open(file), lost: async () => [] });
    const { code, out, err } = await verified([], opening);
    expect([code, out]).toEqual([3, '']);
    expect(err).toMatch(/^The database is damaged: it cannot be said whether the journal agrees\./);
    writeFileSync(join(folder, file), 'x'.repeat(10_000));
    expect(await verified([], opening)).toMatchObject({
      code: 3,
      err: expect.stringContaining('not a database'),
    });
  });
});
