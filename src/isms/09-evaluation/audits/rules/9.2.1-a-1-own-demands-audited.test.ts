import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { document } from '../../../07-support/documents/document.ts';
import { organisation } from '../../../across/organisation.ts';
import { audit } from '../audit.ts';
import { checklistRow } from '../checklist-row.ts';
import { ownDemandsAudited } from './9.2.1-a-1-own-demands-audited.ts';

const held = (fields: object = {}) => a(audit, 'a1', { documents: ['d1'], ...fields });
const row = (fields: object = {}) =>
  a(checklistRow, 'k1', { audit: 'a1', sections: [{ document: 'd1', section: '5.3' }], ...fields });

testRule(ownDemandsAudited, {
  holds: {
    'held against a procedure, and answered': { given: [held()] },
    'held against a contract': { given: [held({ documents: undefined, obligations: ['q1'] })] },
    'the procedure was examined': { given: [a(document, 'd1'), held(), row()] },
    'a second audit may be held against the standard alone': {
      given: [held(), a(audit, 'a2')],
    },
    'what was audited before the cycle is history': {
      given: [held(), a(audit, 'a2', { concludedOn: '2019-01-01', ownDemands: undefined })],
    },
  },
  finds: {
    'against nothing of our own': { given: [held({ documents: undefined })], finds: ['none'] },
    'without an answer': { given: [held({ ownDemands: undefined })], finds: ['unanswered a1'] },
    'the procedure was left out': {
      given: [a(document, 'd1'), held(), row({ sections: [] })],
      finds: ['unexamined a1'],
    },
    'the procedure was to be examined and was not': {
      given: [a(document, 'd1'), held(), row({ result: 'not examined' })],
      finds: ['unexamined a1'],
    },
    'only others have audited': { given: [held({ kind: 'customer' })], finds: ['empty'] },
    'the last one was before the cycle': {
      given: [held({ concludedOn: '2024-01-01' }), a(organisation, 'org', { auditCycle: 'P24M' })],
      finds: ['empty'],
    },
  },
});
