import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { partyRequirement } from '../party-requirement.ts';
import { scope } from '../scope.ts';
import { requirementsConsidered } from './4.3-b-requirements-considered.ts';

const recorded = (id: string, on: string) =>
  a(partyRequirement, id, {}, { createdAt: `${on}T09:00:00.000Z` });
const drawn = (requirements: readonly string[]) =>
  a(scope, 'all', { requirements, reviewedOn: '2026-03-18' });
const contract = recorded('contract', '2025-01-15');

testRule(requirementsConsidered, {
  holds: {
    'a requirement had a say': { given: [contract, drawn(['contract'])] },
    'a new law is among those considered': {
      given: [contract, recorded('law', '2026-06-08'), drawn(['contract', 'law'])],
    },
    'a new law is younger than the tolerance': {
      given: [contract, recorded('law', '2026-09-14'), drawn(['contract'])],
    },
  },
  finds: {
    'none is named': { given: [contract, drawn([])], finds: ['none all'] },
    'a new law was passed over': {
      given: [contract, recorded('law', '2026-06-08'), drawn(['contract'])],
      finds: ['newer all'],
    },
  },
});
