import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { riskMethod } from '../../risk-method/risk-method.ts';
import { risk } from '../risk.ts';
import { impactEstimated } from './6.1.2-d-1-impact-estimated.ts';

const { impactScale } = riskMethod.example;
const method = a(riskMethod, 'm1');
const byConsequence = a(riskMethod, 'm1', {
  impactScale: impactScale.map((step) => ({ ...step, availability: `${step.name} delay` })),
});
const old = a(riskMethod, 'm0', { replaced: true });
const kept = (carriedOver: string) =>
  a(riskMethod, 'm0', { replaced: true, replacedOn: '2026-05-01', carriedOver });
const before = a(risk, 'r1', { method: 'm0', impact: 3, assessedOn: '2026-02-17' });

testRule(impactEstimated, {
  holds: {
    'on the scale of its method': { given: [method, a(risk, 'r1', { method: 'm1', impact: 3 })] },
    'on the scale of before, as was decided until the next assessment': {
      given: [method, kept('kept'), before],
    },
    'by consequence, as the method tells them apart': {
      given: [
        byConsequence,
        a(risk, 'r1', { method: 'm1', impact: 3, consequences: [{ of: 'availability', impact: 3 }] }),
      ],
    },
    'one kind of consequence needs no list': {
      given: [
        a(riskMethod, 'm1', { impactScale: impactScale.map(({ name, money }) => ({ name, money })) }),
        a(risk, 'r1', { method: 'm1', impact: 3 }),
      ],
    },
    'figures that lie on the step or beside it': {
      given: [method, a(risk, 'r1', { method: 'm1', impact: 1, lossLow: 20_000, lossHigh: 90_000 })],
    },
    'a day to score it again that is still to come': {
      given: [
        method,
        a(riskMethod, 'm0', {
          replaced: true,
          replacedOn: '2026-05-01',
          carriedOver: 'kept',
          rescoreBy: '2026-12-31',
        }),
        before,
      ],
    },
    'a closed risk is not scored any more': {
      given: [
        method,
        a(risk, 'r1', { method: 'm1', impact: 1 }),
        a(risk, 'r2', { status: 'closed', impact: undefined, method: 'm0' }),
      ],
    },
  },
  finds: {
    'not scored': {
      given: [method, a(risk, 'r1', { method: 'm1', impact: undefined, lossLow: undefined })],
      finds: ['none r1'],
    },
    'a method that is not on record, so that no step follows': {
      given: [a(risk, 'r1', { impact: undefined })],
      finds: ['none r1'],
    },
    'estimated in figures alone': {
      given: [method, a(risk, 'r1', { method: 'm1', impact: undefined })],
      finds: ['figured r1'],
    },
    'above the highest step': {
      given: [method, a(risk, 'r1', { method: 'm1', impact: 4 })],
      finds: ['off r1'],
    },
    'on no scale at all': { given: [a(risk, 'r1', { impact: 1 })], finds: ['off r1'] },
    'on the scale of before': {
      given: [
        method,
        old,
        a(risk, 'r1', { method: 'm0', impact: 3 }),
        a(risk, 'r2', { method: 'm1', impact: 3 }),
      ],
      finds: ['superseded r1'],
    },
    'on the scale of before, to be scored again': {
      given: [method, kept('again'), before],
      finds: ['superseded r1'],
    },
    'assessed since, and on the scale of before all the same': {
      given: [method, kept('kept'), a(risk, 'r1', { method: 'm0', impact: 3, assessedOn: '2026-06-01' })],
      finds: ['superseded r1'],
    },
    'on the scale of before, and the day is over by which it was to be scored again': {
      given: [
        method,
        a(riskMethod, 'm0', {
          replaced: true,
          replacedOn: '2026-05-01',
          carriedOver: 'again',
          rescoreBy: '2026-09-29',
        }),
        before,
      ],
      finds: ['late r1'],
    },
    'the method tells consequences apart, and nobody did': {
      given: [
        byConsequence,
        a(risk, 'r1', { method: 'm1', impact: 3 }),
        a(risk, 'r2', { method: 'm1', impact: 1 }),
      ],
      finds: ['unlisted m1'],
    },
    'small, and the figures say severe': {
      given: [method, a(risk, 'r1', { method: 'm1', impact: 1, lossLow: 200_000, lossHigh: 900_000 })],
      finds: ['contradicted r1'],
    },
    'severe, and the figures say small': {
      given: [method, a(risk, 'r1', { method: 'm1', impact: 3, lossLow: 1_000, lossHigh: 9_000 })],
      finds: ['contradicted r1'],
    },
    'no risk is open': { given: [method, a(risk, 'r1', { status: 'closed' })], finds: ['empty'] },
  },
});
