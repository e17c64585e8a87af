import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { auditFinding } from '../audit-finding.ts';
import { checklistRow } from '../checklist-row.ts';
import { findingsFromTheirAudit } from './findings-from-their-audit.ts';

const row = a(checklistRow, 'k1', { audit: 'a1' });
const found = (audit: string, from?: string) => a(auditFinding, 'f1', { audit, row: from });

testRule(findingsFromTheirAudit, {
  holds: {
    'a question of its audit': { given: [row, found('a1', 'k1')] },
    'no question': { given: [row, found('a1')] },
  },
  finds: {
    'a question of another audit': { given: [row, found('a2', 'k1')], finds: ['elsewhere f1'] },
  },
});
