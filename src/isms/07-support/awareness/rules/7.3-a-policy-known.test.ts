import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { absence } from '../../../across/absence.ts';
import { organisation } from '../../../across/organisation.ts';
import { campaign } from '../campaign.ts';
import { completion } from '../completion.ts';
import { person } from '../../people/person.ts';
import { policyKnown } from './7.3-a-policy-known.ts';

const names = ['ana', 'ben', 'cai', 'dora', 'emil', 'fay', 'gus', 'hana', 'ivo', 'jo'];
const people = names.map((name) => a(person, name, { from: '2020-01-01' }));
const hour = a(campaign, 'hour', { topics: ['policy'] });
const took = (who: string, fields: object = {}) =>
  a(completion, `${who} took part`, { campaign: 'hour', person: who, ...fields });
const allBut = (missing: number) => [hour, ...people, ...names.slice(missing).map((who) => took(who))];
const jo = (fields: object) => [a(person, 'jo', { from: '2020-01-01' }), took('jo', fields)];

testRule(policyKnown, {
  holds: {
    'nine of ten took part': { given: allBut(1) },
    'those missing have just joined': {
      given: [
        ...allBut(2),
        a(person, 'ana', { from: '2026-09-14' }),
        a(person, 'ben', { from: '2026-08-31' }),
      ],
    },
    'those missing are away, or have just come back': {
      given: [
        ...allBut(2),
        a(absence, 'a1', { person: 'ana', from: '2026-02-16', to: undefined }),
        a(absence, 'a2', { person: 'ben', from: '2026-02-16', to: '2026-09-16' }),
      ],
    },
    'those missing are not in scope, or have left': {
      given: [...allBut(2), a(person, 'ana', { inScope: false }), a(person, 'ben', { to: '2026-08-31' })],
    },
    'a hair late': { given: [hour, ...jo({ doneOn: '2025-09-05' })] },
  },
  finds: {
    'two of ten have never been told': { given: allBut(2), finds: ['short'] },
    'a third of them has not': { given: allBut(3), finds: ['few'] },
    'the organisation aims at everyone': {
      given: [...allBut(1), a(organisation, 'org', { awarenessQuota: 100 })],
      finds: ['short'],
    },
    'told two years ago': { given: [hour, ...jo({ doneOn: '2024-09-30' })], finds: ['few'] },
    'did not pass': { given: [hour, ...jo({ result: 'failed' })], finds: ['few'] },
    'an absence is over for long': {
      given: [...allBut(2), a(absence, 'a1', { person: 'ana', from: '2026-02-16', to: '2026-06-30' })],
      finds: ['short'],
    },
    'nobody was told about the policy': {
      given: [a(campaign, 'hour', { topics: ['attacks'] }), ...jo({})],
      finds: ['uncovered'],
    },
    'nobody works here': { given: [hour], finds: ['nobody'] },
    'there was no training': { given: people, finds: ['empty'] },
  },
});
