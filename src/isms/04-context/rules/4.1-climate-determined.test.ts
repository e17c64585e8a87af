import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { issue } from '../issue.ts';
import { climateDetermined } from './4.1-climate-determined.ts';

const climate = (fields: object = {}) =>
  a(issue, 'rain', {
    category: 'climate',
    relevant: true,
    relevanceReason: 'The plant lies in a flood plain.',
    ...fields,
  });

testRule(climateDetermined, {
  holds: {
    'relevant, with the reason': { given: [climate()] },
    'not relevant, with the reason': {
      given: [climate({ relevant: false, relevanceReason: 'Three people at home; all in the cloud.' })],
    },
    'an older one that is over': {
      given: [climate(), a(issue, 'old', { category: 'climate', status: 'closed' })],
    },
  },
  finds: {
    'nobody asked': { given: [a(issue, 'law')], finds: ['empty'] },
    'asked once, then closed': { given: [climate({ status: 'closed' })], finds: ['empty'] },
    'on the list without an answer': {
      given: [climate({ relevant: undefined })],
      finds: ['undetermined rain'],
    },
    'an answer without a reason': {
      given: [climate({ relevanceReason: undefined })],
      finds: ['unexplained rain'],
    },
    'answered two years ago': { given: [climate({ reviewedOn: '2024-09-30' })], finds: ['stale rain'] },
  },
});
