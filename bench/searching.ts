import { search } from '#isms/kernel/queries/search.ts';
import type { Declared } from '../src/declared.ts';
import { measure, type Figure } from './measure.ts';
import type { Samples } from './samples.ts';
import { tableOf, whole, type Table } from './table.ts';

const most = 20;

/** Measures the search over all registers as the palette uses it, without the cost of HTTP. */
export async function searching(all: Declared, { many }: Samples): Promise<readonly Table[]> {
  const inquiry = all.inquirer().at(many.snapshot);
  const registers = [...all.catalogue.registers.values()];
  const find = (query: string) => search(inquiry, registers, { query, most, edition: '2022' });
  const figures: Figure[] = [];
  for (const [name, query, runs] of asked)
    figures.push(
      await measure(runs, { name: `${name}: ${query}`, work: () => Promise.resolve(find(query)) }),
    );
  return [tableOf(`Search among ${whole(many.records)} records, in ms`, figures)];
}

const asked: readonly (readonly [string, string, number])[] = [
  ['the first search of all', 'backup', 1],
  ['a word of many titles', 'backup', 50],
  ['a reference', 'A.8.13', 50],
  ['a word of few titles, the first time', 'ransomware note', 1],
  ['a mistyped word', 'ransomwrae', 50],
  ['two mistyped words', 'ransomwrae bakcups', 50],
  ['another word', 'vendor', 50],
  ['what nothing is called', 'xyzzyplugh', 50],
];
