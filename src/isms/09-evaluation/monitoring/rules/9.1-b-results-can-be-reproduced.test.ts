import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { metric } from '../metric.ts';
import { resultsCanBeReproduced } from './9.1-b-results-can-be-reproduced.ts';

testRule(resultsCanBeReproduced, {
  holds: {
    'the steps are written down': { given: [a(metric, 'm1')] },
    'of what is paused nothing is asked': {
      given: [a(metric, 'm1'), a(metric, 'm2', { status: 'paused', reproduced: undefined })],
    },
  },
  finds: {
    'they are not': { given: [a(metric, 'm1', { reproduced: undefined })], finds: ['irreproducible m1'] },
    'nothing is measured at present': { given: [a(metric, 'm1', { status: 'paused' })], finds: ['empty'] },
  },
});
