import { describe, expect, test } from 'vitest';
import { take } from '#isms/kernel/testing/action-tester.ts';
import type { Action } from '#isms/kernel/declarations/action.ts';
import { a, snapshotOf, type Given } from '#isms/kernel/testing/fixture.ts';
import { readerOf } from '#isms/kernel/snapshot/snapshot.ts';
import { decided } from '../../../across/decision-tester.ts';
import { organisation } from '../../../across/organisation.ts';
import { person } from '../../../07-support/people/person.ts';
import { risk } from '../../risk-assessment/risk.ts';
import { riskMethod } from '../../risk-method/risk-method.ts';
import { treatment } from '../treatment.ts';
import { acceptResidualRisk } from './accept-residual-risk.ts';
import { approveTreatmentPlan } from './approve-treatment-plan.ts';
import { putOffTreatment } from './put-off-treatment.ts';
import { rejectTreatmentPlan } from './reject-treatment-plan.ts';

const people = [a(person, 'ana', { name: 'Ana Lindqvist' }), a(person, 'ben')];
const owned = a(risk, 'r1', { owner: 'ana', method: 'm1' });
const around = [...people, a(riskMethod, 'm1'), owned, a(organisation, 'org', { topManagement: ['ben'] })];
const plan = (fields: object = {}) =>
  a(treatment, 't1', { risk: 'r1', method: 'm1', owner: 'ben', due: '2026-10-30', ...fields });
const reason = 'It does not say who watches meanwhile.';

const taken = (
  action: Action,
  who: string,
  given: readonly Given[],
  input: object = { reason },
  asOf = '2026-09-30',
) => take(action, [...around, ...given], 't1', who, { input: { ...input }, asOf });

describe('the plan', () => {
  test('is rejected by the owner of the risk, in place of an earlier rejection, with the reason', () => {
    expect(taken(rejectTreatmentPlan, 'ana', [plan()])).toMatchObject([
      {
        do: 'create',
        register: 'decision',
        fields: { kind: 'rejection', role: 'Risk owner', by: 'ana', reason },
      },
    ]);
    const before = decided('d1', [plan()], { kind: 'rejection' });
    expect(taken(rejectTreatmentPlan, 'ana', [plan(), before])).toMatchObject([
      { do: 'retire', id: 'd1' },
      {},
    ]);
  });

  test('is rejected and approved by nobody else, and not rejected once it is carried out', () => {
    expect(taken(rejectTreatmentPlan, 'ben', [plan()])).toBe(
      'Only the owner of the risk can reject the plan: Ana Lindqvist.',
    );
    expect(taken(approveTreatmentPlan, 'ben', [plan()])).toBe(
      'Only the owner of the risk can approve the plan: Ana Lindqvist.',
    );
    expect(taken(rejectTreatmentPlan, 'ana', [plan({ doneOn: '2026-09-01' })])).toBe(
      'It is carried out already.',
    );
  });

  test('is not approved as it was rejected, and can be once it is another', () => {
    const rejected = decided('d1', [plan()], { kind: 'rejection' });
    expect(taken(approveTreatmentPlan, 'ana', [plan(), rejected])).toBe(
      'The plan was rejected as it is; it can be approved once it is changed.',
    );
    expect(taken(approveTreatmentPlan, 'ana', [plan({ cost: 900 }), rejected])).toMatchObject([
      { do: 'create', fields: { kind: 'approval' } },
    ]);
  });

  test('is neither approved nor rejected once the risk is closed, so that nobody is asked', () => {
    const closed = a(risk, 'r1', { owner: 'ana', method: 'm1', status: 'closed' });
    for (const act of [approveTreatmentPlan, rejectTreatmentPlan])
      expect(taken(act, 'ana', [plan(), closed])).toBe('The risk is closed.');
  });

  test('is put off with a reason, which voids what was approved', () => {
    const to = '2026-11-27';
    const changes = taken(putOffTreatment, 'ben', [plan(), decided('d1', [plan()])], { to, reason });
    expect(changes).toMatchObject([
      { do: 'amend', id: 't1', fields: { due: to, moves: [{ from: '2026-10-30', to, by: 'ben', reason }] } },
    ]);
    expect(taken(putOffTreatment, 'ben', [plan({ doneOn: '2026-09-01' })], { to, reason })).toBe(
      'It is done already.',
    );
  });
});

