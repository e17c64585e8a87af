import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { nonconformity } from '../nonconformity.ts';
import { nonconformitiesOnRecord } from './10.2-f-on-record.ts';

testRule(nonconformitiesOnRecord, {
  holds: { 'all is on record': { given: [a(nonconformity, 'n1')] } },
  finds: {
    'a title only': {
      given: [a(nonconformity, 'n1', { description: undefined, source: undefined, foundOn: undefined })],
      finds: ['undescribed n1', 'unsourced n1', 'undated n1'],
    },
  },
});
