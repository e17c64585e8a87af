import { expect, test } from 'vitest';
import { a, snapshotOf, type Given } from '#isms/kernel/testing/fixture.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { lookUp, readerOf } from '#isms/kernel/snapshot/snapshot.ts';
import { decided } from '../../across/decision-tester.ts';
import { decision } from '../../across/decision.ts';
import { organisation } from '../../across/organisation.ts';
import { riskMethod } from '../risk-method/risk-method.ts';
import { risk } from '../risk-assessment/risk.ts';
import { standingOfTreatment } from './treatment-standing.ts';
import { treatment } from './treatment.ts';

const registers = [riskMethod, risk, treatment, decision, organisation];
const treated = a(risk, 'r1', { method: 'm1', owner: 'ana', likelihood: 1, impact: 3 });
const plan = (fields: object = {}) =>
  a(treatment, 't1', { risk: 'r1', method: 'm1', owner: 'ben', ...fields });

function standing(
  now: Given<typeof treatment>,
  decisions: readonly Given[],
  method: Given = a(riskMethod, 'm1'),
) {
  const snapshot = snapshotOf([method, treated, now, ...decisions], '2026-09-30', registers);
  const found = (register: string, id: string) => lookUp(snapshot, register, id) as Stored<never>;
  return standingOfTreatment(found('treatment', 't1'), found('risk', 'r1'), readerOf(snapshot));
}

const approved = (seen: object = {}) => decided('d1', [plan(seen)]);
const accepted = (seen: object = {}, until = '2027-03-31') =>
  decided('d2', [plan(seen), treated], { kind: 'acceptance', until });
const rejected = decided('d3', [plan()], { kind: 'rejection' });
const done = { doneOn: '2026-09-20' };
const retained = { option: 'retain' };
const avoided = { option: 'avoid', ...done };
const cheaper = { cost: 1 };

test.each([
  ['planned', plan(), [], { stage: 'planned', next: 'approve', by: 'ana' }],
  [
    'rejected',
    plan(),
    [approved(), rejected],
    { stage: 'planned', flags: ['rejected'], next: 'revise', by: 'ben' },
  ],
  [
    'changed since it was rejected',
    plan({ cost: 900 }),
    [approved(), rejected],
    { stage: 'planned', flags: [], next: 'approve', by: 'ana' },
  ],
  ['approved', plan(), [approved()], { stage: 'under way', next: 'done', by: 'ben' }],
  [
    'changed since it was approved',
    plan(cheaper),
    [approved()],
    { stage: 'planned', flags: ['approval void'], next: 'approve', by: 'ana' },
  ],
  ['accepted while under way', plan(), [approved(), accepted()], { stage: 'under way', next: 'done' }],
  [
    'under way, and its acceptance has expired',
    plan(),
    [approved(), accepted({}, '2026-09-29')],
    { stage: 'under way', flags: ['acceptance expired'], next: 'done' },
  ],
  ['done', plan(done), [approved()], { stage: 'to accept', next: 'accept', by: 'ana' }],
  ['done and accepted', plan(done), [approved(), accepted()], { stage: 'accepted', flags: [] }],
  [
    'done without anybody’s approval',
    plan(done),
    [],
    { stage: 'to accept', flags: ['not approved'], next: 'approve' },
  ],
  [
    'accepted without anybody’s approval',
    plan(done),
    [accepted()],
    { stage: 'accepted', flags: ['not approved'], next: 'approve', by: 'ana' },
  ],
  [
    'done and accepted, until that expired',
    plan(done),
    [approved(), accepted({}, '2026-09-29')],
    { stage: 'to accept', flags: ['acceptance expired'], next: 'accept' },
  ],
  [
    'changed since both decisions',
    plan({ ...done, ...cheaper }),
    [approved(), accepted()],
    { stage: 'to accept', flags: ['approval void', 'acceptance void'], next: 'approve' },
  ],
  ['to be kept as it is', plan(retained), [], { stage: 'planned', next: 'approve' }],
  ['kept as it is', plan(retained), [approved(retained)], { stage: 'to accept', next: 'accept' }],
  [
    'kept as it is and accepted',
    plan(retained),
    [approved(retained), accepted(retained)],
    { stage: 'accepted', flags: [] },
  ],
  [
    'accepted by somebody who does not own the risk',
    plan(done),
    [approved(), decided('d2', [plan(), treated], { kind: 'acceptance', until: '2027-03-31', by: 'ben' })],
    { stage: 'to accept', flags: ['overstepped'], next: 'accept', by: 'ana' },
  ],
  [
    'done, and more remains than was accepted',
    plan({ ...done, achievedLikelihood: 3, achievedImpact: 3 }),
    [approved(), decided('d2', [plan(), treated], { kind: 'acceptance', role: 'Top management' })],
    { stage: 'to accept', flags: ['exceeded'], next: 'score', by: 'ana' },
  ],
  [
    'avoided',
    plan(avoided),
    [approved({ option: 'avoid' })],
    { stage: 'to accept', next: 'close', by: 'ana' },
  ],
  [
    'to be avoided',
    plan({ option: 'avoid' }),
    [approved({ option: 'avoid' })],
    { stage: 'under way', next: 'done' },
  ],
])('a treatment that is %s', (_, now, decisions, expected) => {
  expect(standing(now, decisions)).toMatchObject(expected);
});

test.each([
  ['nobody knows', { residualImpact: undefined }, { next: 'estimate', by: 'ben' }],
  ['the owner may accept', { residualLikelihood: 1, residualImpact: 3 }, { next: 'accept', by: 'ana' }],
  [
    'only top management may accept',
    { residualLikelihood: 3, residualImpact: 3 },
    { next: 'accept at the top' },
  ],
])('what remains, and %s', (_, residual, expected) => {
  const { next, by } = standing(plan({ ...done, ...residual }), [approved(residual)]);
  expect({ next, by }).toEqual({ by: undefined, ...expected });
});

test('where the criteria let nobody accept what remains, more is to be planned', () => {
  const levels = [{ name: 'Any', acceptable: false, acceptedBy: 'nobody' }];
  const strict = a(riskMethod, 'm1', {
    levels,
    matrix: [
      [1, 1, 1],
      [1, 1, 1],
      [1, 1, 1],
    ],
  });
  expect(standing(plan(done), [approved()], strict)).toMatchObject({
    stage: 'to accept',
    next: 'plan more',
    by: 'ana',
  });
});
