import { inEnglish } from '#isms/kernel/values/message-format.ts';
import { request, type IncomingMessage } from 'node:http';
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { evidence } from '#isms/across/evidence.ts';
import { organisation } from '#isms/across/organisation.ts';
import { create } from '#isms/kernel/declarations/change.ts';
import { isProblem, Problem } from '#isms/kernel/values/problem.ts';
import { cookieIn } from '../../testing/cookies-tester.ts';
import type { VerificationAnswer } from '../../contract/journal.ts';
import { asking, freshServer, password, testServer, type Tested } from '../../testing/server-tester.ts';

const largest = 50_000_000;

const pdf = '%PDF-1.7\n';

let server: Tested;
let cookie: string;
beforeAll(async () => {
  server = await testServer();
  cookie = cookieIn(
    await asking(server.running, '')('POST', '/api/session', { email: 'ana@example.org', password }),
  );
});
afterAll(() => server.stop());

const upload = (text: string, type?: string, name = 'notes.txt') =>
  server.ask(
    'POST',
    `/api/files?name=${encodeURIComponent(name)}`,
    text,
    type === undefined ? {} : { 'content-type': type },
  );

/** Counts the stored files and the incomplete ones. */
function stored(): { readonly arriving: number; readonly files: number } {
  const folder = join(server.data, 'blobs', server.running.service.organisation);
  if (!existsSync(folder)) return { arriving: 0, files: 0 };
  const all = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  const arriving = all.filter(({ parentPath }) => parentPath.endsWith('arriving')).length;
  return { arriving, files: all.length - arriving };
}

/** Uploads over a socket, so that the upload can end before it is complete. */
const sending = (headers: Record<string, string>) => {
  const sent = request(`${server.running.url}/api/files?name=a.pdf`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/octet-stream', ...headers },
  });
  const answered = new Promise<{ status: number; text: string }>((resolve, reject) => {
    sent.on('error', reject);
    sent.on('response', (answer: IncomingMessage) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(chunks).toString() }),
      );
    });
  });
  return { sent, answered };
};

describe('an upload', () => {
  test('is stored as it is, as the type its name stands for, whatever it claims to have', async () => {
    for (const type of [
      'text/plain',
      'text/html; charset=utf-8',
      'application/json',
      'multipart/form-data; boundary=x',
    ]) {
      const { status, body } = await upload('{"not": parsed', type);
      expect([status, body['size'], body['type']]).toEqual([201, 14, 'text/plain']);
    }
    expect(stored()).toEqual({ arriving: 0, files: 1 });
    const compressed = await server.ask('POST', '/api/files?name=a.txt', 'not gzip at all', {
      'content-type': 'application/gzip',
      'content-encoding': 'gzip',
    });
    expect([compressed.status, compressed.body['size']]).toEqual([201, 15]);
  });

  test.each([
    ['../../etc/passwd.txt', '.._.._etc_passwd.txt'],
    ['a\r\nset-cookie: x.txt', 'a__set-cookie: x.txt'],
    ['invoice\u202efdp.txt', 'invoice_fdp.txt'],
    ['one\u2028two\u0000.txt', 'one_two_.txt'],
    ['  Übersicht «Lieferanten».md ', 'Übersicht «Lieferanten».md'],
  ])('has a name that reads as it is written: %j', async (name, kept) => {
    expect((await upload('x', 'text/plain', name)).body['name']).toBe(kept);
  });

  test.each(['', ' ', 'x'.repeat(201)])('needs a name of sensible length: %j', async (name) => {
    const { status, body } = await upload('x', 'text/plain', name);
    expect([status, (body['faults'] as { path: string }[])[0]?.path]).toEqual([400, 'name']);
  });

  test('without a body, or with an empty one, is no file', async () => {
    expect((await server.ask('POST', '/api/files?name=a.txt')).status).toBe(400);
    const { sent, answered } = sending({ 'transfer-encoding': 'chunked' });
    sent.end();
    const { status, text } = await answered;
    expect([status, text]).toEqual([400, expect.stringContaining('it is empty')]);
  });

  test.each([
    ['setup.exe', 'Files that end with .exe are not taken.'],
    ['report.pdf.exe', 'Files that end with .exe are not taken.'],
    ['page.HTML', 'Files that end with .html are not taken.'],
    ['logo.svg', 'Files that end with .svg are not taken.'],
    ['run.ps1', 'Files that end with .ps1 are not taken.'],
    ['budget.xlsm', 'Files that end with .xlsm are not taken.'],
    ['report.pdf.', 'Files whose names have no ending are not taken.'],
    ['README', 'Files whose names have no ending are not taken.'],
  ])('of %s is refused, and told what is taken', async (name, why) => {
    const before = stored();
    const { status, body } = await upload('%PDF-1.7', 'application/pdf', name);
    expect([status, body['detail']]).toEqual([400, expect.stringContaining(why)]);
    expect(body['detail']).toContain('documents (pdf, docx,');
    expect(stored()).toEqual(before);
  });

  test('that is not what its name says is refused before any of it is kept, however long it is', async () => {
    const before = stored();
    const { sent, answered } = sending({ 'content-length': '3000000' });
    sent.write(`MZ\0\0${'\0'.repeat(5000)}`);
    const { status, text } = await answered;
    expect([status, text]).toEqual([400, expect.stringContaining('ends with .pdf, but it begins like .exe')]);
    expect(stored()).toEqual(before);
    sent.destroy();
  });

  test('that ends in the middle leaves nothing behind', async () => {
    const before = stored();
    const { sent, answered } = sending({ 'content-length': '1000000' });
    sent.write(pdf);
    sent.write(Buffer.alloc(200_000));
    for (let tries = 0; stored().arriving === 0 && tries < 100; tries += 1) await wait(10);
    expect(stored().arriving).toBe(1);
    sent.destroy();
    await answered.catch(() => undefined);
    for (let tries = 0; stored().arriving > 0 && tries < 100; tries += 1) await wait(10);
    expect(stored()).toEqual(before);
    expect((await server.ask('GET', '/api/session')).status).toBe(200);
  });

  test('that is too large is refused in words, with and without saying so beforehand', async () => {
    const before = stored();
    const announced = sending({ 'content-length': String(largest + 1) });
    announced.sent.flushHeaders();
    expect((await announced.answered).status).toBe(413);
    announced.sent.destroy();

    const { sent, answered } = sending({ 'transfer-encoding': 'chunked' });
    sent.on('error', () => undefined);
    const chunk = Buffer.alloc(1_000_000);
    const writing = (async () => {
      sent.write(pdf);
      for (let n = 0; n < 52; n += 1)
        if (!sent.write(chunk)) await new Promise((resolve) => sent.once('drain', resolve));
      sent.end();
    })();
    const answer = await answered;
    await writing;
    expect([answer.status, answer.text]).toEqual([413, expect.stringContaining('at most 50 MB')]);
    expect(stored()).toEqual(before);
  });
});

