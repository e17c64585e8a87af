import { execFile } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { root, run } from './run.ts';

type Step = readonly [name: string, command: string, ...options: readonly string[]];

const npm = (name: string): Step => [name, 'npm', 'run', '--silent', name];
const script = (name: string, ...options: readonly string[]): Step => [
  name,
  process.execPath,
  `scripts/${name}.ts`,
  ...options,
];

// The longest first, so that none of them is left to the end.
const steps: readonly Step[] = [
  npm('lint'),
  npm('depcruise'),
  npm('typecheck'),
  npm('knip'),
  script('clock', '--check'),
  script('traceability', '--check'),
  script('api-surface', '--check'),
  npm('format:check'),
  script('audit'),
];

// Every step runs even if one failed: people want the whole list, not its first line.
const failed: string[] = [];

function report(name: string, code: number, startedAt: number): void {
  if (code !== 0) failed.push(name);
  console.log(
    `${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${Math.round(performance.now() - startedAt)} ms)`,
  );
}

/** Runs steps until none is left. The output of each is printed when it has ended, so that none mixes with another. */
async function work(waiting: Step[]): Promise<void> {
  for (let step = waiting.shift(); step; step = waiting.shift()) {
    const [name, command, ...options] = step;
    const startedAt = performance.now();
    const { code, output } = await captured(command, options);
    process.stdout.write(output);
    report(name, code, startedAt);
  }
}

function captured(
  command: string,
  options: readonly string[],
): Promise<{ readonly code: number; readonly output: string }> {
  return new Promise((resolve) => {
    const child = execFile(command, options, { cwd: root, maxBuffer: Infinity }, (error, out, complaints) =>
      resolve({ code: error ? (child.exitCode ?? 1) : 0, output: out + complaints }),
    );
  });
}

const waiting = [...steps];
await Promise.all(Array.from({ length: availableParallelism() }, () => work(waiting)));
if (!process.argv.includes('--without-test')) {
  const startedAt = performance.now();
  report('test', await run('npm', ['run', '--silent', 'test']), startedAt);
}
if (failed.length > 0) console.error(`npm run check failed: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
