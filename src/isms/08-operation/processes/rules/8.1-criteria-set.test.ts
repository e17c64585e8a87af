import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { process } from '../../../04-context/process.ts';
import { criteriaSet } from './8.1-criteria-set.ts';

testRule(criteriaSet, {
  holds: { 'one criterion': { given: [a(process, 'p1')] } },
  finds: {
    none: { given: [a(process, 'p1'), a(process, 'p2', { criteria: undefined })], finds: ['none p2'] },
    'an empty list': { given: [a(process, 'p1', { criteria: [] })], finds: ['none p1'] },
  },
});
