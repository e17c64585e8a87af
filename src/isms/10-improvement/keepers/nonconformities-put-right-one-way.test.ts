import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { nonconformity } from '../nonconformity.ts';
import { nonconformitiesPutRightOneWay } from './nonconformities-put-right-one-way.ts';

const ncr = (fields: object) => [
  a(nonconformity, 'n1', {
    correction: undefined,
    noCorrection: undefined,
    correctedOn: undefined,
    ...fields,
  }),
];

testRule(nonconformitiesPutRightOneWay, {
  holds: {
    'put right': { given: ncr({ correction: 'Restored by hand.', correctedOn: '2026-06-18' }) },
    'nothing could be done': { given: ncr({ noCorrection: 'It was over.' }) },
    'not yet': { given: ncr({}) },
  },
  finds: {
    both: {
      given: ncr({ correction: 'Restored by hand.', noCorrection: 'It was over.' }),
      finds: ['both n1'],
    },
    'a day without a deed': { given: ncr({ correctedOn: '2026-06-18' }), finds: ['undone n1'] },
  },
});
