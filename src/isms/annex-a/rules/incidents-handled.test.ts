import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { person } from '../../07-support/people/person.ts';
import { incidentEntry } from '../../08-operation/incidents/incident-entry.ts';
import { incident } from '../../08-operation/incidents/incident.ts';
import { incidentsHandled } from './incidents-handled.ts';

const ana = a(person, 'ana');
const handled = (fields: object = {}) =>
  a(incident, 'i1', { owner: 'ana', status: 'closed', closedOn: '2026-06-30', ...fields });
const entry = a(incidentEntry, 'n1', { incident: 'i1' });

testRule(incidentsHandled, {
  holds: {
    closed: { given: [ana, handled(), entry] },
    'open since August': {
      given: [
        ana,
        handled({ status: 'open', closedOn: undefined, occurredOn: undefined, reportedOn: '2026-08-12' }),
        entry,
      ],
    },
    'a mere event': { given: [a(incident, 'i1', { classification: 'event', containment: undefined })] },
  },
  finds: {
    'nobody leads': { given: [handled({ owner: undefined }), entry], finds: ['leaderless i1'] },
    'it may still spread': {
      given: [ana, handled({ containment: undefined }), entry],
      finds: ['uncontained i1'],
    },
    'no timeline': { given: [ana, handled()], finds: ['untold i1'] },
    'open since May': {
      given: [ana, handled({ status: 'open', closedOn: undefined }), entry],
      finds: ['unclosed i1'],
    },
  },
});
