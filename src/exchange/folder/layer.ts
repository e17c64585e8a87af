import { sentences, listOf } from '#isms/kernel/values/sentence.ts';
import { readdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { invalid, type Problem } from '#isms/kernel/values/problem.ts';

const texts = sentences('layer', {
  thereIsNoOverlay: 'There is no overlay {unknown}; {folder} has none.',
  thereIsNoOverlayOfThatName: 'There is no overlay {unknown}; there are {there}.',
});

/**
 * The folder for overlays beside the registers. Each overlay describes what would be different, in files like those it
 * extends.
 */
export const overlaysFolder = 'overlays';

/** A folder from which a history is read: the organisation's own, or an overlay. */
export interface Layer {
  /** A real path. */
  readonly folder: string;
  /** The prefix of its files' paths in messages: empty, or for example `overlays/gaps/`. */
  readonly prefix: string;
}

/** Returns the names of the overlays of a folder. A link does not count, so that no name leads out of the folder. */
export const overlaysIn = (folder: string): readonly string[] =>
  foldersIn(folder).includes(overlaysFolder) ? foldersIn(join(folder, overlaysFolder)) : [];

const foldersIn = (path: string): readonly string[] =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .toSorted();

/** Returns a problem if the folder lacks one of these overlays, otherwise undefined. */
export function unknownOverlay(folder: string, overlays: readonly string[]): Problem | undefined {
  const there = overlaysIn(folder);
  const unknown = overlays.find((name) => !there.includes(name));
  if (unknown === undefined) return undefined;
  return invalid(
    [],
    there.length > 0
      ? texts.thereIsNoOverlayOfThatName({ unknown, there: listOf(there) })
      : texts.thereIsNoOverlay({ unknown, folder }),
  );
}

/** Returns the folder itself and these overlays of it, lowest first. Throws if one of them does not exist. */
export function layersOf(folder: string, overlays: readonly string[]): readonly [Layer, ...Layer[]] {
  const there = overlaysIn(folder);
  const unknown = overlays.find((name) => !there.includes(name));
  if (unknown !== undefined) throw new Error(`the folder ${folder} has no overlay ${unknown}`);
  return [
    { folder: realpathSync(folder), prefix: '' },
    // An overlay applied twice would repeat its entries.
    ...[...new Set(overlays)].map((name) => ({
      folder: realpathSync(join(folder, overlaysFolder, name)),
      prefix: `${overlaysFolder}/${name}/`,
    })),
  ];
}
