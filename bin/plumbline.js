#!/usr/bin/env node
// Plain JavaScript that any Node since 20 can read: one that is too old hands over to the Node 24 that was installed along.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import module from 'node:module';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

const oldest = 24;

if (Number.parseInt(process.versions.node, 10) >= oldest) {
  // In a checkout the TypeScript itself is run, in the package what was compiled from it. Compiling everything at each start would take longer than all the rest of it. Begun here, so that no TypeScript is
  // met before: what strips its types would be loaded for one file.
  module.enableCompileCache();
  await import(existsSync(new URL('../src', import.meta.url)) ? '../src/main.ts' : '../dist/app/src/main.js');
} else handOver();

function handOver() {
  const child = spawn(installedNode(), [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'])
    process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    console.error(`plumbline could not start Node: ${error.message}`);
    process.exit(1);
  });
  child.on('exit', (code, signal) =>
    process.exit(code ?? 128 + (constants.signals[signal ?? 'SIGTERM'] ?? 0)),
  );
}

function installedNode() {
  try {
    const name = `node-${process.platform}-${process.arch}`;
    return module.createRequire(import.meta.url).resolve(`${name}/bin/node`);
  } catch {
    console.error(
      `plumbline needs Node ${oldest} or newer and found ${process.version}. Install it from https://nodejs.org, ` +
        'or reinstall without --omit=optional so that npm brings one along.',
    );
    process.exit(1);
  }
}
