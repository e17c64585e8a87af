import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { incident } from '../../08-operation/incidents/incident.ts';
import { eventsAssessed } from './events-assessed.ts';

const event = (fields: object = {}) => a(incident, 'i1', fields);
const open = { classification: undefined, classifiedOn: undefined };

testRule(eventsAssessed, {
  holds: {
    'on the same day': { given: [event()] },
    'reported yesterday': { given: [event({ ...open, occurredOn: undefined, reportedOn: '2026-09-29' })] },
    'one of two years ago': { given: [event({ ...open, occurredOn: undefined, reportedOn: '2024-05-12' })] },
    'a mere event has no severity': { given: [event({ classification: 'event', severity: undefined })] },
  },
  finds: {
    'nobody has judged it': { given: [event(open)], finds: ['unjudged i1'] },
    'judged after three days': { given: [event({ classifiedOn: '2026-05-15' })], finds: ['late i1'] },
    'not rated': { given: [event({ severity: undefined })], finds: ['unrated i1'] },
  },
});
