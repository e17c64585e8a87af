import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { appointment } from '../appointment.ts';
import { person } from '../../../07-support/people/person.ts';
import { rolesHeldOnce } from './roles-held-once.ts';

const later = { createdAt: '2026-03-01T09:00:00.000Z' };
const ana = a(person, 'ana');
const held = (id: string, fields: object, made = {}) =>
  a(appointment, id, { role: 'r1', person: 'ana', from: '2025-01-01', to: undefined, ...fields }, made);

testRule(rolesHeldOnce, {
  holds: {
    once: { given: [ana, held('a1', {})] },
    'again after a break': {
      given: [ana, held('a1', { to: '2025-12-31' }), held('a2', { from: '2026-03-01' }, later)],
    },
    'another role': { given: [ana, held('a1', {}), held('a2', { role: 'r2' }, later)] },
  },
  finds: {
    twice: { given: [ana, held('a1', {}), held('a2', { from: '2026-03-01' }, later)], finds: ['twice a2'] },
  },
});
