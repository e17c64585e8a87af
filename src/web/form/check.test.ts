import { describe, expect, it } from 'vitest';
import type { DeclaredField } from '../api/declared.ts';
import { language, startLanguage } from '../language/language.ts';
import { check, checkAll } from './check.ts';
import { complaintText } from './complaint-text.ts';

startLanguage({ lang: '', dir: '' });
const { t } = language;

const says = (field: Partial<DeclaredField> & Pick<DeclaredField, 'kind'>, value: unknown) =>
  check({ title: '', help: '', ...field }, value, 'it', '2026-09-30').map((each) => [
    each.path,
    complaintText(each, t),
  ]);

describe('a field', () => {
  it('must be filled unless it is optional or has a default', () => {
    expect(says({ kind: 'line' }, ' ')).toEqual([['it', 'is missing']]);
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
    expect(says({ kind: 'line', format }, bad)).toEqual([
      ['it', expect.stringMatching(/^must be an? (e-mail|web) address|^must be a time zone/)],
    ]);
  });

  it('has a day that exists, and a length of time that is one', () => {
    expect(says({ kind: 'date' }, '2026-02-30')).toEqual([['it', 'must be a date that exists']]);
    expect(says({ kind: 'duration' }, 'P12M')).toEqual([]);
    expect(says({ kind: 'duration' }, '12 months')).toEqual([['it', 'must be a length of time']]);
  });

  it('has no day ahead for what has happened', () => {
    expect(says({ kind: 'date', happened: true }, '2026-10-01')).toEqual([
      ['it', 'must not lie ahead: it is the day something has happened on'],
    ]);
    expect(says({ kind: 'date', happened: true }, '2026-09-30')).toEqual([]);
    expect(says({ kind: 'date' }, '2026-10-01')).toEqual([]);
  });

  it('names the bound that a number breaks', () => {
    const priority = { kind: 'number', least: 1, most: 999, whole: true } as const;
    expect(says(priority, 0)).toEqual([['it', 'must be from 1 to 999']]);
    expect(says(priority, 1.5)).toEqual([['it', 'must be a whole number']]);
    expect(says({ kind: 'number', least: 0 }, -1)).toEqual([['it', 'cannot be negative']]);
    expect(says({ kind: 'number', least: 2 }, 1)).toEqual([['it', 'must be at least 2']]);
    expect(says({ kind: 'number', least: 0 }, 1e9)).toEqual([]);
  });

  it('says of a text that it is no number, and where numbers end', () => {
    expect(says({ kind: 'number', least: 0 }, '1e9')).toEqual([
      ['it', 'must be a number in plain digits, at most 15 of them'],
    ]);
    expect(says({ kind: 'number', optional: true }, '5 apples')).toEqual([
      ['it', 'must be a number in plain digits, at most 15 of them'],
    ]);
    expect(says({ kind: 'number', least: 0 }, 1e13)).toEqual([['it', 'must be at most 1,000,000,000,000']]);
    expect(says({ kind: 'number', most: 5 }, -1e13)).toEqual([
      ['it', 'must be from -1,000,000,000,000 to 5'],
    ]);
    expect(says({ kind: 'duration' }, 'P-5M')).toEqual([['it', 'must be a length of time']]);
  });

  it('has a length', () => {
    expect(says({ kind: 'line', longest: 3 }, 'EURO')).toEqual([['it', 'must have at most 3 characters']]);
    expect(says({ kind: 'prose' }, 'x'.repeat(50_001))).toEqual([
      ['it', 'must have at most 50,000 characters'],
    ]);
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
    expect(says(scale, [{ name: 'Low' }, { name: 'Low' }])).toEqual([
      ['it', 'must not have the same row twice'],
    ]);
  });
});
