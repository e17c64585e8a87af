import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { scope } from '../../../04-context/scope.ts';
import { unit } from '../../../04-context/unit.ts';
import { person } from '../../../07-support/people/person.ts';
import { managersSupported } from './5.1-h-managers-supported.ts';

const ana = a(person, 'ana');
const all = a(scope, 'all', { units: ['company'] });
const company = (fields: object = {}) => a(unit, 'company', { manager: 'ana', ...fields });
const cloud = (fields: object = {}) => a(unit, 'cloud', { parent: 'company', manager: 'ana', ...fields });

testRule(managersSupported, {
  // Records alone can never show that managers are supported.
  holds: {},
  finds: {
    'managers with duties': { given: [ana, all, company(), cloud()], finds: ['judge'] },
    'a unit below one in scope has no manager': {
      given: [ana, all, company(), cloud({ manager: undefined })],
      finds: ['judge', 'leaderless cloud'],
    },
    'its manager has left': {
      given: [a(person, 'ana', { to: '2026-08-31' }), all, company()],
      finds: ['judge', 'leaderless company'],
    },
    'a manager without duties': {
      given: [ana, all, company(), cloud({ securityDuties: undefined })],
      finds: ['dutiless cloud', 'judge'],
    },
    'a unit outside is left alone': {
      given: [ana, all, company(), a(unit, 'canteen', { securityDuties: undefined })],
      finds: ['judge'],
    },
    'no unit is in scope': { given: [ana, company()], finds: ['empty'] },
  },
});
