import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { audit } from '../audit.ts';
import { auditFinding } from '../audit-finding.ts';
import { findingsWithinTheirAudit } from './findings-within-their-audit.ts';

const held = a(audit, 'a1', { from: '2026-05-04', to: '2026-05-06', concludedOn: '2026-05-08' });
const found = (foundOn?: string) => a(auditFinding, 'f1', { audit: 'a1', foundOn });

testRule(findingsWithinTheirAudit, {
  holds: {
    'on the second day': { given: [held, found('2026-05-05')] },
    'when it was concluded': { given: [held, found('2026-05-08')] },
    'after the days that were planned for an audit that goes on': {
      given: [
        a(audit, 'a1', {
          status: 'under way',
          from: '2026-05-04',
          to: '2026-05-06',
          concludedOn: undefined,
        }),
        found('2026-06-01'),
      ],
    },
    undated: { given: [held, found()] },
  },
  finds: {
    'the week before': { given: [held, found('2026-04-27')], finds: ['outside f1'] },
    'in June': { given: [held, found('2026-06-01')], finds: ['outside f1'] },
  },
});
