import { expect, it } from 'vitest';
import type { DeclaredFields } from '../../api/declared.ts';
import { choicesOf, chosen, partsOf } from './document-model.ts';

const text = { title: '', help: '' };
const columns: DeclaredFields = {
  scope: { kind: 'reference', to: 'scope', ...text },
  part: { kind: 'line', ...text },
  needed: { kind: 'choice', options: { yes: 'Needed', no: 'Not needed', perhaps: 'Perhaps' }, ...text },
  differs: { kind: 'prose', ...text },
};
const parts = {
  of: 'scope',
  group: 'part',
  heading: 'part',
  choose: 'needed',
  remark: 'differs',
  marks: [],
  facts: [],
  texts: [],
};
const row = (key: string, cells: object) => ({ key, cells: { ...cells }, rests: [] });
const rows = [
  row('a', { scope: 's1', part: 'A.5', needed: 'yes', differs: 'Status' }),
  row('b', { scope: 's1', part: 'A.6', needed: 'no' }),
  row('c', { scope: 's2', part: 'A.5', needed: 'yes' }),
  row('d', { scope: 's2', part: 'A.5' }),
];

it('offers only what leaves something, with how much', () => {
  expect(choicesOf(rows, parts, columns).map(({ choice, count }) => [choice, count])).toEqual([
    [{ is: 'all' }, 4],
    [{ is: 'option', option: 'yes' }, 2],
    [{ is: 'option', option: 'no' }, 1],
    [{ is: 'undecided' }, 1],
    [{ is: 'remark' }, 1],
  ]);
});

it('leaves what was chosen', () => {
  const keys = (choice: Parameters<typeof chosen>[2]) => chosen(rows, parts, choice).map(({ key }) => key);
  expect(keys({ is: 'all' })).toHaveLength(4);
  expect(keys({ is: 'option', option: 'no' })).toEqual(['b']);
  expect(keys({ is: 'undecided' })).toEqual(['d']);
  expect(keys({ is: 'remark' })).toEqual(['a']);
});

it('makes a document of what stands under each head, even of nothing', () => {
  const found = partsOf(rows, ['s2', 's1', 's3'], parts, columns);
  expect(found.map(({ key, groups }) => [key, groups.map((group) => group.rows.length)])).toEqual([
    ['s2', [2]],
    ['s1', [1, 1]],
    ['s3', []],
  ]);
  expect(partsOf(rows, [], parts, columns)).toHaveLength(1);
  const [all, ...others] = partsOf(rows, ['all'], { ...parts, of: '' }, columns);
  expect([all?.groups.flatMap((group) => group.rows).length, others]).toEqual([rows.length, []]);
});
