import { run, runNode } from './run.ts';

const npm = (name: string) => (): Promise<number> => run('npm', ['run', '--silent', name]);

const steps: Record<string, () => Promise<number>> = {
  format: npm('format:check'),
  lint: npm('lint'),
  typecheck: npm('typecheck'),
  depcruise: npm('depcruise'),
  knip: npm('knip'),
  'api-surface': () => runNode(['scripts/api-surface.ts', '--check']),
  traceability: () => runNode(['scripts/traceability.ts', '--check']),
  clock: () => runNode(['scripts/clock.ts', '--check']),
  audit: () => runNode(['scripts/audit.ts']),
  ...(process.argv.includes('--without-test') ? {} : { test: npm('test') }),
};

// Every step runs even if one failed: people want the whole list, not its first line.
const failed: string[] = [];
for (const [name, step] of Object.entries(steps)) {
  const startedAt = performance.now();
  const code = await step();
  if (code !== 0) failed.push(name);
  console.log(
    `${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${Math.round(performance.now() - startedAt)} ms)`,
  );
}
if (failed.length > 0) console.error(`npm run check failed: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
