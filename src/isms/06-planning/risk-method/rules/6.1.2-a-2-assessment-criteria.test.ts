import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { riskMethod } from '../risk-method.ts';
import { assessmentCriteriaSet } from './6.1.2-a-2-assessment-criteria.ts';

const { likelihoodScale, impactScale } = riskMethod.example;

testRule(assessmentCriteriaSet, {
  holds: {
    'scales with anchors, and triggers': { given: [a(riskMethod, 'm1')] },
    'a frequency or a sum is an anchor too': {
      given: [
        a(riskMethod, 'm1', {
          likelihoodScale: [
            { name: 'Rare', perYear: 0.1 },
            { name: 'Often', anchor: 'every month' },
          ],
          impactScale: [
            { name: 'Small', money: 1000 },
            { name: 'Large', money: 100_000 },
          ],
        }),
      ],
    },
    'what it means for one kind of consequence is an anchor too': {
      given: [
        a(riskMethod, 'm1', {
          impactScale: [
            { name: 'Small', availability: 'an hour' },
            { name: 'Large', availability: 'a week' },
            { name: 'Severe', availability: 'a month' },
          ],
        }),
      ],
    },
    'what was replaced need not be mended': {
      given: [a(riskMethod, 'm1'), a(riskMethod, 'm0', { replaced: true, triggers: undefined })],
    },
  },
  finds: {
    'triggers in words alone': {
      given: [a(riskMethod, 'm1', { watched: undefined })],
      finds: ['unwatched m1'],
    },
    'nothing calls for an assessment in between': {
      given: [a(riskMethod, 'm1', { triggers: undefined })],
      finds: ['triggers m1'],
    },
    'one step is no scale': {
      given: [a(riskMethod, 'm1', { impactScale: [{ name: 'Bad', anchor: 'it hurts' }] })],
      finds: ['flat m1'],
    },
    'five steps of one name': {
      given: [
        a(riskMethod, 'm1', { likelihoodScale: likelihoodScale.map((step) => ({ ...step, name: 'Same' })) }),
      ],
      finds: ['namesakes m1'],
    },
    'two levels of one name': {
      given: [
        a(riskMethod, 'm1', {
          levels: riskMethod.example.levels.map((level, n) => ({ ...level, name: n === 0 ? 'Low' : 'High' })),
        }),
      ],
      finds: ['levels m1'],
    },
    'two steps in the same words': {
      given: [
        a(riskMethod, 'm1', {
          likelihoodScale: [
            { name: 'Unlikely', anchor: 'seldom' },
            { name: 'Possible', anchor: 'seldom' },
            { name: 'Frequent', anchor: 'often' },
          ],
        }),
      ],
      finds: ['alike m1'],
    },
    'a column with holes': {
      given: [
        a(riskMethod, 'm1', {
          impactScale: impactScale.map((step, n) => (n === 1 ? step : { ...step, legal: 'A fine.' })),
        }),
      ],
      finds: ['patchy m1'],
    },
    'likelihood makes no difference': {
      given: [
        a(riskMethod, 'm1', {
          matrix: [
            [1, 2, 3],
            [1, 2, 3],
            [1, 2, 3],
          ],
        }),
      ],
      finds: ['blind m1'],
    },
    'nor does impact, and the highest level is out of reach': {
      given: [
        a(riskMethod, 'm1', {
          matrix: [
            [1, 1, 1],
            [2, 2, 2],
            [2, 2, 2],
          ],
        }),
      ],
      finds: ['blind m1', 'unreached m1'],
    },
    'bare words on both scales': {
      given: [
        a(riskMethod, 'm1', {
          likelihoodScale: [...likelihoodScale, { name: 'Always' }],
          impactScale: [{ name: 'Low' }, { name: 'High' }],
        }),
      ],
      finds: ['bare m1', 'bare m1'],
    },
  },
});
