import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root, runNode, tool } from './run.ts';

const built = join(root, 'dist/web/index.html');
const sources = ['src/web', 'src/isms', 'src/server', 'vite.config.ts', 'package-lock.json'];

/** Builds the web bundle if it is missing or older than its sources. Returns the exit code. */
export async function buildWebIfStale(): Promise<number> {
  if (!isStale()) return 0;
  return runNode([tool('vite/bin/vite.js'), 'build', '--logLevel', 'warn']);
}

function isStale(): boolean {
  if (!existsSync(built)) return true;
  const builtAt = statSync(built).mtimeMs;
  return sources.some((source) => newest(join(root, source)) > builtAt);
}

function newest(path: string): number {
  const own = statSync(path, { throwIfNoEntry: false });
  if (!own) return 0;
  if (!own.isDirectory()) return own.mtimeMs;
  const within = readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => !name.endsWith('.test.ts') && !name.endsWith('.test.tsx'))
    .map((name) => statSync(join(path, name)).mtimeMs);
  return Math.max(0, ...within);
}
