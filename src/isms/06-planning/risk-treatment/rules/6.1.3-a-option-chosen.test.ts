import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { decided } from '../../../across/decision-tester.ts';
import { riskMethod } from '../../risk-method/risk-method.ts';
import { risk } from '../../risk-assessment/risk.ts';
import { treatment } from '../treatment.ts';
import { optionChosen } from './6.1.3-a-option-chosen.ts';

const { levels } = riskMethod.example;
const method = a(riskMethod, 'm1');
const high = a(risk, 'r1', { method: 'm1', likelihood: 3, impact: 3 });
const low = a(risk, 'r2', { method: 'm1', likelihood: 1, impact: 1 });
const plan = (fields: object = {}) =>
  a(treatment, 't1', { risk: 'r1', method: 'm1', reason: 'Cheaper than the loss.', ...fields });
const open = { residualLikelihood: undefined, residualImpact: undefined };
const retained = plan({ option: 'retain', ...open });
const byTop = { kind: 'acceptance', role: 'Top management' };
const scored = a(risk, 'r1', { method: 'm1', likelihood: 3, impact: 3, assessedOn: '2026-05-20' });
const done = plan({ doneOn: '2026-05-01' });

testRule(optionChosen, {
  holds: {
    'an option with its reason': { given: [method, high, plan()] },
    'shared by a measure that stands for the contract': {
      given: [method, high, plan({ option: 'share', measures: ['insurance'] })],
    },
    'it brings likelihood down and not the level': {
      given: [method, high, plan({ residualLikelihood: 2, residualImpact: 3 })],
    },
    'what is done is today’s score': {
      given: [method, scored, plan({ residualLikelihood: 3, residualImpact: 3, doneOn: '2026-05-01' })],
    },
    'what is done was to leave less, and the risk was not scored since': { given: [method, high, done] },
    'more was achieved than was planned, which the risk does not show yet': {
      given: [method, high, plan({ doneOn: '2026-05-01', achievedLikelihood: 3, achievedImpact: 3 })],
    },
    'more remains than was planned, and more is planned': {
      given: [method, scored, done, a(treatment, 't2', { risk: 'r1', method: 'm1', reason: 'It may help.' })],
    },
    'more remains than was planned, and top management accepted that': {
      given: [method, scored, done, decided('d1', [done, scored], byTop)],
    },
    'what remains is scored by another method': {
      given: [method, high, plan({ method: 'm2', residualLikelihood: 3, residualImpact: 3 })],
    },
    'what is acceptable needs none': { given: [method, low] },
    'knowingly retained': {
      given: [method, high, retained, decided('d1', [retained, high], byTop)],
    },
    'a closed risk needs none': {
      given: [method, low, a(risk, 'r3', { status: 'closed', method: 'm1', likelihood: 3, impact: 3 })],
    },
  },
  finds: {
    'a high risk without treatment': { given: [method, high, low], finds: ['none r1'] },
    'its treatment was retired': {
      given: [method, high, a(treatment, 't1', { risk: 'r1' }, { retired: true })],
      finds: ['none r1'],
    },
    'nobody says why': { given: [method, high, plan({ reason: undefined })], finds: ['unexplained t1'] },
    'retained without acceptance': { given: [method, high, retained], finds: ['retained r1'] },
    'accepted in another form': {
      given: [method, high, plan({ option: 'retain', ...open, cost: 10 }), decided('d1', [retained], byTop)],
      finds: ['retained r1'],
    },
    'retained on the word of somebody who may not accept so much': {
      given: [method, high, retained, decided('d1', [retained, high], { kind: 'acceptance' })],
      finds: ['retained r1'],
    },
    'retained, and said to become less': {
      given: [
        method,
        high,
        plan({ option: 'retain', residualLikelihood: 1, residualImpact: 1 }),
        decided('d1', [plan({ option: 'retain', residualLikelihood: 1, residualImpact: 1 }), high], byTop),
      ],
      finds: ['lessened r1'],
    },
    'all is done, and more remains than was planned': {
      given: [method, scored, done],
      finds: ['outgrown r1'],
    },
    'all is done, more remains, and only its owner accepted that': {
      given: [method, scored, done, decided('d1', [done, scored], { kind: 'acceptance' })],
      finds: ['outgrown r1'],
    },
    'retained where nobody may accept it': {
      given: [
        a(riskMethod, 'm1', { levels: levels.map((level) => ({ ...level, acceptedBy: 'nobody' })) }),
        high,
        retained,
      ],
      finds: ['unacceptable r1'],
    },
    'more is to remain than there is': {
      given: [
        method,
        a(risk, 'r1', { method: 'm1', likelihood: 2, impact: 2 }),
        plan({ residualLikelihood: 3, residualImpact: 3 }),
      ],
      finds: ['raised r1'],
    },
    'to modify it changes nothing': {
      given: [method, high, plan({ residualLikelihood: 3, residualImpact: 3 })],
      finds: ['idle r1'],
    },
    'shared with nobody in particular': {
      given: [method, high, plan({ option: 'share' })],
      finds: ['unshared r1'],
    },
    'not scored': {
      given: [method, a(risk, 'r1', { method: 'm1', impact: undefined })],
      finds: ['unscored r1'],
    },
  },
});
