import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { Catalogue } from '#isms/kernel/declarations/catalogue.ts';
import { isProblem } from '#isms/kernel/values/problem.ts';
import type { Snapshot } from '#isms/kernel/snapshot/snapshot.ts';
import { faultText, type FolderProblem } from './fault.ts';
import { read, type History } from './read.ts';
import { replay, type ReplayOptions } from './replay.ts';

/** A small organisation with a history: people, risks, decisions, a policy. */
export const acme = fileURLToPath(new URL('testdata/acme', import.meta.url));

/** Makes a folder with these files that is deleted after the test. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-folder-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/**
 * Returns the faults of a folder, one line each: those found when reading or, if there are none, those of the replay.
 */
export function faultsOf(
  folder: string,
  catalogue: Catalogue,
  ...overlays: readonly string[]
): readonly string[] {
  return nested(folder, catalogue, ...overlays).flatMap(([cause, consequences]) => [cause, ...consequences]);
}

/** Returns the faults of a folder, each with those that may follow from it. */
export function nested(
  folder: string,
  catalogue: Catalogue,
  ...overlays: readonly string[]
): readonly (readonly [cause: string, consequences: readonly string[]])[] {
  const history = read(folder, catalogue, overlays);
  const outcome = isProblem(history) ? history : replay(catalogue, history);
  const faults = isProblem(outcome) ? outcome.faults : [];
  return faults.map((fault) => [faultText(fault), fault.consequences.map(faultText)] as const);
}

export const historyOf = (folder: string, catalogue: Catalogue, ...overlays: readonly string[]): History =>
  sound(read(folder, catalogue, overlays));

/** Returns the snapshot of a folder without faults. */
export const snapshotOf = (folder: string, catalogue: Catalogue, options?: ReplayOptions): Snapshot =>
  sound(replay(catalogue, historyOf(folder, catalogue), options));

function sound<T extends object>(outcome: T | FolderProblem): T {
  if (isProblem(outcome)) throw new Error(outcome.faults.map(faultText).join('\n'));
  return outcome;
}
