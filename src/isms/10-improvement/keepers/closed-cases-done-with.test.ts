import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { correctiveAction } from '../corrective-action.ts';
import { nonconformity } from '../nonconformity.ts';
import { closedCasesDoneWith } from './closed-cases-done-with.ts';

const ncr = (status: string) => a(nonconformity, 'n1', { status });
const todo = (status: string) => a(correctiveAction, 'c1', { nonconformity: 'n1', status });

testRule(closedCasesDoneWith, {
  holds: {
    'open case': { given: [ncr('open'), todo('open')] },
    done: { given: [ncr('closed'), todo('done')] },
    dropped: { given: [ncr('closed'), todo('dropped')] },
  },
  finds: {
    'closed over it': { given: [ncr('closed'), todo('open')], finds: ['open c1'] },
  },
});
