import { expect, test } from 'vitest';
import { bySpan, duesOf } from './due-model.ts';

const row = (code: string, days: number, who?: string, timing = 'ahead') => ({
  key: code,
  cells: {
    on: '2026-10-01',
    days,
    timing,
    what: 'Review',
    record: { register: 'risk', id: code },
    who: who === undefined ? [] : [who],
  },
  rests: [],
});
const names = {
  'RISK-1': { register: 'risk', code: 'RISK-1', label: 'Stolen key', retired: false },
  ana: { register: 'person', code: 'PER-1', label: 'Ana', retired: false },
  // Erased, or not readable for this person.
  eve: { register: 'person', code: 'PER-2', retired: false },
};
const dues = duesOf({
  rows: [
    row('RISK-1', 40, 'ana'),
    row('RISK-2', -3, 'eve'),
    row('RISK-3', 0),
    row('RISK-4', 8),
    row('RISK-5', -2, 'ana', 'missed'),
  ],
  names,
});

test('what was missed comes first, what is overdue next, then by how near it is', () => {
  expect(bySpan(dues).map(([span, own]) => [span, own.map(({ code }) => code)])).toEqual([
    ['missed', ['RISK-5']],
    ['overdue', ['RISK-2']],
    ['week', ['RISK-3']],
    ['month', ['RISK-4']],
    ['later', ['RISK-1']],
  ]);
});

test('what cannot be named is shown without a name', () => {
  expect(dues[0]).toMatchObject({ label: 'Stolen key', who: 'Ana' });
  expect(dues[1]).toMatchObject({ label: undefined, who: undefined });
});

test('what has no name of its own says what it is about', () => {
  const [renewal] = duesOf({
    rows: [
      {
        ...row('DEC-1', 1),
        cells: { ...row('DEC-1', 1).cells, about: [{ register: 'risk', id: 'RISK-1' }] },
      },
    ],
    names,
  });
  expect(renewal).toMatchObject({ about: 'RISK-1 Stolen key' });
  expect(dues[0]?.about).toBeUndefined();
});
