import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { person } from '../../../07-support/people/person.ts';
import { organisation } from '../../../across/organisation.ts';
import { appointment } from '../appointment.ts';
import { role } from '../role.ts';
import { conformityAssigned } from './5.3-a-conformity-assigned.ts';

const settings = a(organisation, 'org', { topManagement: ['ana'] });
const ben = a(person, 'ben');
const manager = a(role, 'manager', { duties: ['isms conformity'] });
const held = (fields: object = {}) =>
  a(appointment, 'apt', { role: 'manager', person: 'ben', appointedBy: 'ana', ...fields });

testRule(conformityAssigned, {
  holds: {
    'held, and given by top management': { given: [settings, ben, manager, held()] },
    'a second role with the duty is vacant': {
      given: [settings, ben, manager, held(), a(role, 'second', { duties: ['isms conformity'] })],
    },
  },
  finds: {
    'no role has the duty': {
      given: [settings, ben, a(role, 'manager', { duties: ['risk owner'] }), held()],
      finds: ['empty'],
    },
    'nobody holds the role': { given: [settings, ben, manager], finds: ['vacant manager'] },
    'the holder has left': {
      given: [settings, a(person, 'ben', { to: '2026-08-31' }), manager, held()],
      finds: ['vacant manager'],
    },
    'given by a colleague': {
      given: [settings, ben, a(person, 'cem'), manager, held({ appointedBy: 'cem' })],
      finds: ['stranger manager'],
    },
    'nobody knows by whom': {
      given: [settings, ben, manager, held({ appointedBy: undefined })],
      finds: ['unsaid manager'],
    },
  },
});
