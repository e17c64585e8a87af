import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { communication } from '../communication.ts';
import { topicsSettled } from './7.4-a-topics-settled.ts';

const inside = a(communication, 'objectives', { place: 'internal' });
const outside = a(communication, 'advisories', { place: 'external' });

testRule(topicsSettled, {
  holds: { 'something inside and something outside': { given: [inside, outside] } },
  finds: {
    'nothing goes out': { given: [inside], finds: ['outside'] },
    'nothing stays inside': { given: [outside], finds: ['inside'] },
    'what went out was taken from the plan': {
      given: [inside, a(communication, 'advisories', { place: 'external' }, { retired: true })],
      finds: ['outside'],
    },
  },
});
