import { inWords } from '../../../kernel/testing/sentence-tester.ts';
import { describe, expect, test } from 'vitest';
import { a, snapshotOf, type Given } from '#isms/kernel/testing/fixture.ts';
import { readerOf } from '#isms/kernel/snapshot/snapshot.ts';
import { metric } from '../metric.ts';
import { reading } from '../reading.ts';
import { recordReading } from './record-reading.ts';

const actor = { id: 'key', person: 'ana' };
const monthly = a(metric, 'm1', { every: 'P1M', collector: 'ben', source: 'Patch report' });
const planned = (id: string, due: string) =>
  a(reading, id, { metric: 'm1', status: 'planned', due, takenOn: undefined, value: undefined });

function recorded(input: object, ...given: readonly Given[]) {
  const s = readerOf(snapshotOf([monthly, ...given], '2026-09-30', [reading]));
  return recordReading.decide({ subject: s.get(metric, 'm1')!, input: { ...input }, actor, s });
}

describe('a reading', () => {
  test('that nobody planned is entered, and the next one is planned', () => {
    expect(inWords(recorded({ value: 96 }))).toMatchObject([
      {
        do: 'create',
        fields: {
          metric: 'm1',
          status: 'taken',
          takenOn: '2026-09-30',
          value: 96,
          by: 'ana',
          source: 'Patch report',
        },
      },
      { do: 'create', fields: { metric: 'm1', status: 'planned', due: '2026-10-30', by: 'ben' } },
    ]);
  });

  test('that was planned is completed, the earliest first', () => {
    const changes = recorded(
      { value: 91, takenOn: '2026-08-31', source: 'By hand', note: 'Without the test bench.' },
      planned('r1', '2026-09-10'),
    );
    expect(inWords(changes)).toMatchObject([
      {
        do: 'amend',
        id: 'r1',
        fields: {
          status: 'taken',
          takenOn: '2026-08-31',
          value: 91,
          source: 'By hand',
          note: 'Without the test bench.',
        },
      },
      { do: 'create', fields: { status: 'planned', due: '2026-10-10' } },
    ]);
  });

  test('plans none where another is planned already', () => {
    const changes = recorded({ value: 91 }, planned('r2', '2026-10-10'), planned('r1', '2026-09-10'));
    expect(inWords(changes)).toMatchObject([{ do: 'amend', id: 'r1' }]);
  });

  test('is not of a day that lies ahead', () => {
    expect(inWords(recorded({ value: 96, takenOn: '2026-10-01' }))).toMatchObject({ kind: 'refused' });
  });
});

test.each([
  ['active', 'ana', undefined],
  ['paused', 'ana', 'Nothing is measured here: the metric is paused.'],
  ['ended', 'ana', 'Nothing is measured here: the metric is ended.'],
  ['active', undefined, expect.stringContaining('people')],
])('a metric that is %s, for %s', (status, person, expected) => {
  const s = readerOf(snapshotOf([a(metric, 'm1', { status })], '2026-09-30', [reading]));
  expect(inWords(recordReading.obstacle(s.get(metric, 'm1')!, s, { id: 'key', person }))).toEqual(expected);
});
