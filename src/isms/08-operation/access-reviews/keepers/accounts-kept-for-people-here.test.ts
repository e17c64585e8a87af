import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { person } from '../../../07-support/people/person.ts';
import { accessReviewLine } from '../access-review-line.ts';
import { accountsKeptForPeopleHere } from './accounts-kept-for-people-here.ts';

const ben = (to?: string) => a(person, 'ben', { to });
const line = (verdict: string) =>
  a(accessReviewLine, 'l1', { person: 'ben', verdict, decidedOn: '2026-06-15', carriedOutOn: undefined });

testRule(accountsKeptForPeopleHere, {
  holds: {
    here: { given: [ben(), line('keep')] },
    'left since': { given: [ben('2026-07-31'), line('keep')] },
    revoked: { given: [ben('2026-05-31'), line('revoke')] },
  },
  finds: {
    'gone, and kept': { given: [ben('2026-05-31'), line('keep')], finds: ['gone l1'] },
  },
});
