import { readdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { invalid, type Problem } from '#isms/kernel/values/problem.ts';

/** The folder beside the registers for overlays: each tells what would be different, in files like those it is laid on. */
export const overlaysFolder = 'overlays';

/** One of the folders a history is read from: the organisation's own, or an overlay on it. */
export interface Layer {
  /** Real path. */
  readonly folder: string;
  /** What the paths of its files begin with where they are told: nothing, or `overlays/gaps/`. */
  readonly prefix: string;
}

/** The names of the overlays a folder has. A link is none, so that no name leads out of the folder. */
export const overlaysIn = (folder: string): readonly string[] =>
  foldersIn(folder).includes(overlaysFolder) ? foldersIn(join(folder, overlaysFolder)) : [];

const foldersIn = (path: string): readonly string[] =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .toSorted();

/** What is wrong with asking for these overlays of a folder, if it lacks one of them. */
export function unknownOverlay(folder: string, overlays: readonly string[]): Problem | undefined {
  const there = overlaysIn(folder);
  const unknown = overlays.find((name) => !there.includes(name));
  if (unknown === undefined) return undefined;
  const says = there.length > 0 ? `there are ${there.join(', ')}` : `${folder} has none`;
  return invalid([], `There is no overlay ${unknown}; ${says}.`);
}

/** The folder itself and these overlays of it, lowest first. Throws where one of them is not there. */
export function layersOf(folder: string, overlays: readonly string[]): readonly [Layer, ...Layer[]] {
  const there = overlaysIn(folder);
  const unknown = overlays.find((name) => !there.includes(name));
  if (unknown !== undefined) throw new Error(`the folder ${folder} has no overlay ${unknown}`);
  return [
    { folder: realpathSync(folder), prefix: '' },
    // Laid on twice it would say the same things again.
    ...[...new Set(overlays)].map((name) => ({
      folder: realpathSync(join(folder, overlaysFolder, name)),
      prefix: `${overlaysFolder}/${name}/`,
    })),
  ];
}
