import type { Inquiry } from '#isms/kernel/inquiry.ts';
import { advance, shelf, type Snapshot } from '#isms/kernel/snapshot.ts';
import type { Declared } from '../src/declared.ts';
import { growth, measure, type Figure } from './measure.ts';
import { organisationOf } from './organisation.ts';

const [small, large] = [10_000, 100_000];
const changing = ['risk', 'treatment', 'party-requirement', 'document-version', 'person'];

/**
 * Judging every requirement of both editions: cold, and again after one change in each of some registers, at two sizes, and
 * by which power of the number of records each of them grows.
 */
export async function judging(all: Declared): Promise<readonly Figure[]> {
  const [few, many] = [await judged(all, small), await judged(all, large)];
  const exponents = few.flatMap((figure, n) => {
    const other = many[n];
    return other ? [growth(figure, other, large / small)] : [];
  });
  return [...few, ...many, ...exponents];
}

async function judged({ isms, inquirer }: Declared, size: number): Promise<readonly Figure[]> {
  const snapshot = organisationOf(isms, size);
  const cold = await measure(`judge ${size} records, cold`, 5, () => judgeAll(inquirer().at(snapshot)));
  const figures = [cold];
  for (const register of changing) figures.push(await afterOneChange(snapshot, register, size, inquirer));
  return figures;
}

function judgeAll(inquiry: Inquiry): void {
  inquiry.conformity('2022');
  inquiry.conformity('2013');
}

async function afterOneChange(
  start: Snapshot,
  register: string,
  size: number,
  inquirer: Declared['inquirer'],
): Promise<Figure> {
  const asker = inquirer();
  let snapshot = start;
  judgeAll(asker.at(snapshot));
  return measure(`judge ${size} records, again after one change of a ${register}`, 60, (run) => {
    const { rows } = shelf(snapshot, register);
    const row = rows[(run * 37) % rows.length];
    if (!row) return;
    const changed = { ...row, version: row.version + 1, fields: { ...row.fields } };
    snapshot = advance(snapshot, [changed], snapshot.position + 1, '2026-09-30T10:00:00.000Z');
    judgeAll(asker.at(snapshot));
  });
}
