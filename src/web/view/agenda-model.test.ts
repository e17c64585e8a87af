import { expect, it } from 'vitest';
import { stretches } from './agenda-model.ts';

const group = (...days: string[]) =>
  stretches(
    days,
    (day) => day,
    (day) => day < '2025-06-01',
    '2026-09-30',
  ).map(({ is, month, items }) => [month ?? is, items.length]);

it('puts what was missed and what is overdue first and the far future by month', () => {
  expect(
    group('2026-12-24', '2026-09-29', '2026-10-07', '2026-10-08', '2026-12-01', '2026-09-30', '2025-01-01'),
  ).toEqual([
    ['missed', 1],
    ['overdue', 1],
    ['week', 2],
    ['month', 1],
    ['2026-12-01', 2],
  ]);
});

it('has no stretch for what is not there', () => {
  expect(group()).toEqual([]);
});
