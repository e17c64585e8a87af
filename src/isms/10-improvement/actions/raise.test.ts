import { inWords } from '../../kernel/testing/sentence-tester.ts';
import { describe, expect, test } from 'vitest';
import { declared } from '../../../declared.ts';
import type { Action } from '#isms/kernel/declarations/action.ts';
import { a, snapshotOf, type Given } from '#isms/kernel/testing/fixture.ts';
import { readerOf } from '#isms/kernel/snapshot/snapshot.ts';
import { feedback } from '../../across/feedback.ts';
import { operatingRecord } from '../../08-operation/processes/operating-record.ts';
import { incident } from '../../08-operation/incidents/incident.ts';
import { auditFinding } from '../../09-evaluation/audits/audit-finding.ts';
import { metric } from '../../09-evaluation/monitoring/metric.ts';
import { metricAnalysis } from '../../09-evaluation/monitoring/metric-analysis.ts';
import { backupRun } from '../../08-operation/backups/backup-run.ts';
import { exercise } from '../../08-operation/continuity/exercise.ts';
import { supplierReview } from '../../08-operation/suppliers/supplier-review.ts';
import { measureTest } from '../../06-planning/risk-treatment/measure-test.ts';
import { nonconformity } from '../nonconformity.ts';
import { raiseFromBackupRun } from './raise-from-backup-run.ts';
import { raiseFromExercise } from './raise-from-exercise.ts';
import { raiseFromMeasureTest } from './raise-from-measure-test.ts';
import { raiseFromSupplierReview } from './raise-from-supplier-review.ts';
import { raiseFromAnalysis } from './raise-from-analysis.ts';
import { raiseFromFeedback } from './raise-from-feedback.ts';
import { raiseFromFinding } from './raise-from-finding.ts';
import { raiseFromIncident } from './raise-from-incident.ts';
import { raiseFromOccurrence } from './raise-from-occurrence.ts';

const minor = { severity: 'minor' };
const ana = { id: 'key', person: 'ana' };

function take(action: Action, subject: Given, input: object = minor, ...more: readonly Given[]) {
  const s = readerOf(snapshotOf([subject, ...more], '2026-09-30', [nonconformity]));
  const record = s.everything(subject.register).find(({ id }) => id === subject.id)!;
  return {
    obstacle: action.obstacle(record, s, ana),
    changes: action.decide({ subject: record, input: input as never, actor: ana, s }),
  };
}

const finding = (fields: object = {}) =>
  a(auditFinding, 'f1', { grade: 'minor', requirements: ['2022-6-2-b'], foundOn: '2026-09-18', ...fields });

