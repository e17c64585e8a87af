import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = new URL('..', import.meta.url);
const text = readFileSync(new URL('docs/security.md', root), 'utf8');

/** What levels 1 and 2 of the standard ask for: of each section the numbers. */
const demanded = {
  '1.1': '1-2',
  '1.2': '1-9',
  '1.3': '1-11',
  '1.4': '1-3',
  '1.5': '1-2',
  '2.1': '1-3',
  '2.2': '1-3',
  '2.3': '1-4',
  '2.4': '1',
  '3.2': '1-2',
  '3.3': '1-4',
  '3.4': '1-6',
  '3.5': '1-5',
  '3.7': '1-2',
  '4.1': '1-3',
  '4.2': '1',
  '4.3': '1-2',
  '4.4': '1-4',
  '5.1': '1',
  '5.2': '1-3',
  '5.3': '1-2',
  '5.4': '1-3',
  '6.1': '1-3',
  '6.2': '1-12',
  '6.3': '1-4',
  '6.4': '1-4',
  '6.5': '1-5',
  '6.6': '1-3',
  '6.8': '1-4',
  '7.1': '1-3',
  '7.2': '1-4',
  '7.3': '1-2',
  '7.4': '1-5',
  '7.5': '1-2',
  '7.6': '1-2',
  '8.1': '1-2',
  '8.2': '1-3',
  '8.3': '1',
  '8.4': '1',
  '9.1': '1-3',
  '9.2': '1-4',
  '10.1': '1-2',
  '10.2': '1-2',
  '10.3': '1-4',
  '10.4': '1-11',
  '10.5': '1-5',
  '10.6': '1-2',
  '10.7': '1-3',
  '11.1': '1-2',
  '11.2': '1-3',
  '11.3': '1-3',
  '11.4': '1-4',
  '11.5': '1',
  '11.6': '1',
  '12.1': '1-3',
  '12.2': '1-2',
  '12.3': '1-4',
  '13.1': '1',
  '13.2': '1-5',
  '13.3': '1-2',
  '13.4': '1-5',
  '14.1': '1-2',
  '14.2': '1-4',
  '14.3': '1-3',
  '15.1': '1-3',
  '15.2': '1-3',
  '15.3': '1-7',
  '16.1': '1',
  '16.2': '1-5',
  '16.3': '1-4',
  '16.4': '1-3',
  '16.5': '1-3',
  '17.1': '1',
  '17.2': '1-4',
  '17.3': '1-2',
};

const numbers = Object.entries(demanded).flatMap(([section, ranges]) =>
  ranges.split(' ').flatMap((range) => {
    const [first = 0, last = first] = range.split('-').map(Number);
    return Array.from({ length: last - first + 1 }, (_, n) => `v5.0.0-${section}.${first + n}`);
  }),
);

const rows = text
  .split('\n')
  .filter((line) => line.startsWith('| v5.'))
  .map((line) => {
    const [requirement = '', level = '', asks = '', verdict = '', shownBy = ''] = line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim());
    return { requirement, level, asks, verdict, shownBy };
  });

/** Paths of files as they are written in a text. */
const pathsIn = (written: string): readonly string[] =>
  [...written.matchAll(/`([\w.-]+(?:\/[\w.-]+)*\.(?:tsx?|json|js|md|txt))`/g)].map(([, path]) => path ?? '');

test('every requirement of levels 1 and 2 has one line, and no other has', () => {
  expect(rows.map(({ requirement }) => requirement)).toEqual(numbers);
  expect(new Set(numbers).size).toBe(253);
  expect(Map.groupBy(rows, ({ level }) => level).get('1')).toHaveLength(70);
});

test('each is met, not met, or not applicable, and says why or by what it is shown', () => {
  for (const { requirement, asks, verdict, shownBy } of rows) {
    expect(asks, requirement).not.toBe('');
    expect(verdict, requirement).toMatch(/^(met|(not met|not applicable): \S.*)$/);
    expect(verdict === 'met' && shownBy === '', requirement).toBe(false);
    // Nothing but paths, so that none is passed over.
    expect(shownBy.replaceAll(/`[^`]+`(, )?/g, ''), requirement).toBe('');
    expect(pathsIn(shownBy), requirement).toHaveLength(shownBy.split('`').length >> 1);
  }
});

test('every file that is named is there', () => {
  const named = new Set(pathsIn(text));
  expect(named.size).toBeGreaterThan(60);
  expect([...named].filter((path) => !existsSync(fileURLToPath(new URL(path, root))))).toEqual([]);
});
