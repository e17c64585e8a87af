import { a, testKeepers } from '#isms/kernel/testing/keepers-tester.ts';
import { issue } from '../../04-context/issue.ts';
import { appointment } from '../../05-leadership/roles/appointment.ts';
import { risk } from '../../06-planning/risk-assessment/risk.ts';
import { competenceRecord } from '../../07-support/competence/competence-record.ts';
import { person } from '../../07-support/people/person.ts';
import { incident } from '../../08-operation/incidents/incident.ts';
import { fallsToSomebodyHere } from './falls-to-somebody-here.ts';

const left = a(person, 'ben', { to: '2026-08-31' });
const openIssue = a(issue, 'i1', { status: 'open', owner: 'ben' });

testKeepers(fallsToSomebodyHere, {
  holds: {
    'they are here': [openIssue, a(person, 'ben', { to: undefined })],
    'they leave in October': [openIssue, a(person, 'ben', { to: '2026-10-31' })],
    'what is closed waits for nobody': [a(issue, 'i1', { status: 'closed', owner: 'ben' }), left],
    'the requirement on risks says it of their owners': [a(risk, 'r1', { owner: 'ben' }), left],
    'an appointment ends of itself': [a(appointment, 'a1', { person: 'ben', to: undefined }), left],
    'what they were able to do went with them': [
      a(competenceRecord, 'c1', { person: 'ben', validUntil: '2027-01-01' }),
      left,
    ],
  },
  finds: {
    'they left': { given: [openIssue, left], finds: ['left i1'] },
    'they were taken off the register': {
      given: [openIssue, a(person, 'ben', {}, { retired: true })],
      finds: ['gone i1'],
    },
    'two things of one record are said once': {
      given: [
        a(incident, 'n1', { status: 'open', closedOn: undefined, classifiedOn: undefined, owner: 'ben' }),
        left,
      ],
      finds: ['left n1'],
    },
  },
});
