import { runNode } from './run.ts';
import { buildWebIfStale } from './web-bundle.ts';

const built = await buildWebIfStale();
process.exitCode = built === 0 ? await runNode(['src/main.ts', 'start', ...process.argv.slice(2)]) : built;
