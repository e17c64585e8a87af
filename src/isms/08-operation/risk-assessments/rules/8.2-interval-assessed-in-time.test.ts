import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { organisation } from '../../../across/organisation.ts';
import { risk } from '../../../06-planning/risk-assessment/risk.ts';
import { assessedInTime } from './8.2-interval-assessed-in-time.ts';

const assessed = (id: string, assessedOn?: string) => a(risk, id, { assessedOn });
const quarterly = a(organisation, 'org', { riskAssessment: 'P3M', tolerance: 'P0D' });

testRule(assessedInTime, {
  holds: {
    'within the year': { given: [assessed('r1', '2025-10-15'), assessed('r2', '2026-09-01')] },
    'late by less than the tolerance': { given: [assessed('r1', '2025-09-10')] },
    'within the interval the organisation has chosen': { given: [assessed('r1', '2026-06-30'), quarterly] },
    'closed risks rest': {
      given: [assessed('r1', '2026-09-01'), a(risk, 'r2', { status: 'closed', assessedOn: '2019-01-01' })],
    },
  },
  finds: {
    'more than a year ago': {
      given: [assessed('r1', '2025-08-15'), assessed('r2', '2026-09-01')],
      finds: ['overdue r1'],
    },
    'a day later than the interval allows': {
      given: [assessed('r1', '2026-06-29'), quarterly],
      finds: ['overdue r1'],
    },
    'one of them without a day': {
      given: [assessed('r1', '2026-09-01'), assessed('r2')],
      finds: ['undated r2'],
    },
    'none of them with a day': { given: [assessed('r1')], finds: ['never', 'undated r1'] },
    'on record for long, and never assessed': {
      given: [
        assessed('r1', '2026-09-01'),
        a(risk, 'r2', { assessedOn: undefined }, { createdAt: '2025-01-01T09:00:00.000Z' }),
      ],
      finds: ['overdue r2', 'undated r2'],
    },
  },
});
