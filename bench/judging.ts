import type { Declared } from '../src/declared.ts';
import { advance, shelf, type Snapshot } from '#isms/kernel/snapshot.ts';
import { growth, measure, round, type Figure } from './measure.ts';
import { organisationOf } from './organisation.ts';

/** Judging every requirement of both editions: cold, and again after one change in each of some registers. */
export async function judging({ isms, inquirer }: Declared): Promise<readonly Figure[]> {
  const sizes = [10_000, 100_000] as const;
  const figures: Figure[] = [];
  const cold: Figure[] = [];
  for (const size of sizes) {
    const snapshot = organisationOf(isms, size);
    const figure = await measure(`judge ${size} records, cold`, 5, () => {
      const inquiry = inquirer().at(snapshot);
      inquiry.conformity('2022');
      inquiry.conformity('2013');
    });
    cold.push(figure);
    figures.push(figure);
    for (const register of ['risk', 'treatment', 'party-requirement', 'document-version', 'person'])
      figures.push(await afterOneChange(snapshot, register, size, inquirer));
  }
  const [small, large] = cold;
  if (small && large)
    figures.push({
      name: 'judging, growth exponent',
      median: growth(small, large, 10),
      least: 0,
      unit: '',
      runs: 1,
    });
  return figures.map((figure) => ({ ...figure, median: round(figure.median) }));
}

async function afterOneChange(
  start: Snapshot,
  register: string,
  size: number,
  inquirer: Declared['inquirer'],
): Promise<Figure> {
  const asker = inquirer();
  let snapshot = start;
  asker.at(snapshot).conformity('2022');
  asker.at(snapshot).conformity('2013');
  return measure(`judge ${size} records, again after one change of a ${register}`, 15, (run) => {
    const { rows } = shelf(snapshot, register);
    const row = rows[(run * 37) % rows.length];
    if (!row) return;
    const changed = { ...row, version: row.version + 1, fields: { ...row.fields } };
    snapshot = advance(snapshot, [changed], snapshot.position + 1, '2026-09-30T10:00:00.000Z');
    const inquiry = asker.at(snapshot);
    inquiry.conformity('2022');
    inquiry.conformity('2013');
  });
}
