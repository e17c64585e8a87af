import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { chromiumPath } from './browser.ts';
import type { FilledExample } from './example.ts';
import { passwordSaid, runServer } from './server.ts';

/** Fills one example company before the browser tests; each file that needs it starts with a copy. */
export default async function fillExample({ provide }: TestProject): Promise<(() => void) | undefined> {
  if (!chromiumPath) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-example-'));
  const server = await runServer(join(folder, 'data'), passwordSaid, {}, '--example');
  await server.stop();
  const filled: FilledExample = { folder: join(folder, 'data'), password: server.password };
  provide('filledExample', filled);
  return () => rmSync(folder, { recursive: true, force: true });
}
