import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { risk } from '../risk.ts';
import { controlsHoldRisksDown } from './controls-hold-risks-down.ts';

const scored = (today: readonly [number, number], before: readonly [number?, number?], fields: object = {}) =>
  a(risk, 'r1', {
    likelihood: today[0],
    impact: today[1],
    likelihoodBefore: before[0],
    impactBefore: before[1],
    ...fields,
  });

testRule(controlsHoldRisksDown, {
  holds: {
    'less likely with controls': { given: [scored([1, 3], [3, 3], { controls: ['2022-A-8-24'] })] },
    'nothing holds it down': { given: [scored([3, 3], [3, 3])] },
    'never scored without controls': {
      given: [scored([3, 3], [], { measures: ['lock'] })],
    },
    'a closed one is not looked at': { given: [scored([3, 3], [1, 1], { status: 'closed' })] },
  },
  finds: {
    'more likely with controls than without': { given: [scored([3, 2], [2, 3])], finds: ['raised r1'] },
    'worse on both scales': { given: [scored([3, 3], [2, 2])], finds: ['raised r1', 'raised r1'] },
    'controls that do nothing': {
      given: [scored([3, 3], [3, 3], { measures: ['lock'] })],
      finds: ['idle r1'],
    },
  },
});