describe('what remains', () => {
  const accepted = (until: string, fields: object = {}) =>
    decided('d1', [plan(), owned], { kind: 'acceptance', until, ...fields });
  /** Adds an approval of the plan as it is. */
  const bound = (given: readonly Given[]) => [...given, decided('d0', [given[0] ?? plan()])];
  const accepting = (who: string, given: readonly Given[], input: object = { reason }, asOf?: string) =>
    taken(acceptResidualRisk, who, bound(given), input, asOf);
  const wanted = (given: readonly Given[], asOf = '2026-09-30', all = bound(given)) => {
    const s = readerOf(snapshotOf([...around, ...all], asOf, acceptResidualRisk.reads as never));
    return acceptResidualRisk.wantedBy?.(s.get(treatment, 't1')!, s);
  };

  test('can be accepted anew some time before its last day, and then waits for whoever owns the risk', () => {
    const given = [plan(), accepted('2026-12-15')];
    expect(accepting('ana', given)).toBe(
      'What remains is accepted as it is; that can be renewed from 16 October 2026.',
    );
    expect(accepting('ana', given, { reason }, '2026-10-16')).toMatchObject([
      { do: 'retire', id: 'd1' },
      { do: 'create', fields: { kind: 'acceptance', until: '2027-10-16' } },
    ]);
    expect(wanted(given, '2026-10-16')).toBe('2026-12-15');
  });

  test('waits for them after its last day, once it is void, and as long as nobody has accepted it', () => {
    expect(wanted([plan(), accepted('2026-08-31')])).toBe('2026-08-31');
    expect(wanted([plan({ cost: 5 }), accepted('2027-03-31')])).toBe('2026-09-30');
    expect(wanted([plan()])).toBe('2026-09-30');
    expect(wanted([plan({ doneOn: '2026-09-01' })])).toBe('2026-09-30');
    expect(wanted([plan({ option: 'retain' })])).toBe('2026-09-30');
    expect(wanted([plan({ option: 'avoid', doneOn: '2026-09-01' })])).toBeUndefined();
  });

  test('is accepted for ever by nobody: without a last day it can be given one at any time', () => {
    const given = [plan(), accepted('2027-01-01', { until: undefined })];
    expect(accepting('ana', given)).toHaveLength(2);
  });

  test('is accepted of a plan that binds, and waits for nobody before, nor once the risk is closed', () => {
    expect(taken(acceptResidualRisk, 'ana', [plan()])).toBe(
      'The plan is not approved as it is: that comes first.',
    );
    const rejected = decided('d1', [plan()], { kind: 'rejection' });
    expect(taken(acceptResidualRisk, 'ana', [plan(), rejected])).toBe(
      'The plan was rejected: it is changed and approved first.',
    );
    const done = plan({ doneOn: '2026-09-01' });
    expect(wanted([done], '2026-09-30', [done])).toBeUndefined();
    const closed = a(risk, 'r1', { owner: 'ana', method: 'm1', status: 'closed' });
    expect(wanted([done, closed])).toBeUndefined();
    expect(accepting('ana', [done, closed])).toBe('The risk is closed.');
  });

  const scored = a(risk, 'r1', { owner: 'ana', method: 'm1', assessedOn: '2026-09-14' });
  const done = { doneOn: '2026-09-01' };

  test('is what stands today once the treatment is done and the risk was scored since', () => {
    expect(accepting('ana', [plan(done)])).toHaveLength(1);
    expect(accepting('ana', [plan(done), scored])).toBe(
      'A residual risk of level High is accepted by top management.',
    );
    expect(accepting('ben', [plan(done), scored])).toMatchObject([{ fields: { role: 'Top management' } }]);
    expect(
      wanted([
        plan(done),
        scored,
        decided('d1', [plan(done), scored], { kind: 'acceptance', until: '2027-05-01' }),
      ]),
    ).toBe('2026-09-30');
  });

  test('is what stands today where the risk is retained, and no less can be said', () => {
    const open = { residualLikelihood: undefined, residualImpact: undefined };
    expect(accepting('ana', [plan({ option: 'retain', ...open })])).toBe(
      'A residual risk of level High is accepted by top management.',
    );
    expect(accepting('ben', [plan({ option: 'retain', ...open })])).toHaveLength(1);
    const less = plan({ option: 'retain', residualLikelihood: 1, residualImpact: 1 });
    expect(accepting('ben', [less])).toMatch('the plan says less');
    expect(taken(approveTreatmentPlan, 'ana', [less])).toMatch('the plan says less');
  });

  test('waits for another score where more was achieved than the plan says', () => {
    const more = plan({ ...done, achievedLikelihood: 3, achievedImpact: 3 });
    expect(accepting('ben', [more])).toMatch('score the risk again');
    expect(accepting('ben', [more, scored])).toHaveLength(1);
  });

  test('is accepted for the usual time and the tolerance at most', () => {
    const until = (day: string) => accepting('ana', [plan()], { reason, until: day });
    expect(until('2027-10-30')).toHaveLength(1);
    expect(until('2027-10-31')).toBe(
      'By the settings an acceptance holds until 30 October 2027 at the latest.',
    );
    expect(accepting('ana', [plan(), accepted('2060-01-01')])).toHaveLength(2);
    expect(wanted([plan(), accepted('2060-01-01')])).toBe('2026-09-30');
  });

  test('is accepted above what the criteria let its owner accept only by those they name', () => {
    const high = plan({ residualLikelihood: 3, residualImpact: 3 });
    expect(accepting('ana', [high])).toBe('A residual risk of level High is accepted by top management.');
    expect(accepting('ben', [high])).toMatchObject([{ fields: { role: 'Top management' } }]);
  });
});