describe('a nonconformity is raised', () => {
  test('from a finding, held against the same, and each names the other', () => {
    const { obstacle, changes } = take(raiseFromFinding, finding({ title: 'No figure', auditor: 'kim' }));
    expect(obstacle).toBeUndefined();
    expect(inWords(changes)).toMatchObject([
      {
        id: 'nonconformity-1-of-f1',
        fields: {
          title: 'No figure',
          source: 'audit',
          foundOn: '2026-09-18',
          foundBy: 'kim',
          requirements: ['2022-6-2-b'],
          severity: 'minor',
          status: 'open',
        },
      },
      { do: 'amend', id: 'f1', fields: { nonconformity: 'nonconformity-1-of-f1' } },
    ]);
  });

  test('with what was seen as well as what is not as it should be', () => {
    const { changes } = take(raiseFromFinding, finding({ statement: 'No figure.', facts: 'OBJ-3, 4 May.' }));
    expect(inWords(changes)).toMatchObject([{ fields: { description: 'No figure.\n\nOBJ-3, 4 May.' } }, {}]);
  });

  test.each([
    [true, {}],
    [false, { grade: 'observation' }],
    [false, { nonconformity: 'n1' }],
    [false, { clearedOn: '2026-09-20' }],
  ])('and is awaited: %s, of a finding with %o', (isAwaited, fields) => {
    const s = readerOf(
      snapshotOf([finding({ nonconformity: undefined, ...fields })], '2026-09-30', [auditFinding]),
    );
    const { awaited } = raiseFromFinding;
    expect(typeof awaited === 'function' && awaited(s.all(auditFinding)[0]!, s)).toBe(isAwaited);
  });

  test('in words of one’s own where they are given', () => {
    const input = { ...minor, title: 'Objective without a figure', description: 'Patches.', owner: 'ben' };
    expect(inWords(take(raiseFromFinding, finding(), input).changes)).toMatchObject([{ fields: input }, {}]);
  });

  test('once: not while the case it led to is on record', () => {
    const named = finding({ nonconformity: 'n1' });
    expect(inWords(take(raiseFromFinding, named, minor, a(nonconformity, 'n1')).obstacle)).toBe(
      'It has led to N1 already.',
    );
    const retired = a(nonconformity, 'n1', {}, { retired: true });
    expect(take(raiseFromFinding, named, minor, retired).obstacle).toBeUndefined();
  });

  test('not from a strength', () => {
    expect(inWords(take(raiseFromFinding, finding({ grade: 'strength' })).obstacle)).toMatch('strength');
  });

  test('from an incident, beside those it led to before', () => {
    const subject = a(incident, 'x1', { title: 'Login down', nonconformities: ['n1'] });
    expect(inWords(take(raiseFromIncident, subject).changes)).toMatchObject([
      { fields: { title: 'Login down', source: 'incident', foundOn: '2026-09-30', foundBy: 'ana' } },
      { fields: { nonconformities: ['n1', 'nonconformity-1-of-x1'] } },
    ]);
  });

  test('from what a metric has shown, named for the metric', () => {
    const measured = a(metric, 'm1', { title: 'Restore tests passed', controls: ['2022-A-8-13'] });
    const subject = a(metricAnalysis, 'y1', { metric: 'm1', analysedOn: '2026-07-16' });
    expect(inWords(take(raiseFromAnalysis, subject, minor, measured).changes)).toMatchObject([
      {
        fields: {
          title: 'Restore tests passed',
          source: 'metric',
          foundOn: '2026-07-16',
          controls: ['2022-A-8-13'],
        },
      },
      { id: 'y1', fields: { nonconformity: 'nonconformity-1-of-y1' } },
    ]);
  });

  test('from an occurrence, in its process', () => {
    const subject = a(operatingRecord, 'o1', {
      process: 'p1',
      performedOn: '2026-09-02',
      performedBy: 'ben',
    });
    expect(inWords(take(raiseFromOccurrence, subject).changes)).toMatchObject([
      { fields: { source: 'operation', processes: ['p1'], foundOn: '2026-09-02', foundBy: 'ben' } },
      { id: 'o1' },
    ]);
  });

  test('from feedback, on the day on which it came in', () => {
    const subject = a(feedback, 'k1', { title: 'Nine days', receivedOn: '2026-05-28' });
    expect(inWords(take(raiseFromFeedback, subject).changes)).toMatchObject([
      { fields: { title: 'Nine days', source: 'complaint', foundOn: '2026-05-28' } },
      { id: 'k1' },
    ]);
  });

  test.each<[string, Action, Given, object]>([
    [
      'a test a measure failed',
      raiseFromMeasureTest,
      a(measureTest, 't1', { title: 'Signing', result: 'failed', performedOn: '2026-09-11', tester: 'ben' }),
      { title: 'Signing', foundOn: '2026-09-11', foundBy: 'ben' },
    ],
    [
      'a restore that failed',
      raiseFromBackupRun,
      a(backupRun, 't1', {
        what: 'The database',
        result: 'failed',
        note: 'No key.',
        performedOn: '2026-09-11',
      }),
      { title: 'The database', description: 'No key.', foundBy: 'ana' },
    ],
    [
      'an exercise with gaps',
      raiseFromExercise,
      a(exercise, 't1', {
        title: 'Region lost',
        result: 'passed with gaps',
        gaps: 'One key.',
        heldOn: '2026-09-11',
      }),
      { title: 'Region lost', description: 'One key.' },
    ],
    [
      'a supplier that does not satisfy',
      raiseFromSupplierReview,
      a(supplierReview, 't1', { title: 'Review 2026', result: 'unsatisfactory', reviewedOn: '2026-09-11' }),
      { title: 'Review 2026', foundOn: '2026-09-11' },
    ],
  ])('from %s', (_, action, subject, fields) => {
    const { obstacle, changes } = take(action, subject);
    expect(obstacle).toBeUndefined();
    expect(inWords(changes)).toMatchObject([
      { fields: { source: 'operation', ...fields } },
      { id: 't1', fields: { nonconformity: 'nonconformity-1-of-t1' } },
    ]);
  });

  test.each<[Action, Given]>([
    [raiseFromMeasureTest, a(measureTest, 't1', { result: 'passed' })],
    [raiseFromBackupRun, a(backupRun, 't1', { result: 'passed' })],
    [raiseFromExercise, a(exercise, 't1', { result: 'passed' })],
    [raiseFromSupplierReview, a(supplierReview, 't1', { result: 'satisfactory' })],
  ])('not from what went well', (action, subject) => {
    expect(inWords(take(action, subject).obstacle)).toMatch(/\.$/);
  });
});

test('whatever may name a nonconformity can raise one', async () => {
  const { catalogue } = await declared();
  const naming = [...catalogue.registers.values()].filter(({ fields, partOf }) =>
    Object.entries(fields).some(([name, { to }]) => to === nonconformity.key && name !== partOf),
  );
  const raising = [...catalogue.actions.values()]
    .filter(({ key }) => key.startsWith('raise-nonconformity-from-'))
    .map(({ on }) => on.key);
  expect(naming.map(({ key }) => key).toSorted()).toEqual(raising.toSorted());
});
