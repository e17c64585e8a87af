import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { measureTest } from '../../06-planning/risk-treatment/measure-test.ts';
import { measure } from '../../06-planning/risk-treatment/measure.ts';
import { measuresTested } from './measures-tested.ts';

const signing = a(measure, 'm1');
const tried = (performedOn: string | undefined, result: string | undefined = 'passed', id = 'x1') =>
  a(measureTest, id, { measure: 'm1', performedOn, result });

testRule(measuresTested, {
  holds: {
    'passed this year': { given: [signing, tried('2026-05-20')] },
    'failed once, passed since': {
      given: [signing, tried('2025-06-18', 'failed'), tried('2025-10-15', 'passed', 'x2')],
    },
    'the next test is planned': {
      given: [
        signing,
        tried('2026-05-20'),
        a(measureTest, 'x2', { measure: 'm1', performedOn: undefined, result: undefined }),
      ],
    },
  },
  finds: {
    never: { given: [signing], finds: ['never m1'] },
    'passed once, failed since': {
      given: [signing, tried('2026-03-18'), tried('2026-08-15', 'failed', 'x2')],
      finds: ['failed m1'],
    },
    'no result either way': {
      given: [signing, tried('2026-05-20', 'inconclusive')],
      finds: ['inconclusive m1'],
    },
    'two years ago': { given: [signing, tried('2024-05-20')], finds: ['stale m1'] },
  },
});
