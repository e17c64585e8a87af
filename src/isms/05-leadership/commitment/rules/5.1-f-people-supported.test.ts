import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { appointment } from '../../roles/appointment.ts';
import { role } from '../../roles/role.ts';
import { peopleSupported } from './5.1-f-people-supported.ts';

const manager = a(role, 'manager');
const held = (fields: object = {}) => a(appointment, 'apt', { role: 'manager', person: 'ana', ...fields });

testRule(peopleSupported, {
  // Records alone can never show that people are supported.
  holds: {},
  finds: {
    'holder and deputy are named': { given: [manager, held({ deputy: 'ben' })], finds: ['judge'] },
    'nobody stands in': { given: [manager, held()], finds: ['alone manager', 'judge'] },
    'nobody has to stand in': {
      given: [manager, held({ note: 'Audits can wait for her; the programme has a second firm.' })],
      finds: ['judge'],
    },
    'it is vacant, which is another matter': {
      given: [manager, held({ deputy: 'ben', to: '2026-08-31' })],
      finds: ['judge'],
    },
    'only roles that do not matter': {
      given: [a(role, 'cook', { securityRelevant: false })],
      finds: ['empty'],
    },
  },
});
