import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { judgeConformity } from '#isms/across/requirement-judge.ts';
import { Inquirer } from '#isms/kernel/queries/inquirer.ts';
import { isDeclaration, catalogueOf, type Catalogue } from '#isms/kernel/declarations/catalogue.ts';

/** What is declared, and someone who answers questions about it: one for each organisation, since it remembers. */
export interface Declared {
  readonly catalogue: Catalogue;
  readonly inquirer: () => Inquirer;
}

const ours = fileURLToPath(new URL('isms/', import.meta.url));

/** The catalogue of each list of folders asked for in this process: modules are loaded once, so it does not change. */
const catalogues = new Map<string, Promise<Catalogue>>();

/**
 * Everything declared below `src/isms` and further folders: a register, rule, view or action is there because its file
 * is. Nothing lists them, so adding one touches one file.
 */
export async function declared(...folders: readonly string[]): Promise<Declared> {
  const key = JSON.stringify(folders);
  const found = catalogues.get(key) ?? catalogueIn([ours, ...folders]);
  catalogues.set(key, found);
  const catalogue = await found;
  return { catalogue, inquirer: () => new Inquirer(catalogue, judgeConformity) };
}

async function catalogueIn(folders: readonly string[]): Promise<Catalogue> {
  const files: string[] = [];
  for (const folder of folders)
    for await (const file of glob('**/*.{ts,js}', {
      cwd: folder,
      exclude: (name) => name === 'kernel' || name === 'standard',
    }))
      if (!/\.test\.|\.d\.ts$/.test(file)) files.push(join(folder, file));
  const values: unknown[] = [];
  // One after the other takes no longer, and no loader then hands out a module that is still being evaluated.
  for (const file of files.toSorted())
    values.push(...Object.values((await import(pathToFileURL(file).href)) as Record<string, unknown>));
  return catalogueOf(values.filter(isDeclaration));
}
