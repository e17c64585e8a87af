import { expect, test } from 'vitest';
import { a, snapshotOf, type Given } from '#isms/kernel/testing/fixture.ts';
import { readerOf } from '#isms/kernel/snapshot/snapshot.ts';
import { rowsOf } from '#isms/kernel/testing/view-tester.ts';
import { issue } from '../../04-context/issue.ts';
import { organisation } from '../../across/organisation.ts';
import { decided } from '../../across/decision-tester.ts';
import { risk } from '../../06-planning/risk-assessment/risk.ts';
import { riskMethod } from '../../06-planning/risk-method/risk-method.ts';
import { treatment } from '../../06-planning/risk-treatment/treatment.ts';
import { nonconformity } from '../../10-improvement/nonconformity.ts';
import { audit } from '../audits/audit.ts';
import { managementReviewInputs } from './management-review-inputs.ts';
import { metric } from '../monitoring/metric.ts';
import { reading } from '../monitoring/reading.ts';
import { reviewDecision } from './review-decision.ts';
import { topicKeys } from './review-input.ts';
import { preparationReads, prepare } from './review-preparation.ts';
import { bothReviews, firstReview } from './review-tester.ts';

const rowsFor = (topic: string, ...given: readonly Given[]) =>
  rowsOf(managementReviewInputs, given)
    .filter(({ cells }) => cells['topic'] === topic)
    .map(({ cells }) => cells);

test('every input has a row, and says so where nothing has come up', () => {
  const rows = rowsOf(managementReviewInputs, []);
  expect(rows.map(({ key }) => key)).toEqual(topicKeys);
  expect(rows.every(({ cells }) => String(cells['what']).startsWith('Nothing'))).toBe(true);
});

test('names where the edition asks for it', () => {
  expect(rowsFor('parties')).toMatchObject([{ requirement: '2022-9-3-2-c' }]);
  const old = a(organisation, 'org', { edition: '2013' });
  expect(rowsFor('parties', old)).toMatchObject([{ requirement: undefined }]);
  expect(rowsFor('audits', old)).toMatchObject([{ requirement: '2013-9-3-c-3' }]);
});

test('shows what became of the decisions before, the open and the lately done', () => {
  const made = (id: string, fields: object) =>
    a(reviewDecision, id, { review: 'r1', doneOn: undefined, ...fields });
  const rows = rowsFor(
    'actions',
    firstReview,
    made('open', { title: 'Second provider', due: '2026-11-27' }),
    made('done', { title: 'Deputies’ day', doneOn: '2026-02-19' }),
    made('before', { doneOn: '2025-10-23' }),
    made('none', { outcome: 'no change' }),
  );
  expect(rows).toMatchObject([
    { what: 'Second provider', due: '2026-11-27', record: { register: 'review-decision', id: 'open' } },
    { what: 'Deputies’ day', doneOn: '2026-02-19' },
  ]);
});

test('shows what is new since the last review, to a first review everything', () => {
  const early = a(issue, 'x1', { title: 'Old' }, { createdAt: '2025-10-15T09:00:00.000Z' });
  const late = a(issue, 'x2', { title: 'New' }, { createdAt: '2026-09-14T09:00:00.000Z' });
  expect(rowsFor('issues', ...bothReviews, early, late).map(({ what }) => what)).toEqual(['New']);
  expect(rowsFor('issues', early, late).map(({ what }) => what)).toEqual(['Old', 'New']);
  const concluded = a(audit, 'u1', {
    status: 'concluded',
    concludedOn: '2026-08-20',
    title: 'Partial audit',
  });
  expect(rowsFor('audits', ...bothReviews, concluded)).toMatchObject([{ what: 'Partial audit' }]);
});

const figuresFor = (topic: 'nonconformities' | 'measuring', ...given: readonly Given[]) =>
  prepare(topic, readerOf(snapshotOf(given, '2026-09-30', preparationReads))).figures;

test('counts nonconformities of this period and of the one before', () => {
  const given = [
    ...bothReviews,
    a(nonconformity, 'n1', { foundOn: '2026-01-22', closedOn: '2026-05-26' }),
    a(nonconformity, 'n2', { foundOn: '2026-05-13', closedOn: '2026-09-24' }),
  ];
  expect(figuresFor('nonconformities', ...given).map(({ what, to, value }) => [what, to, value])).toEqual([
    ['Nonconformities raised', '2026-07-22', 2],
    ['Nonconformities closed', '2026-07-22', 1],
    ['Nonconformities raised', '2026-09-30', 0],
    ['Nonconformities closed', '2026-09-30', 1],
  ]);
});

test('says of the treatments how far they have slipped, and of high risks which decisions no longer count', () => {
  const move = (from: string, to: string) => ({ from, to, on: from, reason: 'The part is late.' });
  const plan = (id: string, fields: object) => a(treatment, id, { risk: 'k1', title: id, ...fields });
  const high = { method: 'h1', residualLikelihood: 3, residualImpact: 3, doneOn: '2026-08-28' };
  const [old, low] = [plan('old', high), plan('low', { ...high, residualLikelihood: 1, residualImpact: 1 })];
  const accepted = (id: string, of: Given, until: string, role = 'Top management') =>
    decided(id, [of], { kind: 'acceptance', until, role });
  const given = [
    a(riskMethod, 'h1'),
    a(risk, 'k1', { method: 'h1', likelihood: 1, impact: 1 }),
    plan('punctual', { due: '2026-12-18' }),
    plan('twice', {
      due: '2026-09-01',
      moves: [move('2026-06-30', '2026-07-31'), move('2026-07-31', '2026-09-01')],
    }),
    old,
    low,
    plan('renewed', high),
    accepted('d1', old, '2026-09-29'),
    accepted('d2', low, '2026-09-29'),
    accepted('d3', plan('renewed', high), '2027-09-29'),
    plan('overstepped', high),
    accepted('d5', plan('overstepped', high), '2027-09-29', 'Risk owner'),
    decided('d4', [plan('old', { ...high, cost: 9 })]),
  ];
  const rows = rowsFor('risks', ...given);
  expect(rows.map(({ what, status }) => [what, status])).toEqual([
    ['punctual', undefined],
    ['twice', 'Slipped by 92 days, put off 2 times'],
    ['old', 'Approval void, acceptance expired'],
    ['overstepped', 'Accepted by somebody who may not'],
  ]);
});

test('shows the last two values of each metric', () => {
  const value = (id: string, takenOn: string, value: number) =>
    a(reading, id, { metric: 'm1', takenOn, value });
  const figures = figuresFor(
    'measuring',
    a(metric, 'm1', { title: 'Clicks', status: 'active', unit: '%' }),
    value('d3', '2026-09-09', 5),
    value('d1', '2026-03-31', 6),
    value('d2', '2026-06-30', 9),
    a(metric, 'm2', { status: 'ended' }),
  );
  expect(figures.map(({ what, to, value, unit }) => [what, to, value, unit])).toEqual([
    ['Clicks', '2026-06-30', 9, '%'],
    ['Clicks', '2026-09-09', 5, '%'],
  ]);
});
