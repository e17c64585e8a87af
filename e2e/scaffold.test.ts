import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, launch } from './browser.ts';
import { startServer, type Running } from './server.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const run = (script: string, ...rest: string[]): string =>
  execFileSync(process.execPath, [join(root, script), ...rest], { cwd: root, encoding: 'utf8' });

/** A register and a rule made by the scaffolder: one file each, available through every interface. */
describe('what the scaffolder makes', () => {
  // Inside the package, because its import names resolve only there.
  const own = mkdtempSync(join(root, '.scaffold-'));
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-scaffold-'));
  let server: Running;
  let browser: Browser | undefined;
  let cookie: string;

  const ask = async (path: string, options: RequestInit = {}): Promise<Response> =>
    fetch(`${server.url}${path}`, { ...options, headers: { cookie, 'content-type': 'application/json' } });

  beforeAll(async () => {
    run('scripts/new-register.ts', '4.1', 'outlook', '--title', 'Outlook', '--code', 'OUT', '--into', own);
    run('scripts/new-rule.ts', '4.1', 'outlooks-owned', '--of', 'outlook', '--into', own);
    process.env['PLUMBLINE_DECLARATIONS'] = own;
    server = await startServer();
    const body = {
      organisation: 'Acme',
      name: 'Ana',
      email: 'ana@example.org',
      password: 'correct horse battery',
    };
    const token = new URL(server.setup).searchParams.get('token');
    const set = await fetch(`${server.url}/api/setup`, {
      method: 'POST',
      body: JSON.stringify({ ...body, token }),
      headers: { 'content-type': 'application/json' },
    });
    cookie = set.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  });
  afterAll(async () => {
    delete process.env['PLUMBLINE_DECLARATIONS'];
    await browser?.close();
    await server?.stop();
    rmSync(own, { recursive: true });
    rmSync(folder, { recursive: true });
  });

  test('is nothing for a requirement that the standard does not have', () => {
    expect(() => run('scripts/new-rule.ts', '9.9', 'anything', '--of', 'outlook', '--into', own)).toThrow(
      /9\.9 is no requirement of the edition of 2013/,
    );
  });

  test('is one file for the register, one for the rule and one for its cases', () => {
    const files = readdirSync(own, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    expect(files.map((file) => file.name).toSorted()).toEqual([
      '4.1-outlooks-owned.test.ts',
      '4.1-outlooks-owned.ts',
      'outlook.ts',
    ]);
  });

  test('passes its own cases', () => {
    const report = join(folder, 'report.json');
    run('node_modules/vitest/vitest.mjs', 'run', '--root', own, '--reporter=json', `--outputFile=${report}`);
    const { numFailedTests, numPassedTests } = JSON.parse(readFileSync(report, 'utf8')) as Record<
      string,
      number
    >;
    expect(numFailedTests).toBe(0);
    expect(numPassedTests).toBeGreaterThan(4);
    rmSync(report);
  });

  test('is in the API: added, listed, judged, exported', async () => {
    const before = await (await ask('/api/views/reasons?requirement=2022-4-1')).text();
    expect(before).toContain('Nothing is on record.');
    const added = await ask('/api/registers/outlook', {
      method: 'POST',
      body: JSON.stringify({ fields: { title: 'Floods at the river site' } }),
    });
    expect(added.status).toBe(201);
    const list = (await (await ask('/api/registers/outlook')).json()) as { records: { code: string }[] };
    expect(list.records.map((record) => record.code)).toEqual(['OUT-1']);
    expect(await (await ask('/api/views/reasons?requirement=2022-4-1')).text()).toContain(
      'OUT-1 “Floods at the river site” has no owner.',
    );
    expect(await (await ask('/api/registers/outlook?format=csv')).text()).toContain(
      'Floods at the river site',
    );
  });

  test('is in OpenAPI', async () => {
    const document = (await (await ask('/api/openapi.json')).json()) as { paths: Record<string, unknown> };
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining(['/api/registers/outlook', '/api/registers/outlook/{id}/history']),
    );
  });

  test('is on the command line', () => {
    mkdirSync(join(folder, 'outlook'));
    writeFileSync(join(folder, 'outlook/OUT-1.yaml'), 'title: Floods at the river site\n');
    expect(run('bin/plumbline.js', 'show', 'outlook', folder)).toContain('Floods at the river site');
    let printed = '';
    try {
      run('bin/plumbline.js', 'check', folder, '--json');
    } catch (error) {
      printed = String((error as { stdout?: string }).stdout);
    }
    const { requirements } = JSON.parse(printed) as {
      requirements: { ref: string; findings: { code: string | null; message: string }[] }[];
    };
    const found = requirements.find(({ ref }) => ref === '4.1')?.findings ?? [];
    expect(found.filter(({ code }) => code === 'OUT-1')).toMatchObject([
      { message: 'OUT-1 “Floods at the river site” has no owner.' },
    ]);
  });

  test.skipIf(!chromiumPath)('is in the web application', async () => {
    browser = await launch();
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const [name = '', value = ''] = cookie.split('=', 2);
    await context.addCookies([{ name, value, url: server.url }]);
    const page = await context.newPage();
    await page.goto(`${server.url}/`);
    await page
      .getByRole('navigation')
      .getByRole('button', { name: /^4 Context/ })
      .click();
    await page.getByRole('navigation').getByRole('link', { name: 'Outlooks' }).click();
    await page.getByText('Floods at the river site').first().waitFor();
    await page.goto(`${server.url}/requirement/2022-4-1`);
    await page.getByText('OUT-1 “Floods at the river site” has no owner.').first().waitFor();
  });
});
