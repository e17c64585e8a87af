import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { issue } from '../issue.ts';
import { scope } from '../scope.ts';
import { issuesConsidered } from './4.3-a-issues-considered.ts';

const recorded = (id: string, on: string, fields: object = {}) =>
  a(issue, id, fields, { createdAt: `${on}T09:00:00.000Z` });
const drawn = (issues: readonly string[]) => a(scope, 'all', { issues, reviewedOn: '2026-03-18' });
const law = recorded('law', '2025-01-15');

testRule(issuesConsidered, {
  holds: {
    'an issue had a say': { given: [law, drawn(['law'])] },
    'another was known when the scope was reviewed': {
      given: [law, recorded('heads', '2026-03-18'), drawn(['law'])],
    },
    'a new one is among those considered': {
      given: [law, recorded('tenant', '2026-06-08'), drawn(['law', 'tenant'])],
    },
    'a new one is younger than the tolerance': {
      given: [law, recorded('tenant', '2026-09-14'), drawn(['law'])],
    },
    'a new one is over already': {
      given: [law, recorded('strike', '2026-06-08', { status: 'closed' }), drawn(['law'])],
    },
    'never reviewed, counted from the day it was recorded': {
      given: [law, a(scope, 'all', { issues: ['law'], reviewedOn: undefined })],
    },
  },
  finds: {
    'none is named': { given: [law, drawn([])], finds: ['none all'] },
    'a new one was passed over': {
      given: [law, recorded('tenant', '2026-06-08'), drawn(['law'])],
      finds: ['newer all'],
    },
  },
});
