import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { basename, dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import type { Edition } from '#isms/standard/edition.ts';
import { findRequirement } from '#isms/standard/requirements.ts';
import { root, tool } from './run.ts';

/** The common part of both scaffolders: reads arguments, finds the folder of a clause, never overwrites a file. */

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

/** Reads the arguments of a scaffolder; `--into` puts the files into another folder than src/isms. */
export function readArguments(usage: string, ...names: readonly string[]): Asked {
  const options = Object.fromEntries([...names, 'into'].map((name) => [name, { type: 'string' as const }]));
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    return { positionals, options: values };
  } catch (error) {
    return stop(`${(error as Error).message}\n${usage}`);
  }
}

/**
 * Writes a new file, formatted, below src/isms or the folder that `--into` names. Ends the program if it exists
 * already.
 */
export const write = (into: string | undefined, file: string, text: string): void =>
  writeNew(join(into ?? join(root, 'src/isms'), file), text);

/** Adds a record to the example company, which has at least one in every register. */
export const writeRecord = (register: string, code: string, yaml: string): void =>
  writeNew(join(root, 'company', register, `${code}.yaml`), yaml);

function writeNew(path: string, text: string): void {
  if (existsSync(path)) stop(`${relative(root, path)} exists already`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  if (path.endsWith('.ts')) execFileSync(process.execPath, [tool('oxfmt/bin/oxfmt'), path], { cwd: root });
  process.stdout.write(`wrote ${relative(root, path)}\n`);
}

/** Returns the file that declares a register, relative to src/isms. */
export function fileOfRegister(key: string, into: string | undefined): string {
  for (const folder of [into, join(root, 'src/isms')]) {
    if (folder === undefined || !existsSync(folder)) continue;
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
      if (file.endsWith(`/${key}.ts`) && !/\/(?:rules|keepers|actions)\//.test(file)) return file;
  }
  return stop(`there is no register ${key}; make it first with npm run new:register`);
}

/**
 * Returns the folder for a rule on a requirement, relative to src/isms: where other rules of its subclause are,
 * otherwise beside the register that it judges.
 */
export function folderOfRules(ref: string, clauseFolder: string, registerFile: string): string {
  const subclause = /^[\dA.]+/.exec(ref)?.[0] ?? ref;
  for (const file of readdirSync(join(root, 'src/isms', clauseFolder), { recursive: true, encoding: 'utf8' }))
    if (basename(file).startsWith(`${subclause}-`) && basename(dirname(file)) === 'rules')
      return join(clauseFolder, dirname(file));
  return join(dirname(registerFile), 'rules');
}

/** Prints what to do after the files were written. */
export const sayNext = (steps: readonly string[]): void => {
  process.stdout.write(`Next:\n${steps.map((step, n) => `  ${n + 1}. ${step}\n`).join('')}`);
};

/** Ends the program if an edition has no requirement with that number. */
export function requireRequirement(ref: string, editions: readonly Edition[]): void {
  for (const edition of editions)
    if (findRequirement(edition, ref) === undefined)
      stop(`${ref} is no requirement of the edition of ${edition}; src/isms/standard lists them`);
}

export const camel = (key: string): string =>
  key.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
export const sentence = (key: string): string => {
  const words = key.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};
