import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { interestedParty } from '../interested-party.ts';
import { partyRequirement } from '../party-requirement.ts';
import { requirementsKnown } from './4.2-b-requirements-known.ts';

const customers = a(interestedParty, 'p1');
const required = (id: string, fields: object = {}) => a(partyRequirement, id, { party: 'p1', ...fields });

testRule(requirementsKnown, {
  holds: {
    'one requirement, with its source': { given: [customers, required('q1')] },
    'none, and it is said why': {
      given: [a(interestedParty, 'p1', { noRequirements: 'They never see our information.' })],
    },
  },
  finds: {
    'nothing is known of what they want': { given: [customers], finds: ['none p1'] },
    'all it wanted was retired': {
      given: [customers, a(partyRequirement, 'q1', { party: 'p1' }, { retired: true })],
      finds: ['none p1'],
    },
    'another party’s requirement does not count': {
      given: [customers, a(interestedParty, 'p2'), required('q1')],
      finds: ['none p2'],
    },
    'one of two comes from nowhere': {
      given: [customers, required('q1'), required('q2', { source: undefined })],
      finds: ['source p1'],
    },
  },
});
