import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { incident } from '../../08-operation/incidents/incident.ts';
import { eventsReported } from './events-reported.ts';

const reported = (reportedOn: string) => a(incident, 'i1', { occurredOn: undefined, reportedOn });

testRule(eventsReported, {
  holds: { 'one this year': { given: [reported('2026-02-11')] } },
  finds: { 'none for two years': { given: [reported('2024-05-12')], finds: ['silent'] } },
});
