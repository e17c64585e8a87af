import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './run.ts';
import { shippedBill, type Bill } from './shipped-bill.ts';

interface Lock {
  readonly packages: Record<string, { inBundle?: boolean; bundleDependencies?: unknown }>;
}

// npm reports a bundled dependency as invalid if `overrides` chose its version, so it gets the same manifest and lock
// file without bundling.
const parent = mkdtempSync(join(tmpdir(), 'plumbline-bill-'));
try {
  const folder = join(parent, 'plumbline');
  mkdirSync(folder);
  const { bundleDependencies: _, ...manifest } = read<Record<string, unknown>>('package.json');
  const lock = read<Lock>('package-lock.json');
  for (const each of Object.values(lock.packages)) {
    delete each.inBundle;
    delete each.bundleDependencies;
  }
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock));
  const bill = shippedBill(
    npmBill(folder),
    npmBill(folder, '--omit=dev'),
    read<string[]>('dist/web-packages.json'),
  );
  writeFileSync(join(root, 'dist/app/bom.cdx.json'), `${JSON.stringify(bill, null, 2)}\n`);
} finally {
  rmSync(parent, { recursive: true, force: true });
}

function read<T>(path: string): T {
  return JSON.parse(readFileSync(join(root, path), 'utf8')) as T;
}

function npmBill(folder: string, ...more: readonly string[]): Bill {
  const command = ['sbom', '--sbom-format=cyclonedx', '--package-lock-only', ...more];
  const printed = execFileSync('npm', command, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(printed) as Bill;
}
