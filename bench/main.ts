import { declared } from '../src/declared.ts';
import { committing } from './committing.ts';
import { judging } from './judging.ts';
import { lookingBack } from './looking-back.ts';
import { mapping } from './mapping.ts';
import { mine } from './mine.ts';
import { mixing } from './mixing.ts';
import { opening } from './opening.ts';
import { previewing } from './previewing.ts';
import { samplesOf } from './samples.ts';
import { searching } from './searching.ts';
import { serving } from './serving.ts';
import { simulating } from './simulating.ts';
import { markdown } from './table.ts';
import { viewing } from './viewing.ts';

const parts = {
  mixing,
  judging,
  viewing,
  previewing,
  serving,
  searching,
  mine,
  mapping,
  committing,
  simulating,
  opening,
  'looking-back': lookingBack,
};
type Part = keyof typeof parts;

const isPart = (name: string): name is Part => Object.hasOwn(parts, name);

/** Writes measurements as Markdown tables to standard output: all of them, or the parts named as arguments. */
const asked = process.argv.slice(2);
const names = asked.length > 0 ? asked : Object.keys(parts);
const unknown = names.find((name) => !isPart(name));
if (unknown !== undefined)
  throw new Error(
    `there is nothing to measure called ${unknown}; there are ${Object.keys(parts).join(', ')}`,
  );
const all = await declared();
const samples = samplesOf(all);
for (const name of names.filter(isPart))
  for (const table of await parts[name](all, samples)) process.stdout.write(`${markdown(table)}\n`);
