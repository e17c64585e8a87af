import { describe, expect, it } from 'vitest';
import type { DeclaredField } from '../api/declared.ts';
import { check, checkAll } from './check.ts';

const says = (field: Partial<DeclaredField> & Pick<DeclaredField, 'kind'>, value: unknown) =>
  check({ title: '', help: '', ...field }, value, 'it', '2026-09-30').map(({ path, complaint }) => [
    path,
    complaint.says,
  ]);

describe('a field', () => {
  it('must be filled unless it is optional or has a default', () => {
    expect(says({ kind: 'line' }, ' ')).toEqual([['it', 'missing']]);
    expect(says({ kind: 'line', optional: true }, '')).toEqual([]);
    expect(says({ kind: 'choice', default: 'open' }, undefined)).toEqual([]);
    expect(says({ kind: 'yesNo' }, false)).toEqual([]);
    expect(says({ kind: 'number' }, 0)).toEqual([]);
  });

  it.each([
    ['email', 'ana@example.org', 'ana@example'],
    ['url', 'https://example.org/page', 'example.org'],
    ['timeZone', 'Europe/Berlin', 'Europe/Atlantis'],
  ] as const)('of format %s takes %s, not %s', (format, good, bad) => {
    expect(says({ kind: 'line', format }, good)).toEqual([]);
    expect(says({ kind: 'line', format }, bad)).toEqual([['it', format]]);
  });

  it('has a day that exists, and a length of time that is one', () => {
    expect(says({ kind: 'date' }, '2026-02-30')).toEqual([['it', 'date']]);
    expect(says({ kind: 'duration' }, 'P12M')).toEqual([]);
    expect(says({ kind: 'duration' }, '12 months')).toEqual([['it', 'duration']]);
  });

  it('has no day ahead for what has happened', () => {
    expect(says({ kind: 'date', happened: true }, '2026-10-01')).toEqual([['it', 'ahead']]);
    expect(says({ kind: 'date', happened: true }, '2026-09-30')).toEqual([]);
    expect(says({ kind: 'date' }, '2026-10-01')).toEqual([]);
  });

  it('names the bound that a number breaks', () => {
    const priority = { kind: 'number', least: 1, most: 999, whole: true } as const;
    expect(check({ title: '', help: '', ...priority }, 0, 'p', '2026-09-30')).toEqual([
      { path: 'p', complaint: { says: 'number', least: 1, most: 999 } },
    ]);
    expect(says(priority, 1.5)).toEqual([['it', 'whole']]);
    expect(says({ kind: 'number', least: 0 }, -1)).toEqual([['it', 'negative']]);
    expect(says({ kind: 'number', least: 2 }, 1)).toEqual([['it', 'least']]);
    expect(says({ kind: 'number', least: 0 }, 1e9)).toEqual([]);
  });

  it('says of a text that it is no number, and where numbers end', () => {
    expect(says({ kind: 'number', least: 0 }, '1e9')).toEqual([['it', 'figure']]);
    expect(says({ kind: 'number', optional: true }, '5 apples')).toEqual([['it', 'figure']]);
    expect(says({ kind: 'number', least: 0 }, 1e13)).toEqual([['it', 'most']]);
    expect(says({ kind: 'number', most: 5 }, -1e13)).toEqual([['it', 'number']]);
    expect(says({ kind: 'duration' }, 'P-5M')).toEqual([['it', 'duration']]);
  });

  it('has a length', () => {
    expect(says({ kind: 'line', longest: 3 }, 'EURO')).toEqual([['it', 'tooLong']]);
    expect(says({ kind: 'prose' }, 'x'.repeat(50_001))).toEqual([['it', 'tooLong']]);
  });
});

describe('a list', () => {
  const scale = {
    kind: 'list',
    title: '',
    help: '',
    fields: { name: { kind: 'line', title: '', help: '' } },
  } as const satisfies DeclaredField;

  it('complains at the row and field', () => {
    expect(
      checkAll({ scale }, { scale: [{ name: 'Low' }, {}] }, '2026-09-30').map(({ path }) => path),
    ).toEqual(['scale[1].name']);
  });

  it('does not take the same entry twice', () => {
    expect(says(scale, [{ name: 'Low' }, { name: 'Low' }])).toEqual([['it', 'twice']]);
  });
});
