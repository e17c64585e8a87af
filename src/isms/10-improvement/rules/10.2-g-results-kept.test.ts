import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { correctiveAction } from '../corrective-action.ts';
import { nonconformity } from '../nonconformity.ts';
import { correctiveResultsKept } from './10.2-g-results-kept.ts';

const act = (fields: object = {}) => a(correctiveAction, 'c1', { nonconformity: 'n1', ...fields });

testRule(correctiveResultsKept, {
  holds: {
    kept: { given: [a(nonconformity, 'n1'), act()] },
    'not done yet': {
      given: [a(nonconformity, 'n1'), act({ status: 'open', doneOn: undefined, result: undefined })],
    },
    'none was needed': { given: [a(nonconformity, 'n1', { actionNeeded: 'no' })] },
  },
  finds: {
    'done without a word': {
      given: [a(nonconformity, 'n1'), act({ result: undefined })],
      finds: ['unrecorded c1'],
    },
  },
});
