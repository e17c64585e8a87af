import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { nonconformity } from '../nonconformity.ts';
import { nonconformitiesAgainstSomething } from './nonconformities-against-something.ts';

const ncr = (fields: object) => [
  a(nonconformity, 'n1', {
    requirements: undefined,
    controls: undefined,
    obligations: undefined,
    sections: undefined,
    ...fields,
  }),
];

testRule(nonconformitiesAgainstSomething, {
  holds: {
    'against the standard': { given: ncr({ requirements: ['2022-7-5-3-a'] }) },
    'against a procedure': { given: ncr({ sections: [{ document: 'd1', section: '3' }] }) },
  },
  finds: {
    'against nothing': { given: ncr({}), finds: ['nothing n1'] },
  },
});
