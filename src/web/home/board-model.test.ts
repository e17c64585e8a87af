import { describe, expect, test } from 'vitest';
import type { Verdict } from '#isms/kernel/declarations/verdict.ts';
import { changesBetween, chaptersOf, columnsOf, countsOf, standingsOf, within } from './board-model.ts';

const row = (ref: string, verdict: Verdict) => ({
  key: ref,
  cells: {
    requirement: `2022 ${ref}`,
    ref,
    clause: ref.split(' ')[0],
    heading: `Heading of ${ref.split(' ')[0]}`,
    demands: 'Something.',
    verdict,
    computed: verdict,
    mode: 'computed',
    findings: 1,
  },
  rests: [],
});
const board = (...rows: readonly (readonly [string, Verdict])[]) =>
  standingsOf({ rows: rows.map(([ref, verdict]) => row(ref, verdict)) });

const titles = [
  { number: '4', title: 'Context' },
  { number: '4.1', title: 'Understanding' },
  { number: '10', title: 'Improvement' },
];

describe('the board', () => {
  const standings = board(
    ['4.1', 'met'],
    ['4.1 · climate', 'no data'],
    ['4.2 a)', 'not met'],
    ['10.1', 'met'],
  );

  test('has chapters and clauses in the order of the standard', () => {
    const chapters = chaptersOf(standings, titles);
    expect(chapters.map(({ number, title }) => [number, title])).toEqual([
      ['4', 'Context'],
      ['10', 'Improvement'],
    ]);
    expect(chapters[0]?.clauses.map(({ number, standings }) => [number, standings.length])).toEqual([
      ['4.1', 2],
      ['4.2', 1],
    ]);
    expect(chapters[0]?.clauses[1]?.heading).toBe('Heading of 4.2');
  });

  test('counts every requirement once', () => {
    expect(countsOf(standings)).toMatchObject({ met: 2, 'no data': 1, 'not met': 1, 'partly met': 0 });
  });

  test('names a requirement within its clause', () => {
    expect(standings.map(within)).toEqual(['4.1', 'climate', 'a)', '10.1']);
  });

  test('reads an answer it does not understand as no data, never as met', () => {
    expect(standingsOf({ rows: [{ key: 'x', cells: { verdict: 'splendid' }, rests: [] }] })[0]?.verdict).toBe(
      'no data',
    );
  });
});

test('changes are counted one by one, not as a balance', () => {
  const before = board(['4.1', 'met'], ['4.2 a)', 'not met'], ['4.2 b)', 'no data'], ['10.1', 'met']);
  const now = board(
    ['4.1', 'partly met'],
    ['4.2 a)', 'met'],
    ['4.2 b)', 'not met'],
    ['10.1', 'not applicable'],
    ['10.2', 'met'],
  );
  expect(changesBetween(before, now)).toEqual({ better: 1, worse: 1 });
});

test('chapters stand in three columns, whatever of them is there', () => {
  const every = ['4.1', '5.1', '6.1', '7.1', '8.1', '9.1', '10.1'];
  const columnsWith = (refs: readonly string[]) =>
    columnsOf(chaptersOf(board(...refs.map((ref) => [ref, 'met'] as const)), [])).map((own) =>
      own.map(({ number }) => number),
    );
  expect(columnsWith(every)).toEqual([
    ['4', '5'],
    ['6', '7'],
    ['8', '9', '10'],
  ]);
  expect(columnsWith(['4.1', '9.1'])).toEqual([['4'], ['9']]);
});
