import { expect, it } from 'vitest';
import type { DeclaredView } from '../api/declared.ts';
import { besideOf, crossedOf, groupOf, presentationOf, withoutOf } from './presentation.ts';

const columns = {
  part: { kind: 'line' },
  who: { kind: 'reference', to: 'person' },
  what: { kind: 'reference', to: 'competence' },
  state: { kind: 'choice' },
};
const view = (presentation: object) => ({ columns, presentation }) as unknown as DeclaredView;

it('is a document as soon as it has headings, of the columns there are', () => {
  const declared = { as: 'document', group: 'part', heading: 'what', facts: ['who', 'gone'], remark: 'gone' };
  expect(presentationOf(view(declared))).toMatchObject({
    as: 'document',
    group: 'part',
    heading: 'what',
    facts: ['who'],
    texts: [],
    remark: '',
  });
  expect(presentationOf(view({ ...declared, heading: 'gone' })).as).toBe('table');
});

it('is a grid only of records against records', () => {
  const declared = { as: 'grid', down: 'who', across: 'what', state: 'state' };
  expect(presentationOf(view(declared))).toMatchObject({ as: 'grid', asked: '' });
  expect(presentationOf(view({ ...declared, across: 'part' })).as).toBe('table');
});

it('is a bow-tie only of what has a place and is called something', () => {
  const declared = { as: 'bow-tie', place: 'state', called: ['gone', 'what'], facts: ['who'] };
  expect(presentationOf(view(declared))).toMatchObject({ as: 'bow-tie', called: ['what'], gap: '' });
  expect(presentationOf(view({ ...declared, place: 'gone' })).as).toBe('table');
  expect(presentationOf(view({ ...declared, called: [] })).as).toBe('table');
});

it('is a simulation only of records that stand somehow', () => {
  const declared = { as: 'simulation', record: 'who', state: 'state', estimates: ['part', 'gone'] };
  expect(presentationOf(view(declared))).toEqual({ ...declared, estimates: ['part'] });
  expect(presentationOf(view({ ...declared, record: 'part' })).as).toBe('table');
  expect(presentationOf(view({ ...declared, state: 'gone' })).as).toBe('table');
});

it('knows what a table is grouped by, what stands beside that, and what is left out', () => {
  const declared = view({ as: 'board', group: 'part', verdict: 'state', beside: ['what'], without: ['who'] });
  expect(groupOf(declared)).toBe('part');
  expect([...besideOf(declared)]).toEqual(['what']);
  expect([...withoutOf(declared)]).toEqual(['who']);
  expect(groupOf(view({ as: 'agenda', on: 'state' }))).toBe('');
  expect(groupOf(view({ as: 'table' }))).toBe('');
});

it('crosses pairs of steps, and nothing else', () => {
  const steps = { ...columns, before: { kind: 'step' }, now: { kind: 'step' } };
  const declared = (crossed: unknown) =>
    ({ columns: steps, presentation: { as: 'table', crossed } }) as unknown as DeclaredView;
  expect(crossedOf(declared([['before', 'now']]))).toEqual([{ first: 'before', second: 'now' }]);
  expect(crossedOf(declared([['part', 'now']]))).toEqual([]);
  expect(crossedOf(declared([['before', 'gone']]))).toEqual([]);
  expect(crossedOf(declared('before'))).toEqual([]);
  expect(crossedOf(declared(undefined))).toEqual([]);
});
