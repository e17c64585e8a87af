import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { person } from '../../../07-support/people/person.ts';
import { grant } from '../../../across/grant.ts';
import { grantsEndWithEmployment } from './grants-end-with-employment.ts';

const ben = (to?: string) => a(person, 'ben', { to });
const given = (until?: string) => a(grant, 'g1', { person: 'ben', until });

testRule(grantsEndWithEmployment, {
  holds: {
    'they are here': { given: [ben(), given()] },
    'it ended with them': { given: [ben('2026-06-30'), given('2026-06-30')] },
    'their last day is to come': { given: [ben('2026-12-31'), given()] },
  },
  finds: {
    'they left, and nobody thought of it': { given: [ben('2026-06-30'), given()], finds: ['left g1'] },
  },
});
