import { declared } from '../src/declared.ts';
import { committing } from './committing.ts';
import { judging } from './judging.ts';
import type { Figure } from './measure.ts';
import { serving } from './serving.ts';

const parts = { judging, committing, serving };
type Part = keyof typeof parts;

const isPart = (name: string): name is Part => Object.hasOwn(parts, name);

/**
 * Measures, as JSON on standard output: everything, or the parts that are named. Each figure stands beside the least the
 * same machine needs, from the same run.
 */
const asked = process.argv.slice(2);
const names = asked.length > 0 ? asked : Object.keys(parts);
const unknown = names.find((name) => !isPart(name));
if (unknown !== undefined)
  throw new Error(
    `there is nothing to measure called ${unknown}; there are ${Object.keys(parts).join(', ')}`,
  );
const all = await declared();
const figures: Figure[] = [];
for (const name of names.filter(isPart)) figures.push(...(await parts[name](all)));
process.stdout.write(`${JSON.stringify({ node: process.version, figures }, null, 1)}\n`);
