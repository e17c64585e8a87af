import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { supplier } from '../../08-operation/suppliers/supplier.ts';
import { agreementsCover } from './supplier-agreements-cover.ts';

const host = (fields: object = {}) => a(supplier, 's1', fields);

testRule(agreementsCover, {
  holds: {
    'all of it': { given: [host()] },
    'a right that could not be had, said so': {
      given: [host({ clauses: ['confidentiality', 'data protection'] })],
    },
    'a minor supplier': {
      given: [host({ criticality: 'low', clauses: [], clausesNote: undefined, personalData: false })],
    },
  },
  finds: {
    'personal data without a word': {
      given: [host({ clauses: ['confidentiality', 'incidents', 'audit', 'return'] })],
      finds: ['personal s1'],
    },
    'nobody has to tell us of incidents': {
      given: [
        host({ clauses: ['confidentiality', 'audit', 'data protection', 'return'], clausesNote: undefined }),
      ],
      finds: ['gap s1'],
    },
  },
});
