import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { organisation } from '../../across/organisation.ts';
import { interestedParty } from '../interested-party.ts';
import { partiesKnown } from './4.2-a-parties-known.ts';

const party = (id: string, kind: string, reviewedOn?: string) =>
  a(interestedParty, id, { class: kind, reviewedOn });
const others = ['staff', 'regulator', 'supplier', 'owner'].map((each) => party(each, each, '2026-06-01'));

testRule(partiesKnown, {
  holds: {
    'every usual class, reviewed within the year': {
      given: [...others, party('p1', 'customer', '2026-03-01')],
    },
    'late by less than the tolerance': { given: [...others, party('p1', 'customer', '2025-09-10')] },
    'never reviewed, but new': { given: [...others, party('p1', 'customer')] },
    'a longer interval of the organisation’s own': {
      given: [
        ...others,
        party('p1', 'customer', '2025-01-01'),
        a(organisation, 'org', { contextReview: 'P24M' }),
      ],
    },
  },
  finds: {
    'a party was not reviewed in time': {
      given: [...others, party('p1', 'customer', '2025-07-01')],
      finds: ['stale p1'],
    },
    'no customer on record': { given: others, finds: ['class'] },
  },
});
