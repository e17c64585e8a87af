import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.ts';

/** Writes a generated file, or with `--check` verifies that the existing one is up to date. */
export function writeGenerated(path: string, text: string, script: string): void {
  const file = join(root, path);
  if (!process.argv.includes('--check')) writeFileSync(file, text);
  else if (contentOf(file) !== text) {
    process.stderr.write(`${path} is out of date: run \`node ${script}\` and commit it.\n`);
    process.exitCode = 1;
  }
}

function contentOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
