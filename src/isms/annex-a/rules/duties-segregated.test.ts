import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { person } from '../../07-support/people/person.ts';
import { segregationException } from '../../across/segregation-exception.ts';
import { dutiesSegregated } from './duties-segregated.ts';

const bea = a(person, 'bea', { name: 'Bea' });
const excepted = (fields: object = {}) => [
  bea,
  a(segregationException, 'x1', { person: 'bea', grantedBy: 'ana', until: '2026-12-31', ...fields }),
];

testRule(dutiesSegregated, {
  holds: {
    'an exception that has ended': { given: excepted({ until: '2026-09-29' }) },
  },
  finds: {
    'one that lasts': { given: excepted(), finds: ['excepted x1'] },
    'one on its last day': { given: excepted({ until: '2026-09-30' }), finds: ['excepted x1'] },
    'one for a single record': {
      given: excepted({ about: { register: 'person', id: 'bea' } }),
      finds: ['excepted x1'],
    },
  },
});
