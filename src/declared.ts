import { glob } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { Inquirer } from '#isms/kernel/inquiry.ts';
import { isDeclaration, isms } from '#isms/kernel/isms.ts';
import { judgeConformity } from '#isms/across/conformity.ts';

const ours = fileURLToPath(new URL('isms/', import.meta.url));

/**
 * Everything declared below `src/isms` and further folders: a register, rule, view or action is there because its file
 * is. Nothing lists them, so adding one touches one file.
 */
export async function declared(...folders: readonly string[]): Promise<Inquirer> {
  const files: string[] = [];
  for (const folder of [ours, ...folders])
    for await (const file of glob('{0*,1*,a*}*/**/*.{ts,js}', { cwd: folder }))
      if (!/\.test\.|\.d\.ts$|tester\./.test(file)) files.push(join(folder, file));
  const modules = await Promise.all(
    files.toSorted().map((file) => import(pathToFileURL(file).href) as Promise<Record<string, unknown>>),
  );
  const declarations = modules.flatMap((module) => Object.values(module)).filter(isDeclaration);
  return new Inquirer(isms(declarations), judgeConformity);
}
