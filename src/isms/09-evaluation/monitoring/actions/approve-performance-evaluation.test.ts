import { inWords } from '../../../kernel/testing/sentence-tester.ts';
import { expect, test } from 'vitest';
import { hindrance } from '#isms/kernel/declarations/action.ts';
import { a, snapshotOf } from '#isms/kernel/testing/fixture.ts';
import { readerOf } from '#isms/kernel/snapshot/snapshot.ts';
import { decision } from '../../../across/decision.ts';
import { decided } from '../../../across/decision-tester.ts';
import { organisation } from '../../../across/organisation.ts';
import { person } from '../../../07-support/people/person.ts';
import { performanceEvaluation } from '../performance-evaluation.ts';
import { approvePerformanceEvaluation } from './approve-performance-evaluation.ts';

const house = [a(organisation, 'org', { topManagement: ['ana'] }), a(person, 'ana'), a(person, 'ben')];
const evaluation = (fields: object = {}) => a(performanceEvaluation, 'p1', { by: 'ben', ...fields });

function asked(person: string | undefined, given = [evaluation()]) {
  const s = readerOf(snapshotOf([...house, ...given], '2026-09-30', [decision]));
  return hindrance(approvePerformanceEvaluation, s.get(performanceEvaluation, 'p1')!, s, {
    id: 'key',
    person,
  });
}

test('is approved by top management, and by somebody who did not make it', () => {
  expect(asked('ana')).toBeUndefined();
  expect(inWords(asked('ben'))).toBe('The evaluation is approved by top management: Ana Lindqvist.');
  expect(inWords(asked('ana', [evaluation({ by: 'ana' })]))).toMatch('another member of top management');
  expect(inWords(asked(undefined))).toMatch('people');
});

test('is approved once it is done and comes to both verdicts', () => {
  expect(inWords(asked('ana', [evaluation({ status: 'planned' })]))).toMatch('not been done');
  expect(inWords(asked('ana', [evaluation({ effectiveness: undefined })]))).toMatch('lacks a verdict');
});

test('is approved once, until it changes', () => {
  const approval = decided('d1', [evaluation()]);
  expect(inWords(asked('ana', [evaluation(), approval] as never))).toBe(
    'The evaluation is approved as it is.',
  );
  expect(asked('ana', [evaluation({ performance: 'good' }), approval] as never)).toBeUndefined();
});

test('the approval keeps what was seen, by whom and under which conditions', () => {
  const s = readerOf(snapshotOf([...house, evaluation()], '2026-09-30', [decision]));
  const changes = approvePerformanceEvaluation.decide({
    subject: s.get(performanceEvaluation, 'p1')!,
    input: { conditions: 'The two dates are kept.' },
    actor: { id: 'key', person: 'ana' },
    s,
  });
  expect(inWords(changes)).toMatchObject([
    { register: 'decision', fields: { kind: 'approval', by: 'ana', conditions: 'The two dates are kept.' } },
  ]);
});
