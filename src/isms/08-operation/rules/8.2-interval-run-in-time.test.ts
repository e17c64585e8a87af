import { a, testRule } from '#isms/kernel/rule-tester.ts';
import { assessmentRun } from '../assessment-run.ts';
import { runInTime } from './8.2-interval-run-in-time.ts';

const run = (id: string, to: string | undefined, reason = 'interval') => a(assessmentRun, id, { reason, to });

testRule(runInTime, {
  holds: {
    'this spring': { given: [run('a1', '2025-03-20', 'first'), run('a2', '2026-03-24')] },
    'a year ago and a little': { given: [run('a1', '2025-09-10')] },
  },
  finds: {
    'a year and two months ago': { given: [run('a1', '2025-07-20')], finds: ['overdue a1'] },
    'since then only one about a change': {
      given: [run('a1', '2025-07-20'), run('a2', '2026-06-16', 'change')],
      finds: ['overdue a1'],
    },
    'begun and not finished': { given: [run('a1', undefined)], finds: ['none'] },
  },
});
