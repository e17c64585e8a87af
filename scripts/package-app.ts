import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { dirname, join } from 'node:path';
import { root, runNode } from './run.ts';
import { buildWebIfStale } from './web-bundle.ts';

// The content of the package that `npm pack` adds to bin/: the program as JavaScript, since Node strips no types below
// node_modules, the built web application, the example company and the software bill of materials. The folder has the
// layout of the repository, so that the program finds its files at the same paths.
const app = join(root, 'dist/app');
const built = await buildWebIfStale();
if (built === 0) {
  rmSync(app, { recursive: true, force: true });
  for (const file of programFiles()) writeToApp(file);
  writeManifest();
  for (const folder of ['company', 'dist/web'])
    cpSync(join(root, folder), join(app, folder), { recursive: true });
}
process.exitCode = built === 0 ? await runNode(['scripts/bill-of-materials.ts']) : built;

/** Returns the files of the program relative to src, without tests, test helpers and the web application. */
function programFiles(): string[] {
  const leftOut = /(^web|^mutations)[/\\]|\.test\.ts$|tester\.ts$|^company-clock\.ts$/;
  return globSync('**/*.{ts,json}', { cwd: join(root, 'src') }).filter((file) => !leftOut.test(file));
}

/** Copies a file to the same path in the package; TypeScript is converted to JavaScript, with its imports renamed. */
function writeToApp(file: string): void {
  const text = readFileSync(join(root, 'src', file), 'utf8');
  const target = join(app, 'src', file.replace(/\.ts$/, '.js'));
  mkdirSync(dirname(target), { recursive: true });
  if (!file.endsWith('.ts')) writeFileSync(target, text);
  else writeFileSync(target, compiled(text));
}

function compiled(code: string): string {
  return stripTypeScriptTypes(code).replace(/(['"])((?:\.{1,2}\/|#)[^'"\n]+)\.ts\1/g, '$1$2.js$1');
}

/** Writes the manifest nearest to the compiled files, by which Node resolves `#isms/…` and the like. */
function writeManifest(): void {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, unknown>;
  const { name, version, type, imports } = manifest;
  writeFileSync(
    join(app, 'package.json'),
    `${JSON.stringify({ name, version, private: true, type, imports }, null, 2)}\n`,
  );
}
