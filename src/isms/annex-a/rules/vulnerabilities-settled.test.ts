import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { decided } from '../../across/decision-tester.ts';
import { organisation } from '../../across/organisation.ts';
import { exception } from '../../08-operation/exceptions/exception.ts';
import { technicalVulnerability } from '../../08-operation/vulnerabilities/technical-vulnerability.ts';
import { vulnerabilitiesSettled } from './vulnerabilities-settled.ts';

const flaw = (fields: object = {}) => a(technicalVulnerability, 'v1', fields);
const open = { status: 'open', settledOn: undefined, verifiedOn: undefined, verifiedBy: undefined };
const waiver = a(exception, 'x1', { until: '2026-12-31' });

testRule(vulnerabilitiesSettled, {
  holds: {
    'critical, six days': { given: [flaw()] },
    'high, open for three weeks': { given: [flaw({ ...open, severity: 'high', foundOn: '2026-09-08' })] },
    'late, and it is said why': {
      given: [flaw({ settledOn: '2026-08-20', reason: 'The patch was withdrawn for five days.' })],
    },
    'allowed to stay': { given: [flaw({ ...open, exception: 'x1' }), waiver, decided('d1', [waiver])] },
    'in the time the organisation allows': {
      given: [flaw({ settledOn: '2026-08-17' }), a(organisation, 'org', { vulnerabilityCritical: 'P14D' })],
    },
  },
  finds: {
    'nobody knows how severe': { given: [flaw({ severity: undefined })], finds: ['unrated v1'] },
    'critical and open since August': { given: [flaw(open)], finds: ['overdue v1'] },
    'a day over, for there is no tolerance': {
      given: [flaw({ ...open, foundOn: '2026-09-22' })],
      finds: ['overdue v1'],
    },
    'asked for and not granted': {
      given: [flaw({ ...open, exception: 'x1' }), waiver],
      finds: ['overdue v1'],
    },
    'late without a word': {
      given: [flaw({ settledOn: '2026-08-11', verifiedOn: '2026-08-12' })],
      finds: ['late v1'],
    },
    'accepted without a word': { given: [flaw({ decision: 'accept' })], finds: ['bare v1'] },
    'nothing for two years': {
      given: [flaw({ foundOn: '2024-08-03', settledOn: '2024-08-09', verifiedOn: '2024-08-10' })],
      finds: ['empty'],
    },
  },
});
