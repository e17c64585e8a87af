import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { document } from '../document.ts';
import { inForce } from '../document-tester.ts';
import { mandatedDocuments } from './7.5.1-a-mandated-documents.ts';

const three = [
  ...inForce('scope', { kind: 'scope' }),
  ...inForce('policy', { kind: 'information security policy' }),
  ...inForce('assessing', { kind: 'risk assessment methodology' }),
];

testRule(mandatedDocuments, {
  holds: {
    'all four are in force': {
      given: [...three, ...inForce('treating', { kind: 'risk treatment methodology' })],
    },
  },
  finds: {
    'one is missing': { given: three, finds: ['absent'] },
    'one is a draft': {
      given: [...three, a(document, 'd', { kind: 'risk treatment methodology' })],
      finds: ['absent'],
    },
    'there are only others': { given: inForce('howto', { kind: 'instruction' }), finds: ['empty'] },
  },
});
