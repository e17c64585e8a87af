import { runNode } from './run.ts';
import { buildWebIfStale } from './web-bundle.ts';

const built = await buildWebIfStale();
process.exitCode =
  built === 0 ? await runNode(['bin/plumbline.js', 'start', ...process.argv.slice(2)]) : built;
