import { expect, test } from 'vitest';
import { milestonesOf } from './milestones-model.ts';

const row = (id: string) => ({
  key: `audit ${id}`,
  cells: { on: '2025-09-11', kind: 'audit', what: 'Internal audit', record: { register: 'audit', id } },
  rests: [],
});
const names = { a1: { register: 'audit', code: 'AUD-1', label: 'Internal audit', retired: false } };

test('a milestone leads to its record, where that may be named', () => {
  expect(milestonesOf({ rows: [row('a1'), row('a2')], names })).toMatchObject([
    { on: '2025-09-11', kind: 'audit', record: { register: 'audit', code: 'AUD-1' } },
    { what: 'Internal audit', record: undefined },
  ]);
});
