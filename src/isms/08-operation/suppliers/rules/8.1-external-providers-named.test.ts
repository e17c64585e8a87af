import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { process } from '../../../04-context/process.ts';
import { supplier } from '../supplier.ts';
import { providersNamed } from './8.1-external-providers-named.ts';

const partly = (fields: object = {}) =>
  a(process, 'p1', { provision: 'partly', suppliers: ['s1'], ...fields });

testRule(providersNamed, {
  holds: {
    'a supplier that serves us': { given: [partly(), a(supplier, 's1')] },
    'done by ourselves': { given: [partly({ provision: 'own', suppliers: undefined })] },
  },
  finds: {
    'nobody is named': { given: [partly({ suppliers: undefined })], finds: ['unnamed p1'] },
    'the one named was left in June': {
      given: [partly(), a(supplier, 's1', { to: '2026-06-30' })],
      finds: ['unnamed p1'],
    },
    'the one named counts as irrelevant': {
      given: [partly({ provision: 'external' }), a(supplier, 's1', { relevant: false })],
      finds: ['unnamed p1'],
    },
  },
});
