import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { appointment } from '../../../05-leadership/roles/appointment.ts';
import { role } from '../../../05-leadership/roles/role.ts';
import { communication } from '../communication.ts';
import { person } from '../../people/person.ts';
import { sendersSettled } from './7.4-d-senders-settled.ts';

const item = a(communication, 'objectives', { sender: 'manager' });
const manager = a(role, 'manager');
const holds = (fields: object = {}) => a(appointment, 'holds', { role: 'manager', person: 'ana', ...fields });

testRule(sendersSettled, {
  holds: { 'a role that somebody holds': { given: [item, manager, a(person, 'ana'), holds()] } },
  finds: {
    'one is sent by nobody': {
      given: [item, manager, a(person, 'ana'), holds(), a(communication, 'press')],
      finds: ['nobody press'],
    },
    'all of them are': { given: [a(communication, 'press')], finds: ['nobody press', 'none'] },
    'nobody was appointed': { given: [item, manager], finds: ['vacant objectives'] },
    'the appointment has ended': {
      given: [item, manager, a(person, 'ana'), holds({ to: '2026-09-29' })],
      finds: ['vacant objectives'],
    },
    'the holder has left': {
      given: [item, manager, a(person, 'ana', { to: '2026-09-29' }), holds()],
      finds: ['vacant objectives'],
    },
  },
});
