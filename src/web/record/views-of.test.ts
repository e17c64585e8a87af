import { expect, test } from 'vitest';
import type { DeclaredView } from '../api/declared.ts';
import { viewsOf, viewsOnPageOf } from './views-of.ts';

const view = (key: string, parameters: object) => ({ key, parameters }) as unknown as DeclaredView;
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

test('not in one that may not be read, nor in one that takes no such record', () => {
  expect(viewsOf('issue', views, ['plan'])).toEqual([]);
  expect(viewsOf('risk', views, ['statement', 'plan', 'due'])).toEqual([]);
});
