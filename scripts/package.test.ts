import { execFileSync, spawn } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ended, root } from './run.ts';

const parent = mkdtempSync(join(tmpdir(), 'plumbline-package-'));
const installed = join(parent, 'node_modules/@plumbline-isms/plumbline');

// The Node that runs the tests replaces the one that the package would include, which is 120 MB to copy.
beforeAll(() => {
  const npm = (...command: readonly string[]): void => {
    execFileSync('npm', command, { cwd: command[0] === 'pack' ? root : parent, stdio: 'pipe' });
  };
  npm('pack', '--pack-destination', parent);
  const [archive = ''] = globSync('*.tgz', { cwd: parent });
  writeFileSync(join(parent, 'package.json'), '{}');
  npm('install', '--offline', '--omit=optional', '--no-audit', '--no-fund', `./${archive}`);
}, 600_000);
afterAll(() => rmSync(parent, { recursive: true, force: true }));

const plumbline = (...command: readonly string[]) =>
  spawn(process.execPath, [join(parent, 'node_modules/.bin/plumbline'), ...command], {
    cwd: parent,
    env: { ...process.env, PLUMBLINE_PORT: '0', PLUMBLINE_DATA: join(parent, 'data') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });

test('the package holds what is run and neither tests nor TypeScript', () => {
  const files = readdirSync(join(installed, 'dist/app'), { recursive: true, encoding: 'utf8' });
  expect(files.length).toBeGreaterThan(1000);
  expect(files.filter((file) => /\.tsx?$|\.test\.|tester|^src\/(web|mutations)\//.test(file))).toEqual([]);
});

test('no build tool is among its dependencies', () => {
  const tools = ['vite', 'vitest', 'typescript', 'react', 'rolldown', 'playwright-core'];
  const modules = join(installed, 'node_modules');
  expect(existsSync(join(modules, 'fastify'))).toBe(true);
  expect(tools.filter((name) => existsSync(join(modules, name)))).toEqual([]);
});

test('its bill of materials names what the program needs and what the web application is built from', () => {
  const bill = JSON.parse(readFileSync(join(installed, 'dist/app/bom.cdx.json'), 'utf8')) as {
    bomFormat: string;
    components: { name: string; version: string }[];
  };
  const names = bill.components.map(({ name }) => name);
  expect(bill.bomFormat).toBe('CycloneDX');
  expect(names).toEqual(expect.arrayContaining(['fastify', 'better-auth', 'react', '@mantine/core']));
  expect(names).not.toContain('vitest');
});

test('it judges the example company', async () => {
  const check = plumbline('check', join(installed, 'dist/app/company'), '--as-of', '2026-09-30');
  expect(await ended(check)).toBe(0);
}, 120_000);

test('it serves the web application and the API, and computes on threads', async () => {
  const server = plumbline('start');
  const end = ended(server);
  try {
    const url = await listening(server.stdout);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect(await (await fetch(url)).text()).toContain('<div id="root">');
  } finally {
    server.kill('SIGTERM');
  }
  expect(await end).toBe(0);
  const worker = await import(join(installed, 'dist/app/src/server/simulation/worker.js'));
  expect(Object.keys(worker as object)).toContain('simulateOne');
}, 120_000);

/** Returns the address that a started server prints. Throws if the server ends without one. */
async function listening(output: NodeJS.ReadableStream): Promise<string> {
  let printed = '';
  for await (const chunk of output) {
    printed += String(chunk);
    const [, url] = /listens on (\S+)/.exec(printed) ?? [];
    if (url) return url;
  }
  throw new Error(`The server ended and printed: ${printed}`);
}
