import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { organisation } from '../../../across/organisation.ts';
import { document } from '../../../07-support/documents/document.ts';
import { inForce } from '../../../07-support/documents/document-tester.ts';
import { person } from '../../../07-support/people/person.ts';
import { policyIssued } from './5.2-establish-policy-issued.ts';

const kind = 'information security policy';
const byAna = inForce('policy', { kind });
const ana = a(person, 'ana');

testRule(policyIssued, {
  holds: {
    'approved by somebody who is top management': {
      given: [...byAna, ana, a(organisation, 'org', { topManagement: ['ana'] })],
    },
    'approved by somebody who was top management then': {
      given: [
        ...inForce('policy', { kind }, {}, { role: 'Top management' }),
        a(person, 'ana', { to: '2026-08-31' }),
      ],
    },
    'a second policy is in preparation': {
      given: [...inForce('policy', { kind }, {}, { role: 'Top management' }), a(document, 'next', { kind })],
    },
  },
  finds: {
    'there are only policies on topics': {
      given: inForce('keys', { kind: 'topic policy' }),
      finds: ['empty'],
    },
    'it is a draft': {
      given: inForce('policy', { kind }, { state: 'draft' }),
      finds: ['unapproved policy'],
    },
    'approved by its author’s colleague': { given: [...byAna, ana], finds: ['stranger policy'] },
    'somebody else is top management': {
      given: [...byAna, ana, a(person, 'ben'), a(organisation, 'org', { topManagement: ['ben'] })],
      finds: ['stranger policy'],
    },
  },
});
