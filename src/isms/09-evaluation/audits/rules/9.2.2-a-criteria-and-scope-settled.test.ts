import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { audit } from '../audit.ts';
import { criteriaAndScopeSettled } from './9.2.2-a-criteria-and-scope-settled.ts';

const held = (fields: object = {}) => a(audit, 'a1', fields);

testRule(criteriaAndScopeSettled, {
  holds: {
    'both were settled before it began': { given: [held()] },
    'held against a contract alone, in one process': {
      given: [held({ editions: undefined, obligations: ['q1'], clauses: undefined, processes: ['p1'] })],
    },
    'one that has not begun may still be open': {
      given: [held(), a(audit, 'a2', { status: 'planned', from: '2026-10-19', plannedOn: undefined })],
    },
    'one that was called off': {
      given: [held(), a(audit, 'a2', { status: 'cancelled', plannedOn: undefined })],
    },
  },
  finds: {
    'without criteria': { given: [held({ editions: undefined })], finds: ['criteria a1'] },
    'without scope': { given: [held({ clauses: undefined })], finds: ['scope a1'] },
    'settled on the first day': {
      given: [held({ plannedOn: '2025-09-08', from: '2025-09-08' })],
      finds: ['late a1'],
    },
    'settled on no day': { given: [held({ plannedOn: undefined })], finds: ['undated a1'] },
    'planned, and its first day has come': {
      given: [held({ status: 'planned', from: '2026-09-30', plannedOn: undefined })],
      finds: ['undated a1'],
    },
    'only others have audited': { given: [held({ kind: 'certification' })], finds: ['empty'] },
  },
});
