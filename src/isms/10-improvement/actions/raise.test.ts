import { describe, expect, test } from 'vitest';
import type { Action } from '#isms/kernel/action.ts';
import { a, snapshotOf, type Given } from '#isms/kernel/fixture.ts';
import { readerOf } from '#isms/kernel/snapshot.ts';
import { feedback } from '../../across/feedback.ts';
import { operatingRecord } from '../../08-operation/operating-record.ts';
import { incident } from '../../08-operation/incident.ts';
import { auditFinding } from '../../09-evaluation/audit-finding.ts';
import { metric } from '../../09-evaluation/metric.ts';
import { metricAnalysis } from '../../09-evaluation/metric-analysis.ts';
import { nonconformity } from '../nonconformity.ts';
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
    expect(changes).toMatchObject([
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

  test('in words of one’s own where they are given', () => {
    const input = { ...minor, title: 'Objective without a figure', description: 'Patches.', owner: 'ben' };
    expect(take(raiseFromFinding, finding(), input).changes).toMatchObject([{ fields: input }, {}]);
  });

  test('once: not while the case it led to is on record', () => {
    const named = finding({ nonconformity: 'n1' });
    expect(take(raiseFromFinding, named, minor, a(nonconformity, 'n1')).obstacle).toBe(
      'It has led to N1 already.',
    );
    const retired = a(nonconformity, 'n1', {}, { retired: true });
    expect(take(raiseFromFinding, named, minor, retired).obstacle).toBeUndefined();
  });

  test('not from a strength', () => {
    expect(take(raiseFromFinding, finding({ grade: 'strength' })).obstacle).toMatch('strength');
  });

  test('from an incident, beside those it led to before', () => {
    const subject = a(incident, 'x1', { title: 'Login down', nonconformities: ['n1'] });
    expect(take(raiseFromIncident, subject).changes).toMatchObject([
      { fields: { title: 'Login down', source: 'incident', foundOn: '2026-09-30', foundBy: 'ana' } },
      { fields: { nonconformities: ['n1', 'nonconformity-1-of-x1'] } },
    ]);
  });

  test('from what a metric has shown, named for the metric', () => {
    const measured = a(metric, 'm1', { title: 'Restore tests passed', controls: ['2022-A-8-13'] });
    const subject = a(metricAnalysis, 'y1', { metric: 'm1', analysedOn: '2026-07-16' });
    expect(take(raiseFromAnalysis, subject, minor, measured).changes).toMatchObject([
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
    expect(take(raiseFromOccurrence, subject).changes).toMatchObject([
      { fields: { source: 'operation', processes: ['p1'], foundOn: '2026-09-02', foundBy: 'ben' } },
      { id: 'o1' },
    ]);
  });

  test('from feedback, on the day on which it came in', () => {
    const subject = a(feedback, 'k1', { title: 'Nine days', receivedOn: '2026-05-28' });
    expect(take(raiseFromFeedback, subject).changes).toMatchObject([
      { fields: { title: 'Nine days', source: 'complaint', foundOn: '2026-05-28' } },
      { id: 'k1' },
    ]);
  });
});
