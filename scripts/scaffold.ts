import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './run.ts';

/** What both scaffolders share: reading arguments, finding the folder of a clause, never overwriting a file. */

const clauseFolders: Readonly<Record<string, string>> = {
  '4': '04-context',
  '5': '05-leadership',
  '6': '06-planning',
  '7': '07-support',
  '8': '08-operation',
  '9': '09-evaluation',
  '10': '10-improvement',
  A: 'annex-a',
};

export function folderOf(clause: string): string {
  const folder = clauseFolders[clause.split('.')[0] ?? ''];
  if (!folder) stop(`${clause} is no clause: give one of 4 to 10, or A for Annex A`);
  return folder;
}

export function stop(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}

export interface Asked {
  readonly positionals: readonly string[];
  readonly options: Readonly<Record<string, string | undefined>>;
}

/** Arguments of a scaffolder; `--into` puts the files into another folder than src/isms. */
export function readArguments(usage: string, ...names: readonly string[]): Asked {
  const options = Object.fromEntries([...names, 'into'].map((name) => [name, { type: 'string' as const }]));
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    return { positionals, options: values };
  } catch (error) {
    return stop(`${(error as Error).message}\n${usage}`);
  }
}

export function write(into: string | undefined, file: string, text: string): void {
  const path = join(into ?? join(root, 'src/isms'), file);
  if (existsSync(path)) stop(`${relative(root, path)} exists already`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  process.stdout.write(`wrote ${relative(root, path)}\n`);
}

/** The file in which a register is declared, relative to src/isms. */
export function fileOfRegister(key: string, into: string | undefined): string {
  for (const folder of [into, join(root, 'src/isms')]) {
    if (folder === undefined || !existsSync(folder)) continue;
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
      if (file.endsWith(`/${key}.ts`) && !file.includes('/rules/')) return file;
  }
  return stop(`there is no register ${key}; make it first with npm run new:register`);
}

export const camel = (key: string): string =>
  key.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
export const sentence = (key: string): string => {
  const words = key.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};
