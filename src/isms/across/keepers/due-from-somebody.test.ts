import { a, testKeepers } from '#isms/kernel/testing/keepers-tester.ts';
import { appointment } from '../../05-leadership/roles/appointment.ts';
import { role } from '../../05-leadership/roles/role.ts';
import { person } from '../../07-support/people/person.ts';
import { incident } from '../../08-operation/incidents/incident.ts';
import { absence } from '../absence.ts';
import { grant } from '../grant.ts';
import { dueFromSomebody } from './due-from-somebody.ts';

const reported = a(incident, 'n1', {
  status: 'open',
  classification: undefined,
  classifiedOn: undefined,
  owner: undefined,
});
const ben = a(person, 'ben', { to: undefined });
const triage = [
  ben,
  a(role, 'r1', { duties: ['incident triage'], incompatible: [] }),
  a(appointment, 'a1', { role: 'r1', person: 'ben', deputy: undefined, to: undefined }),
  a(grant, 'g1', { person: 'ben', role: 'employee' }),
];
const away = a(absence, 'b1', { person: 'ben', from: '2026-09-01', to: '2026-10-31', deputy: undefined });

testKeepers(dueFromSomebody, {
  holds: {
    'it names somebody who is here': [{ ...reported, fields: { ...reported.fields, owner: 'ben' } }, ben],
    'somebody holds the duty': [reported, ...triage],
    'there is an ISMS manager': [reported, ben, a(grant, 'g1', { person: 'ben', role: 'isms-manager' })],
    'nothing is due of what is closed': [
      a(incident, 'n1', { status: 'closed', closedOn: '2026-09-01', owner: undefined }),
    ],
  },
  finds: {
    'nobody holds the duty, and there is no ISMS manager': { given: [reported], finds: ['nobody n1'] },
    'who holds the duty is away, and nobody stands in': {
      given: [reported, ...triage, away],
      finds: ['nobody n1'],
    },
    'whom it names has left': {
      given: [
        { ...reported, fields: { ...reported.fields, owner: 'ben' } },
        a(person, 'ben', { to: '2026-08-31' }),
      ],
      finds: ['nobody n1'],
    },
  },
});
