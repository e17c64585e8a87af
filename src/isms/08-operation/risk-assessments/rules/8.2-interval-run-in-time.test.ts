import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { organisation } from '../../../across/organisation.ts';
import { risk } from '../../../06-planning/risk-assessment/risk.ts';
import { assessmentRun } from '../assessment-run.ts';
import { runInTime } from './8.2-interval-run-in-time.ts';

const run = (id: string, to: string | undefined, reason = 'interval') => a(assessmentRun, id, { reason, to });
const all = Array.from({ length: 12 }, (_, n) => `r${n + 1}`);
const results = Object.fromEntries(all.map((id) => [id, { code: id.toUpperCase() }]));
const risks = (assessedOn: string) => all.map((id) => a(risk, id, { status: 'open', assessedOn }));
const without = (left: number, reason = 'No time.') =>
  a(assessmentRun, 'a1', {
    reason: 'interval',
    to: '2026-03-24',
    results,
    leftOut: all.slice(0, left).map((id) => ({ risk: id, reason })),
  });

testRule(runInTime, {
  holds: {
    'this spring': { given: [run('a1', '2025-03-20', 'first'), run('a2', '2026-03-24')] },
    'a year ago and a little': { given: [run('a1', '2025-09-10')] },
    'one of twelve left out': { given: [...risks('2025-03-01'), without(1)] },
    'a third left out, and assessed in May': { given: [...risks('2026-05-04'), without(4)] },
    'a third left out, as the organisation allows itself': {
      given: [...risks('2025-03-01'), without(4), a(organisation, 'org', { leftOutMost: 40 })],
    },
  },
  finds: {
    'two of twelve left out': { given: [...risks('2025-03-01'), without(2)], finds: ['partial a1'] },
    'a year and two months ago': { given: [run('a1', '2025-07-20')], finds: ['overdue a1'] },
    'since then only one about a change': {
      given: [run('a1', '2025-07-20'), run('a2', '2026-06-16', 'change')],
      finds: ['overdue a1'],
    },
    'begun and not finished': { given: [run('a1', undefined)], finds: ['none'] },
  },
});
