import { inWords } from '../../../kernel/testing/sentence-tester.ts';
import { describe, expect, test } from 'vitest';
import { a, snapshotOf, type Given } from '#isms/kernel/testing/fixture.ts';
import { readerOf } from '#isms/kernel/snapshot/snapshot.ts';
import { metric } from '../metric.ts';
import { metricAnalysis } from '../metric-analysis.ts';
import { recordAnalysis } from './record-analysis.ts';

const actor = { id: 'key', person: 'ana' };
const quarterly = a(metric, 'm1', { analysedEvery: 'P3M', analyst: 'ben' });
const planned = (id: string, due: string) =>
  a(metricAnalysis, id, { metric: 'm1', due, analysedOn: undefined });
const input = { verdict: 'watch', trend: 'worse', conclusion: 'Three benches were offline.' };

function recorded(more: object, ...given: readonly Given[]) {
  const s = readerOf(snapshotOf([quarterly, ...given], '2026-09-30', [metricAnalysis]));
  return recordAnalysis.decide({ subject: s.get(metric, 'm1')!, input: { ...input, ...more }, actor, s });
}

describe('an analysis', () => {
  test('that nobody planned is entered, and the next one is planned', () => {
    expect(inWords(recorded({ from: '2026-07-01' }))).toMatchObject([
      {
        do: 'create',
        fields: {
          metric: 'm1',
          from: '2026-07-01',
          to: '2026-09-30',
          analysedOn: '2026-09-30',
          by: 'ana',
          ...input,
        },
      },
      { do: 'create', fields: { metric: 'm1', due: '2026-12-30', by: 'ben' } },
    ]);
  });

  test('that was planned is completed, the earliest first', () => {
    expect(inWords(recorded({ to: '2026-08-31' }, planned('a1', '2026-09-15')))).toMatchObject([
      { do: 'amend', id: 'a1', fields: { to: '2026-08-31', verdict: 'watch' } },
      { do: 'create', fields: { due: '2026-12-15' } },
    ]);
    expect(inWords(recorded({}, planned('a2', '2026-12-15'), planned('a1', '2026-09-15')))).toMatchObject([
      { do: 'amend', id: 'a1' },
    ]);
  });

  test.each([{ to: '2026-10-01' }, { from: '2026-08-01', to: '2026-07-31' }])('is not of %j', (period) => {
    expect(inWords(recorded(period))).toMatchObject({ kind: 'refused' });
  });
});

test.each([
  ['active', 'ana', undefined],
  ['paused', 'ana', undefined],
  ['ended', 'ana', 'The metric has ended; there is nothing to analyse.'],
  ['active', undefined, expect.stringContaining('people')],
])('a metric that is %s, for %s', (status, person, expected) => {
  const s = readerOf(snapshotOf([a(metric, 'm1', { status })], '2026-09-30', [metricAnalysis]));
  expect(inWords(recordAnalysis.obstacle(s.get(metric, 'm1')!, s, { id: 'key', person }))).toEqual(expected);
});
