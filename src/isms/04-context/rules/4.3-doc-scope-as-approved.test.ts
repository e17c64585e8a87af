import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { decided } from '../../across/decision-tester.ts';
import { scope } from '../scope.ts';
import { scopeAsApproved } from './4.3-doc-scope-as-approved.ts';

const drawn = (fields: object = {}) => a(scope, 'all', { document: 'isp-02', ...fields });
const approved = decided('d1', [drawn()]);

testRule(scopeAsApproved, {
  holds: {
    'approved as it is': { given: [drawn(), approved] },
    'the document was approved in its place': { given: [drawn()] },
    'reviewed since': { given: [drawn({ reviewedOn: '2026-09-14' }), approved] },
  },
  finds: {
    'it is in no document': { given: [drawn({ document: undefined })], finds: ['undocumented all'] },
    'narrowed since': {
      given: [drawn({ services: 'Controllers' }), approved],
      finds: ['changed all'],
    },
  },
});
