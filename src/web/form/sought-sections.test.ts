import { expect, test } from 'vitest';
import type { Placed } from '../cells/placed.ts';
import type { Section } from './sections.ts';
import { countSet, soughtSections } from './sought-sections.ts';

const placed = (name: string, title: string, more: object = {}): Placed =>
  ({ name, at: '', field: { kind: 'line', title, help: `What ${title} is.`, ...more } }) as unknown as Placed;
const sections: readonly Section[] = [
  { title: 'Organisation', fields: [placed('name', 'Name'), placed('zone', 'Time zone')] },
  { title: 'Audits', fields: [placed('cycle', 'Cycle', { default: 'P3Y' })], folds: 'until opened' },
];
const found = (words: string, keeps?: (each: Placed) => boolean) =>
  soughtSections(sections, words, keeps).map(({ title, fields, folds }) => [
    title,
    fields.map(({ name }) => name),
    folds,
  ]);

test('without words every group is there as it was', () => {
  expect(soughtSections(sections, '  ')).toBe(sections);
});

test('words are looked for in title and group, all of them, and what has them is unfolded', () => {
  expect(found('TIME')).toEqual([['Organisation', ['zone'], undefined]]);
  expect(found('audits cycle')).toEqual([['Audits', ['cycle'], undefined]]);
  expect(found('audits zone')).toEqual([]);
});

test('what is wrong stays in sight, whatever is looked for', () => {
  expect(found('cycle', ({ name }) => name === 'name')).toEqual([
    ['Organisation', ['name'], undefined],
    ['Audits', ['cycle'], undefined],
  ]);
});

test('what stands as it does by default does not count as set', () => {
  const audits = sections[1] as Section;
  expect([
    countSet(audits, { cycle: 'P3Y' }),
    countSet(audits, { cycle: 'P1Y' }),
    countSet(audits, {}),
  ]).toEqual([0, 1, 0]);
});
