import { shelf } from '#isms/kernel/snapshot/snapshot.ts';
import type { Declared } from '../src/declared.ts';
import { growthOf, type Growth } from './growths.ts';
import type { Samples } from './samples.ts';
import { whole, type Table } from './table.ts';

const words: Readonly<Record<Growth, string>> = {
  neither: '',
  size: 'people',
  age: 'years',
  both: 'people and years',
};

/** Lists the composition of the organisations that are measured. */
export function mixing({ catalogue }: Declared, { company, few, many }: Samples): readonly Table[] {
  const sizes = [company, few, many];
  const registers = [...catalogue.registers.values()].toSorted(
    (a, b) => shelf(many.snapshot, b.key).rows.length - shelf(many.snapshot, a.key).rows.length,
  );
  return [
    {
      title: 'Records of each register',
      head: ['', ...sizes.map(({ records }) => whole(records)), 'grows with'],
      rows: registers.map(({ key, plural }) => [
        plural,
        ...sizes.map(({ snapshot }) => whole(shelf(snapshot, key).rows.length)),
        words[growthOf(key)],
      ]),
    },
  ];
}
