import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { measure } from '../../../06-planning/risk-treatment/measure.ts';
import { person } from '../../../07-support/people/person.ts';
import { supplier } from '../supplier.ts';
import { suppliersControlled } from './8.1-external-suppliers-controlled.ts';

const bare = { clauses: undefined, clausesNote: undefined };
const ana = a(person, 'ana');
const host = (fields: object = {}) => a(supplier, 's1', { owner: 'ana', ...fields });

testRule(suppliersControlled, {
  holds: {
    'with agreed clauses': { given: [ana, host()] },
    'with measures of our own': {
      given: [ana, host({ ...bare, measures: ['m1'] }), a(measure, 'm1')],
    },
    'what is over does not matter': {
      given: [ana, host(), a(supplier, 's2', { ...bare, to: '2026-01-31' })],
    },
  },
  finds: {
    'nothing at all': { given: [ana, host(bare)], finds: ['uncontrolled s1'] },
    'an owner who left': {
      given: [a(person, 'ana', { to: '2026-01-31' }), host()],
      finds: ['unowned s1'],
    },
    'nobody knows how critical': { given: [ana, host({ criticality: undefined })], finds: ['unrated s1'] },
  },
});
