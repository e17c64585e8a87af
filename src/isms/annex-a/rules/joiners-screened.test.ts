import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { organisation } from '../../across/organisation.ts';
import { person } from '../../07-support/people/person.ts';
import { joinersScreened } from './joiners-screened.ts';

const inForce = a(organisation, 'org', { inForceSince: '2025-04-01' });
const joined = (from: string, screenedOn?: string) => a(person, 'ben', { from, screenedOn });

testRule(joinersScreened, {
  holds: {
    verified: { given: [inForce, joined('2026-02-02', '2026-01-12')] },
    'there before the ISMS was': { given: [inForce, joined('2019-02-02')] },
  },
  finds: { 'nobody looked': { given: [inForce, joined('2026-02-02')], finds: ['none ben'] } },
});
