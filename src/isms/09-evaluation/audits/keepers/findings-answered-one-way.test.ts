import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { auditFinding } from '../audit-finding.ts';
import { nonconformity } from '../../../10-improvement/nonconformity.ts';
import { findingsAnsweredOneWay } from './findings-answered-one-way.ts';

const raised = a(nonconformity, 'n1');
const found = (fields: object) => a(auditFinding, 'f1', { noActionBecause: undefined, ...fields });

testRule(findingsAnsweredOneWay, {
  holds: {
    'taken up': { given: [raised, found({ nonconformity: 'n1' })] },
    'left alone with a reason': { given: [found({ noActionBecause: 'A strength.' })] },
  },
  finds: {
    both: {
      given: [raised, found({ nonconformity: 'n1', noActionBecause: 'Too costly.' })],
      finds: ['both f1'],
    },
  },
});
