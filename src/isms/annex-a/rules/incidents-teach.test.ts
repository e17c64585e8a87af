import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { incident } from '../../08-operation/incidents/incident.ts';
import { incidentsTeach } from './incidents-teach.ts';

const closed = (fields: object = {}) =>
  a(incident, 'i1', {
    status: 'closed',
    closedOn: '2026-06-30',
    cause: 'One password for two things.',
    ...fields,
  });

testRule(incidentsTeach, {
  holds: {
    'cause and lessons': { given: [closed()] },
    'an open one is not over': {
      given: [closed({ status: 'open', closedOn: undefined, lessons: undefined })],
    },
  },
  finds: {
    'nothing learnt': { given: [closed({ lessons: undefined })], finds: ['lessons i1'] },
    'nobody asked why': { given: [closed({ cause: undefined })], finds: ['cause i1'] },
  },
});
