import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { riskMethod } from '../risk-method.ts';
import { draftsFitToBeAdopted } from './drafts-fit-to-be-adopted.ts';

const { levels, likelihoodScale } = riskMethod.example;
const [low, medium, high] = levels;
const draft = (fields: object = {}) => [
  a(riskMethod, 'm1'),
  a(riskMethod, 'm2', { replaces: 'm1', ...fields }),
];
const alike = likelihoodScale.map((step) => ({ ...step, name: 'Same' }));

testRule(draftsFitToBeAdopted, {
  holds: {
    'a draft that rises': { given: draft() },
    'what is in use is judged by the requirement': {
      given: [a(riskMethod, 'm1', { likelihoodScale: alike })],
    },
    'one that was adopted as well': { given: draft({ adoptedOn: '2026-05-01', likelihoodScale: alike }) },
  },
  finds: {
    'steps of one name': { given: draft({ likelihoodScale: alike }), finds: ['unfit m2'] },
    'levels of one name': {
      given: draft({ levels: [low, { ...medium, name: ' low' }, high] }),
      finds: ['unfit m2'],
    },
    'one step is no scale': { given: draft({ impactScale: [{ name: 'Bad' }] }), finds: ['unfit m2'] },
    'whatever comes is accepted': {
      given: draft({ levels: levels.map((each) => ({ ...each, acceptable: true })) }),
      finds: ['unfit m2'],
    },
    'what may be kept falls as levels rise': {
      given: draft({ levels: levels.toReversed() }),
      finds: ['unfit m2', 'doubtful m2'],
    },
    'who may accept falls as levels rise': {
      given: draft({ levels: [low, { ...medium, acceptedBy: 'nobody' }, high] }),
      finds: ['doubtful m2'],
    },
  },
});
