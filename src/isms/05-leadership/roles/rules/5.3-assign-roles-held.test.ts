import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { person } from '../../../07-support/people/person.ts';
import { appointment } from '../appointment.ts';
import { role } from '../role.ts';
import { rolesHeld } from './5.3-assign-roles-held.ts';

const manager = a(role, 'manager');
const ana = a(person, 'ana');
const held = (fields: object = {}) => a(appointment, 'apt', { role: 'manager', person: 'ana', ...fields });

testRule(rolesHeld, {
  holds: {
    'described, held, and made known': { given: [manager, ana, held()] },
    'made known before the first day': { given: [manager, ana, held({ announcedOn: '2025-03-20' })] },
    'held for two weeks, not yet made known': {
      given: [manager, ana, held({ from: '2026-09-16', announcedOn: undefined })],
    },
    'a role security does not depend on': {
      given: [manager, ana, held(), a(role, 'cook', { securityRelevant: false, authorities: undefined })],
    },
    'a predecessor was never announced': {
      given: [
        manager,
        ana,
        held(),
        a(appointment, 'before', {
          role: 'manager',
          person: 'ana',
          to: '2025-03-31',
          from: '2024-01-01',
          announcedOn: undefined,
        }),
      ],
    },
  },
  finds: {
    'nobody was appointed': { given: [manager, ana], finds: ['vacant manager'] },
    'the appointment has ended': {
      given: [manager, ana, held({ to: '2026-08-31' })],
      finds: ['vacant manager'],
    },
    'the appointment is for later': {
      given: [manager, ana, held({ from: '2026-10-01' })],
      finds: ['vacant manager'],
    },
    'the holder has left': {
      given: [manager, a(person, 'ana', { to: '2026-08-31' }), held()],
      finds: ['vacant manager'],
    },
    'nobody knows what goes with it': {
      given: [a(role, 'manager', { responsibilities: undefined, authorities: undefined }), ana, held()],
      finds: ['undescribed manager', 'undescribed manager'],
    },
    'nobody was told': {
      given: [manager, ana, held({ announcedOn: undefined })],
      finds: ['untold manager'],
    },
  },
});
