import { describe, expect, test } from 'vitest';
import { a, snapshotOf, type Given } from '#isms/kernel/testing/fixture.ts';
import { materialFields } from '#isms/kernel/snapshot/decision-snapshot.ts';
import { readerOf } from '#isms/kernel/snapshot/snapshot.ts';
import { decided } from '../../across/decision-tester.ts';
import { acceptanceOf, approvalOf, decision, latestDecision, whatChanged } from '../../across/decision.ts';
import { risk } from '../risk-assessment/risk.ts';
import { treatment } from './treatment.ts';

const plan = a(treatment, 't1', { risk: 'r1' });
const treated = a(risk, 'r1');

function standing(now: readonly Given[]) {
  const given = [
    decided('d1', [plan], { kind: 'approval' }),
    decided('d2', [plan, treated], { kind: 'acceptance', until: '2027-03-31' }),
  ];
  const s = readerOf(snapshotOf([...now, ...given], '2026-09-30', [decision]));
  const record = s.get(treatment, 't1')!;
  return {
    approval: approvalOf(record, s),
    acceptance: acceptanceOf(record, s),
    changed: whatChanged(latestDecision(record, ['acceptance'], s)!, s),
  };
}

test('approval and acceptance stand while nothing that matters changes', () => {
  const now = [a(treatment, 't1', { risk: 'r1', result: 'Begun.', resources: 'More' }), treated];
  expect(standing(now)).toEqual({ approval: 'in force', acceptance: 'in force', changed: '' });
});

/** Returns the title of a range for the titles of its ends and its shape. */
const calledInShort = (title: string): string => title.replace(/, .*/, '');

describe('each field that matters voids them by its name', () => {
  test.each(materialFields(treatment))('of the treatment: %s', (name) => {
    const now = [{ ...plan, fields: { ...plan.fields, [name]: 'other' } }, treated];
    expect(standing(now)).toEqual({
      approval: 'void',
      acceptance: 'void',
      changed: `${calledInShort(treatment.fields[name as 'due'].title)} of T1`,
    });
  });

  test.each(materialFields(risk))('of the risk, the acceptance alone: %s', (name) => {
    const now = [plan, { ...treated, fields: { ...treated.fields, [name]: 'other' } }];
    expect(standing(now)).toEqual({
      approval: 'in force',
      acceptance: 'void',
      changed: `${calledInShort(risk.fields[name as 'title'].title)} of R1`,
    });
  });
});

test('of many fields three are named, and a range once', () => {
  const cells = {
    title: 'x',
    plan: 'x',
    cost: 1,
    yearlyCost: 2,
    frequencyLow: 0.5,
    frequencyHigh: 0.75,
    lossLow: 9,
  };
  const now = a(treatment, 't1', { ...plan.fields, ...cells });
  expect(standing([now, treated]).changed).toBe('Plan, Cost, Yearly cost and 2 more of T1');
  const range = a(treatment, 't1', { ...plan.fields, frequencyLow: 0.5, frequencyHigh: 0.75, cost: 1 });
  expect(standing([range, treated]).changed).toBe('Cost, Frequency then of T1');
});
