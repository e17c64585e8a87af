import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { operatingRecord } from '../operating-record.ts';
import { occurrencesDoneOrNot } from './occurrences-done-or-not.ts';

const run = (result: string | undefined, performedOn?: string) => [
  a(operatingRecord, 'o1', { result, performedOn }),
];

testRule(occurrencesDoneOrNot, {
  holds: {
    done: { given: run('met', '2026-06-01') },
    'not done': { given: run('not done') },
  },
  finds: {
    both: { given: run('not done', '2026-06-01'), finds: ['both o1'] },
  },
});
