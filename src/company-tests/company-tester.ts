import { inEnglish } from '#isms/kernel/values/message-format.ts';
import { open } from '#cli/open.ts';
import { isProblem } from '#isms/kernel/values/problem.ts';
import type { Snapshot } from '#isms/kernel/snapshot/snapshot.ts';
import { faultText, FolderProblem } from '#exchange/folder/fault.ts';
import { all, folder, reference } from './company-clock.ts';

export { all, folder, reference };

export const noon = { now: () => '2026-11-24T12:00:00.000Z' };

/** The example company at the end of a day, with these overlays on it. */
export function asOf(day: string, ...overlays: readonly string[]): Snapshot {
  const opened = open(folder, all, noon, { options: { 'as-of': day }, several: { overlay: overlays } });
  if (!isProblem(opened)) return opened.snapshot;
  const faults = opened instanceof FolderProblem ? opened.faults.slice(0, 3).map(faultText) : [];
  throw new Error([inEnglish(opened.detail), ...faults].join('\n'));
}
