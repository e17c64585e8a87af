import { describe, expect, test } from 'vitest';
import { a, snapshotOf, type Given } from '#isms/kernel/testing/fixture.ts';
import { readerOf } from '#isms/kernel/snapshot/snapshot.ts';
import { risk } from '../06-planning/risk-assessment/risk.ts';
import { treatment } from '../06-planning/risk-treatment/treatment.ts';
import { decided } from './decision-tester.ts';
import { acceptanceOf, approvalOf, decision, latestDecision, standingOf, whatChanged } from './decision.ts';

const plan = (fields: object = {}) => a(treatment, 't1', { risk: 'r1', ...fields });

function ask(given: readonly Given[], asOf = '2026-09-30') {
  const s = readerOf(snapshotOf(given, asOf));
  const record = s.all(treatment)[0]!;
  const last = latestDecision(record, ['approval', 'acceptance'], s);
  return {
    approval: approvalOf(record, s),
    acceptance: acceptanceOf(record, s),
    standing: last && standingOf(last, s).is,
    changed: last && whatChanged(last, s),
  };
}

describe('an approval', () => {
  test.each<[string, Given[], string]>([
    ['that was never given', [], 'none'],
    ['of the record as it is', [decided('d', [plan()])], 'in force'],
    ['of the record as it was', [decided('d', [plan({ cost: 7 })])], 'void'],
    ['that holds until today', [decided('d', [plan()], { until: '2026-09-30' })], 'in force'],
    ['that held until yesterday', [decided('d', [plan()], { until: '2026-09-29' })], 'expired'],
    ['of another kind', [decided('d', [plan()], { kind: 'acceptance' })], 'none'],
    [
      'that was rejected later',
      [decided('d', [plan()]), decided('e', [plan()], { kind: 'rejection' })],
      'none',
    ],
    [
      'after a rejection',
      [decided('d', [plan()], { kind: 'rejection' }), decided('e', [plan()])],
      'in force',
    ],
    ['that was taken back', [{ ...decided('d', [plan()]), retired: true }], 'none'],
  ])('%s', (_, decisions, state) => {
    expect(ask([plan(), ...decisions]).approval).toBe(state);
  });

  test('that is void stays so after its last day: what ended it is the change', () => {
    const given = [plan({ cost: 7 }), decided('d', [plan()], { until: '2026-01-01' })];
    expect(ask(given)).toMatchObject({ standing: 'void', changed: 'Cost of T1' });
  });
});

test('a decision about several records is void once one of them changes, and says which', () => {
  const treated = a(risk, 'r1');
  const accepted = decided('d', [plan(), treated], { kind: 'acceptance' });
  expect(ask([treated, plan(), accepted])).toMatchObject({ acceptance: 'in force', changed: '' });
  const moved = [a(risk, 'r1', { likelihood: 1, owner: 'ben' }), plan({ due: '2027-01-31' }), accepted];
  expect(ask(moved)).toMatchObject({
    acceptance: 'void',
    changed: 'Due of T1; Owner, Likelihood today of R1',
  });
});

test('a decision about what is no longer known still stands', () => {
  const s = readerOf(snapshotOf([decided('d', [plan()])], '2026-09-30'));
  expect(standingOf(s.all(decision)[0]!, s).is).toBe('in force');
});

describe('what was accepted is to be renewed by its last day', () => {
  const treated = (fields: object = {}) => a(risk, 'r1', fields);
  const accepted = (id: string, until: string, fields: object = {}) =>
    decided(id, [plan(), treated()], { kind: 'acceptance', until, ...fields });
  const renewBy = (given: readonly Given[]) => {
    const s = readerOf(snapshotOf(given, '2026-09-30'));
    return s.all(decision).map((each) => decision.derived['renewBy']?.of(each, s));
  };
  const d = accepted('d', '2026-10-20');

  test.each<[string, Given[], (string | undefined)[]]>([
    ['while it counts', [treated(), plan(), d], ['2026-10-20']],
    ['and after it', [treated(), plan(), accepted('d', '2026-09-20')], ['2026-09-20']],
    ['not once it is void', [treated(), plan({ cost: 7 }), d], [undefined]],
    ['not of a risk that is closed', [treated({ status: 'closed' }), plan(), d], [undefined]],
    ['not of what was taken out of use', [treated(), { ...plan(), retired: true }, d], [undefined]],
    [
      'not once it was accepted again',
      [treated(), plan(), d, accepted('e', '2027-10-20')],
      [undefined, '2027-10-20'],
    ],
    [
      'not where something was approved',
      [treated(), plan(), accepted('d', '2026-10-20', { kind: 'approval' })],
      [undefined],
    ],
  ])('%s', (_, given, days) => {
    expect(renewBy(given)).toEqual(days);
  });
});
