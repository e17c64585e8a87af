import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { treatment } from '../treatment.ts';
import { treatmentsDoneDated } from './treatments-done-dated.ts';

const plan = (fields: object) =>
  a(treatment, 't1', {
    doneOn: undefined,
    result: undefined,
    achievedLikelihood: undefined,
    achievedImpact: undefined,
    ...fields,
  });

testRule(treatmentsDoneDated, {
  holds: {
    'under way': { given: [plan({})] },
    'done, with a result': {
      given: [plan({ doneOn: '2026-02-01', result: 'In place.', achievedImpact: 2 })],
    },
  },
  finds: {
    'achieved by nobody knows when': { given: [plan({ achievedImpact: 2 })], finds: ['undated t1'] },
  },
});
