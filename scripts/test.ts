import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from './postgres.ts';
import { findOrInstall, leftOut, type Prerequisites } from './prerequisites.ts';
import { runNode, tool } from './run.ts';
import { buildWebIfStale } from './web-bundle.ts';

/** The part of vitest's JSON report that the closing line uses. */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

// With this handler, a signal ends the running step but not this process, so the server is always stopped.
let interrupted = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => (interrupted = true));

const found = findOrInstall();
const folder = mkdtempSync(join(tmpdir(), 'plumbline-test-'));
let code = 1;
try {
  code = await buildWebIfStale();
  if (code === 0) code = await withPostgres(found, runVitest);
} catch (error) {
  console.error(error);
} finally {
  for (const sentence of leftOut(found)) console.log(sentence);
  console.log(closingLine(code));
  rmSync(folder, { recursive: true, force: true });
  process.exitCode = code;
}

/** Uses the server that PLUMBLINE_TEST_POSTGRES names, otherwise starts one for the duration of the tests. */
async function withPostgres(
  { postgres }: Prerequisites,
  work: (url?: string) => Promise<number>,
): Promise<number> {
  const given = process.env['PLUMBLINE_TEST_POSTGRES'];
  if (given || !postgres) return work(given);
  const server = await startPostgres(postgres);
  try {
    return interrupted ? 130 : await work(server.url);
  } finally {
    await server.stop();
  }
}

function runVitest(postgresUrl?: string): Promise<number> {
  const reporters = [
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${join(folder, 'report.json')}`,
  ];
  return runNode([tool('vitest/vitest.mjs'), 'run', ...reporters, ...process.argv.slice(2)], {
    env: {
      ...process.env,
      ...(found.chromium && { CHROMIUM: found.chromium }),
      ...(postgresUrl && { PLUMBLINE_TEST_POSTGRES: postgresUrl }),
    },
  });
}

/**
 * Returns `N passed, N failed, N skipped`: a file that did not load, or an error outside any test, counts as a failure.
 */
function closingLine(code: number): string {
  const report = readReport();
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  const failed = report.numFailedTests + unloaded;
  const skipped = report.numPendingTests + report.numTodoTests;
  return `${report.numPassedTests} passed, ${code === 0 ? failed : Math.max(failed, 1)} failed, ${skipped} skipped`;
}

function readReport(): Report {
  try {
    return JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')) as Report;
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] };
  }
}
