import { declared } from '../src/declared.ts';
import { judging } from './judging.ts';

/** Measures, as JSON on standard output. Each figure stands beside the least the same machine needs, from the same run. */
const figures = [...(await judging(await declared()))];
process.stdout.write(`${JSON.stringify({ node: process.version, figures }, null, 1)}\n`);
