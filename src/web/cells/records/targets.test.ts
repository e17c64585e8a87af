import { expect, it } from 'vitest';
import type { DeclaredField } from '../../api/declared.ts';
import { targetsOf } from './targets.ts';

const field = (kind: DeclaredField['kind'], more: Partial<DeclaredField> = {}): DeclaredField => ({
  kind,
  title: '',
  help: '',
  ...more,
});

it('finds what a value points to, whatever its kind', () => {
  expect(targetsOf(field('reference', { to: 'person' }), 'p1')).toEqual([{ register: 'person', id: 'p1' }]);
  expect(targetsOf(field('references', { to: 'asset' }), ['a', 'b']).map(({ id }) => id)).toEqual(['a', 'b']);
  expect(targetsOf(field('link'), { register: 'risk', id: 'r1' })).toEqual([{ register: 'risk', id: 'r1' }]);
  const list = field('list', { fields: { record: field('link'), by: field('reference', { to: 'person' }) } });
  expect(targetsOf(list, [{ record: { register: 'risk', id: 'r1' }, by: 'p1' }, { by: 'p2' }])).toHaveLength(
    3,
  );
});

it('points nowhere from what is empty, erased or no reference', () => {
  expect(targetsOf(field('reference', { to: 'person' }), { erased: true })).toEqual([]);
  expect(targetsOf(field('links'), [null, undefined])).toEqual([]);
  expect(targetsOf(field('line'), 'p1')).toEqual([]);
  expect(targetsOf(field('references', { to: 'asset' }), undefined)).toEqual([]);
});
