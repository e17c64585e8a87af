import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { issue } from '../issue.ts';
import { issuesKnown } from './4.1-issues-known.ts';

const outside = a(issue, 'law', { place: 'external' });
const inside = (fields: object = {}) => a(issue, 'heads', { place: 'internal', ...fields });

testRule(issuesKnown, {
  holds: {
    'one of either side, with effect, reviewed in time': { given: [outside, inside()] },
    'only watched': { given: [outside, inside({ status: 'watching' })] },
    'late by less than the tolerance': { given: [outside, inside({ reviewedOn: '2025-09-10' })] },
    'found to be without relevance, so without effect': {
      given: [outside, inside({ relevant: false, effect: undefined })],
    },
    'over, and not looked at again': {
      given: [
        outside,
        inside(),
        a(issue, 'old', { status: 'closed', reviewedOn: '2020-01-01', effect: undefined }),
      ],
    },
  },
  finds: {
    'nothing inside': { given: [outside], finds: ['side'] },
    'what was inside is over': { given: [outside, inside({ status: 'closed' })], finds: ['side'] },
    'it is not said what it does': {
      given: [outside, inside({ effect: undefined })],
      finds: ['effect heads'],
    },
    'not looked at for two years': {
      given: [outside, inside({ reviewedOn: '2024-09-30' })],
      finds: ['stale heads'],
    },
  },
});
