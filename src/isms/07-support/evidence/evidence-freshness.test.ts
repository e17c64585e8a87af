import { expect, test } from 'vitest';
import { a } from '#isms/kernel/testing/fixture.ts';
import { rowsOf } from '#isms/kernel/testing/view-tester.ts';
import { evidence } from '../../across/evidence.ts';
import { organisation } from '../../across/organisation.ts';
import { evidenceFreshness } from './evidence-freshness.ts';

const proof = (id: string, fields: object) =>
  a(evidence, id, {
    from: undefined,
    to: undefined,
    collectedOn: undefined,
    validUntil: undefined,
    ...fields,
  });
const given = [
  proof('fresh', { to: '2026-06-18' }),
  proof('old', { to: '2025-09-29' }),
  proof('ending', { to: '2026-06-18', validUntil: '2026-10-15' }),
  proof('gathered', { collectedOn: '2026-09-01' }),
  proof('undated', {}),
];

const cellsOf = (parameters: Readonly<Record<string, unknown>>, more: object = {}) =>
  rowsOf(evidenceFreshness, [...given, a(organisation, 'org', more)], parameters).map(({ cells }) => [
    cells['evidence'],
    cells['state'],
    cells['days'],
  ]);

test('what counts least long comes first', () => {
  expect(cellsOf({})).toEqual([
    ['undated', 'undated', undefined],
    ['old', 'stale', -1],
    ['ending', 'running out', 15],
    ['fresh', 'fresh', 261],
    ['gathered', 'fresh', 336],
  ]);
});

test('the age is the organisation’s, and what is running out the reader’s', () => {
  expect(cellsOf({ state: 'stale' }, { evidenceAge: 'P3M' }).map(([id]) => id)).toEqual(['old', 'fresh']);
  expect(cellsOf({ days: 300, state: 'running out' }).map(([id]) => id)).toEqual(['ending', 'fresh']);
});
