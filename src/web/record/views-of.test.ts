import { expect, test } from 'vitest';
import type { OutlinedView } from '../api/declared.ts';
import { viewsBeside, viewsFoundOn, viewsMadeOf, viewsOf, viewsOnPageOf } from './views-of.ts';

const view = (key: string, parameters: object) => ({ key, parameters }) as unknown as OutlinedView;
const views = [
  view('statement', { edition: { kind: 'choice' }, issue: { kind: 'reference', to: 'issue' } }),
  view('plan', { owner: { kind: 'reference', to: 'person' } }),
  view('due', { days: { kind: 'number' } }),
];

test('a record is seen in the views that can be asked about it, by the parameter that names it', () => {
  const found = viewsOf('issue', views, ['statement', 'plan', 'due']);
  expect(found).toEqual([{ view: views[0], parameter: 'issue' }]);
});

test('on its page stand those that say so', () => {
  const [on] = [{ ...view('tie', { risk: { kind: 'reference', to: 'risk' } }), onRecord: 'risk' }];
  const all = [on, view('figures', { risk: { kind: 'reference', to: 'risk' } })];
  expect(viewsOnPageOf('risk', all, ['tie', 'figures'])).toEqual([{ view: on, parameter: 'risk' }]);
  expect(viewsOnPageOf('risk', all, ['figures'])).toEqual([]);
});

test('from its page a way leads to those that say so, by the parameter they name', () => {
  const run = { run: { kind: 'reference', to: 'run' }, owner: { kind: 'reference', to: 'person' } };
  const list = { ...view('list', run), foundOn: 'run' };
  const all = [list, view('report', run)];
  expect(viewsFoundOn('run', all, ['list', 'report'])).toEqual([{ view: list, parameter: 'run' }]);
  expect(viewsFoundOn('person', all, ['list', 'report'])).toEqual([]);
  expect(viewsFoundOn('run', all, ['report'])).toEqual([]);
});

test('not in one that may not be read, nor in one that takes no such record', () => {
  expect(viewsOf('issue', views, ['plan'])).toEqual([]);
  expect(viewsOf('risk', views, ['statement', 'plan', 'due'])).toEqual([]);
});

const made = (key: string, clause: string, ...reads: readonly string[]) =>
  ({ key, clause, reads }) as unknown as OutlinedView;
const plan = made('plan', '6.1.3', 'risk', 'treatment');
const board = made('board', '6.1.3', 'treatment', 'risk');
const matrix = made('matrix', '8.2', 'risk');
const all = [plan, board, matrix, made('everything', '9.1')];

test('a register leads to the views that are made of its records first of all', () => {
  expect(viewsMadeOf('risk', all, ['plan', 'board', 'matrix'])).toEqual([plan, matrix]);
  expect(viewsMadeOf('risk', all, ['board', 'matrix'])).toEqual([matrix]);
});

test('a view leads to those of its clause that look at the same records', () => {
  const readable = ['plan', 'board', 'matrix', 'everything'];
  expect(viewsBeside(board, all, readable)).toEqual([plan]);
  expect(viewsBeside(plan, all, readable)).toEqual([board]);
  expect(viewsBeside(matrix, all, readable)).toEqual([]);
  expect(viewsBeside(plan, all, ['plan'])).toEqual([]);
});
