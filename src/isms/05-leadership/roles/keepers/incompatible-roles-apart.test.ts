import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { appointment } from '../appointment.ts';
import { role } from '../role.ts';
import { person } from '../../../07-support/people/person.ts';
import { incompatibleRolesApart } from './incompatible-roles-apart.ts';

const roles = [
  a(role, 'r1', { incompatible: ['r2'] }),
  a(role, 'r2', { incompatible: undefined }),
  a(person, 'ana'),
  a(person, 'ben'),
];
const held = (
  id: string,
  role_: string,
  person_: string,
  fields: object = {},
  createdAt = '2025-01-01T09:00:00.000Z',
) =>
  a(
    appointment,
    id,
    { role: role_, person: person_, from: '2025-01-01', to: undefined, ...fields },
    { createdAt },
  );
const later = '2025-06-01T09:00:00.000Z';

testRule(incompatibleRolesApart, {
  holds: {
    'two people': { given: [...roles, held('a1', 'r1', 'ana'), held('a2', 'r2', 'ben')] },
    'one after the other': {
      given: [
        ...roles,
        held('a1', 'r1', 'ana', { to: '2025-12-31' }),
        held('a2', 'r2', 'ana', { from: '2026-01-01' }),
      ],
    },
  },
  finds: {
    'one person, both': {
      given: [...roles, held('a1', 'r1', 'ana'), held('a2', 'r2', 'ana', {}, later)],
      finds: ['both a2'],
    },
    'said by the other role': {
      given: [...roles, held('a1', 'r2', 'ana'), held('a2', 'r1', 'ana', {}, later)],
      finds: ['both a2'],
    },
  },
});
