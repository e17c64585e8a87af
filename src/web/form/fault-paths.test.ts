import { expect, it } from 'vitest';
import { faultsByPath, firstPath, gathered, homeless, segments, within, without } from './fault-paths.ts';

const faults = faultsByPath([
  { path: 'levels[10].name', message: 'is missing' },
  { path: 'levels[2].name', message: 'is missing' },
  { path: 'name', message: 'is missing' },
  { path: 'name', message: 'must be a single line' },
  { path: 'nameOfAnother', message: 'is missing' },
  { path: '', message: 'is not what it was' },
]);

it('reads a path into its segments', () => {
  expect(segments('likelihoodScale[2].name')).toEqual(['likelihoodScale', 2, 'name']);
});

it('keeps both faults of one field', () => {
  expect(faults.get('name')).toBe('is missing; must be a single line');
});

it('tells a field from one whose name begins alike', () => {
  expect([...within(faults, 'name').keys()]).toEqual(['name']);
  expect([...within(faults, 'levels').keys()]).toEqual(['levels[10].name', 'levels[2].name']);
  expect(without(faults, 'levels').has('levels[2].name')).toBe(false);
  expect(without(faults, 'name').has('nameOfAnother')).toBe(true);
});

it('gathers what is wrong inside a field that has no place for it', () => {
  expect([...gathered(within(faults, 'levels'), 'levels')]).toEqual([['levels', 'is missing']]);
  expect(gathered(new Map(), 'levels').size).toBe(0);
});

it('finds the fault a person meets first, rows by number rather than by letter', () => {
  expect(firstPath(faults, ['levels', 'name'])).toBe('levels[2].name');
  expect(firstPath(faults, ['name', 'levels'])).toBe('name');
  expect(firstPath(new Map(), ['name'])).toBeUndefined();
});

it('knows which faults belong to no field that is shown', () => {
  expect([...homeless(faults, ['levels', 'name']).keys()]).toEqual(['nameOfAnother', '']);
});
