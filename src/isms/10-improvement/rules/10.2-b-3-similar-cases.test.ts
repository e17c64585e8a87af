import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { nonconformity } from '../nonconformity.ts';
import { similarCasesLookedFor } from './10.2-b-3-similar-cases.ts';

const unasked = (fields: object = {}) => a(nonconformity, 'n1', { similar: undefined, ...fields });
const open = { status: 'open', closedOn: undefined };

testRule(similarCasesLookedFor, {
  holds: {
    'looked for': { given: [a(nonconformity, 'n1')] },
    'found two weeks ago': { given: [unasked({ ...open, foundOn: '2026-09-16' })] },
  },
  finds: {
    closed: { given: [unasked()], finds: ['unasked n1'] },
    'open for months': { given: [unasked({ ...open, foundOn: '2026-05-13' })], finds: ['unasked n1'] },
  },
});