describe('a download', () => {
  const types = [
    ['text/html', 'application/octet-stream', 'attachment'],
    ['image/svg+xml', 'application/octet-stream', 'attachment'],
    ['application/xhtml+xml', 'application/octet-stream', 'attachment'],
    ['text/javascript', 'application/octet-stream', 'attachment'],
    ['text/html,text/plain', 'application/octet-stream', 'attachment'],
    ['text/plain; charset=utf-7', 'application/octet-stream', 'attachment'],
    ['constructor', 'application/octet-stream', 'attachment'],
    ['', 'application/octet-stream', 'attachment'],
    ['text/plain', 'application/octet-stream', 'attachment'],
    ['text/markdown', 'application/octet-stream', 'attachment'],
    ['image/webp', 'image/webp', 'inline'],
    ['application/pdf', 'application/pdf', 'inline'],
    ['image/png', 'image/png', 'inline'],
  ] as const;

  test.each(types)('asked for as %j is %s, %s', async (type, served, disposition) => {
    const { body } = await upload('<script>alert(1)</script>');
    const url = `/api/files/${String(body['hash'])}?type=${encodeURIComponent(type)}&name=a.txt`;
    const { headers, status } = await server.ask('GET', url);
    expect([status, headers['content-type']]).toEqual([200, served]);
    expect(headers['content-disposition']).toBe(`${disposition}; filename*=UTF-8''a.txt`);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-security-policy']).toBe("default-src 'none'; frame-ancestors 'none'; sandbox");
  });

  test.each(['a";b=\r\nx: y', "it's (1)*.pdf", '\ud800', 'Übersicht.pdf', '__proto__'])(
    'has a name that stays inside its header: %j',
    async (name) => {
      const { body } = await upload('x', 'text/plain');
      const { status, headers } = await server.ask(
        'GET',
        `/api/files/${String(body['hash'])}?name=${encodeURIComponent(name.toWellFormed())}`,
      );
      expect([status, headers['x']]).toEqual([200, undefined]);
      expect(headers['content-disposition']).toMatch(/^attachment; filename\*=UTF-8''[A-Za-z0-9%._~!-]+$/);
    },
  );

  test.each([
    ['notes.bat', 'notes.bat.bin'],
    ['invoice.pdf.html', 'invoice.pdf.html.bin'],
    ['notes', 'notes.bin'],
    ['notes.md', 'notes.md'],
  ])('is saved as no program and no page, though a link calls it %s', async (name, saved) => {
    const { body } = await upload('start calc');
    const { headers } = await server.ask('GET', `/api/files/${String(body['hash'])}?name=${name}`);
    expect(headers['content-disposition']).toBe(`attachment; filename*=UTF-8''${saved}`);
  });

  test('of a file from before such names were refused goes on under its own', async () => {
    const { running, stop } = await freshServer();
    const { journal, organisation: key } = running.service;
    const put = await journal.blobs.put(key, Buffer.from('<h1>Of 2024</h1>'), largest);
    if (isProblem(put)) throw new Error(inEnglish(put.detail));
    const file = { ...put, name: 'report.html', type: 'text/html' };
    const told = await journal.commit(key, {
      actor: 'system',
      at: '2024-05-01T10:00:00.000Z',
      decide: () => [
        create(organisation, { name: 'Acme' }),
        create(evidence, { title: 'Report', kind: 'report', file }),
      ],
    });
    expect(told).not.toBeInstanceOf(Problem);
    const first = { organisation: 'Acme', name: 'Ana', email: 'ana@example.org', password };
    const token = running.accountService.setupToken;
    const ask = asking(
      running,
      cookieIn(await asking(running, '')('POST', '/api/setup', { token, ...first })),
    );
    for (const [name, saved] of [
      ['report.html', 'report.html'],
      ['other.html', 'other.html.bin'],
    ] as const) {
      const { headers } = await ask('GET', `/api/files/${put.hash}?name=${name}`);
      expect(headers['content-disposition']).toBe(`attachment; filename*=UTF-8''${saved}`);
    }
    await stop();
  });

  test('is asked for again each time, and sent again only when it has to be', async () => {
    const { body } = await upload('the same', 'text/plain');
    const url = `/api/files/${String(body['hash'])}`;
    const { headers } = await server.ask('GET', url);
    expect(headers['cache-control']).toBe('private, no-cache');
    const again = await server.ask('GET', url, undefined, { 'if-none-match': String(headers['etag']) });
    expect([again.status, again.body['text']]).toEqual([304, '']);
    const signedOut = { 'if-none-match': String(headers['etag']), cookie: '' };
    expect((await server.ask('GET', url, undefined, signedOut)).status).toBe(401);
  });

  test('of bytes that are not those that were stored is refused in words, and found by a verification', async () => {
    const { body } = await upload('the figures of 2025', 'text/plain');
    const hash = String(body['hash']);
    const proof = await server.add('evidence', { title: 'Figures', kind: 'report', file: body });
    const file = join(server.data, 'blobs', server.running.service.organisation, hash.slice(0, 2), hash);
    const verified = async () =>
      (await server.ask('POST', '/api/administration/journal/verify', {}))
        .body as unknown as VerificationAnswer;
    const before = await verified();
    expect(before).toMatchObject({ holds: true });
    expect(before.files).toBeGreaterThan(0);

    writeFileSync(file, 'the figures of 2024');
    const changed = await server.ask('GET', `/api/files/${hash}`);
    expect([changed.status, changed.body['detail']]).toEqual([
      503,
      expect.stringContaining('not what was stored'),
    ]);
    expect(changed.headers['etag']).toBeUndefined();
    const found = await verified();
    expect(found).toMatchObject({ holds: false, total: 1 });
    expect(found.faults[0]?.what).toMatch(/^the file "notes.txt" of \S+ does not have its hash$/);
    expect(found.faults[0]?.record?.id).toBe(proof);

    rmSync(file);
    const gone = await server.ask('GET', `/api/files/${hash}`);
    expect([gone.status, gone.body['detail']]).toEqual([503, expect.stringContaining('is missing')]);
    expect((await verified()).faults[0]?.what).toMatch(/is missing$/);
  });

  test('is whole, whatever part is asked for', async () => {
    const { body } = await upload('0123456789', 'text/plain');
    for (const range of ['bytes=2-4', 'bytes=-1', 'bytes=99-', 'lines=1-2']) {
      const answer = await server.ask('GET', `/api/files/${String(body['hash'])}`, undefined, { range });
      expect([answer.status, answer.body['text']]).toEqual([200, '0123456789']);
    }
  });

  test.each(['x', 'A'.repeat(64), '%2e%2e%2f'.repeat(7), 'f'.repeat(64)])(
    'of %s is not there',
    async (hash) => {
      expect((await server.ask('GET', `/api/files/${hash}`)).status).toBeGreaterThanOrEqual(400);
    },
  );
});
