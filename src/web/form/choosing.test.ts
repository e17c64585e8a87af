import { expect, it } from 'vitest';
import { choosing, chosenIn, onlyOne } from './choosing.ts';

const several = { kind: 'references', title: '', help: '' } as const;
const one = { kind: 'reference', title: '', help: '' } as const;

it('holds what was chosen alone where nothing was before', () => {
  for (const empty of [undefined, null, [], '']) expect(choosing(several, empty, 'b')).toEqual(['b']);
});

it('holds it beside what was chosen before, or in its place where there is room for one', () => {
  expect(choosing(several, ['a'], 'b')).toEqual(['a', 'b']);
  expect(choosing(several, ['a', 'b'], 'b')).toEqual(['a', 'b']);
  expect(choosing(one, 'a', 'b')).toBe('b');
  expect(chosenIn('a')).toEqual(['a']);
});

it('names one record, whether or not there is room for several', () => {
  expect([onlyOne('a'), onlyOne(['a']), onlyOne(['a', 'b']), onlyOne(undefined)]).toEqual([
    'a',
    'a',
    undefined,
    undefined,
  ]);
});
