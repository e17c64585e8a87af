#!/usr/bin/env node
// Plain JavaScript that any Node since 20 can read: it hands over to the Node 24 which the application is written for.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

const oldest = 24;

function nodeExecutable() {
  if (Number.parseInt(process.versions.node, 10) >= oldest) return process.execPath;
  try {
    const name = `node-${process.platform}-${process.arch}`;
    return createRequire(import.meta.url).resolve(`${name}/bin/node`);
  } catch {
    console.error(
      `plumbline needs Node ${oldest} or newer and found ${process.version}. Install it from https://nodejs.org, ` +
        'or reinstall without --omit=optional so that npm brings one along.',
    );
    process.exit(1);
  }
}

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const child = spawn(nodeExecutable(), [main, ...process.argv.slice(2)], { stdio: 'inherit' });

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT']) process.on(signal, () => child.kill(signal));
child.on('error', (error) => {
  console.error(`plumbline could not start Node: ${error.message}`);
  process.exit(1);
});
child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal ?? 'SIGTERM'] ?? 0)));
