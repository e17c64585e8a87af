import { declared } from '../src/declared.ts';
import { committing } from './committing.ts';
import { judging } from './judging.ts';
import { serving } from './serving.ts';

/** Measures, as JSON on standard output. Each figure stands beside the least the same machine needs, from the same run. */
const all = await declared();
const figures = [...(await judging(all)), ...(await committing(all)), ...(await serving(all))];
process.stdout.write(`${JSON.stringify({ node: process.version, figures }, null, 1)}\n`);
