import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openJournal, type Journal } from '#journal/journal.ts';
import { openSqlite } from '#journal/sqlite.ts';
import { small, zoneOf } from '#journal/fixture-tester.ts';
import { isProblem } from '#isms/kernel/problem.ts';
import { run } from './main.ts';
import { verifyCommand } from './verify.ts';

const folder = mkdtempSync(join(tmpdir(), 'plumbline-verify-'));
const open = async (): Promise<Journal> =>
  openJournal({
    isms: small,
    store: openSqlite(join(folder, 'journal.db')),
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

async function verified(...words: readonly string[]) {
  let [out, err] = ['', ''];
  const io = { out: (text: string) => (out += text), err: (text: string) => (err += text) };
  const code = await run([verifyCommand(open)], ['verify', ...words], io as never);
  return { code: isProblem(code) ? -1 : code, out, err };
}

test('every organisation is checked, or the one that is named', async () => {
  const all = await verified();
  expect([all.code, all.out]).toEqual([0, expect.stringMatching(/^ours: 0 commits[^]*^theirs: 0 commits/m)]);
  const one = await verified('--organisation', 'theirs');
  expect(one.out).not.toContain('ours');
  expect((await verified('--organisation', 'nobody-s')).err).toContain(
    'There is no organisation nobody-s here, but ours, theirs.',
  );
});

test('a head is held against the organisation it is of, and against no other', async () => {
  const both = await verified('--head', head);
  expect([both.code === 0, both.err]).toEqual([false, expect.stringContaining('say with --organisation')]);
  expect((await verified('--head', head, '--organisation', 'ours')).code).toBe(0);
});
