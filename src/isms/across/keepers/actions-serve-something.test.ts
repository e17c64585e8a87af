import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { action } from '../action.ts';
import { actionsServeSomething } from './actions-serve-something.ts';

const todo = (fields: object = {}) => [
  a(action, 'a1', { status: 'open', doneOn: undefined, serves: undefined, process: undefined, ...fields }),
];

testRule(actionsServeSomething, {
  holds: {
    'for a risk': { given: todo({ serves: { register: 'isms-risk', id: 'i1' } }) },
    'in a process': { given: todo({ process: 'p1' }) },
    dropped: { given: todo({ status: 'dropped' }) },
  },
  finds: {
    'for nothing': { given: todo(), finds: ['nothing a1'] },
  },
});
