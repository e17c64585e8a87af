import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { communication } from '../../../07-support/communication/communication.ts';
import { communicationOccurrence } from '../../../07-support/communication/communication-occurrence.ts';
import { person } from '../../../07-support/people/person.ts';
import { managementReview } from '../../../09-evaluation/management-reviews/management-review.ts';
import { performanceEvaluation } from '../../../09-evaluation/monitoring/performance-evaluation.ts';
import { organisation } from '../../../across/organisation.ts';
import { appointment } from '../appointment.ts';
import { role } from '../role.ts';
import { reportingAssigned } from './5.3-b-reporting-assigned.ts';

const settings = a(organisation, 'org', { topManagement: ['ana'], performanceReport: 'P3M' });
const ben = a(person, 'ben');
const manager = a(role, 'manager', { duties: ['performance reporting'] });
const held = (fields: object = {}) =>
  a(appointment, 'apt', { role: 'manager', person: 'ben', appointedBy: 'ana', ...fields });
const carried = [settings, ben, manager, held()];
const told = (isReport: boolean, doneOn: string) => [
  a(communication, 'plan', { isReport }),
  a(communicationOccurrence, 'told', { communication: 'plan', doneOn }),
];

testRule(reportingAssigned, {
  holds: {
    'a report this quarter': { given: [...carried, ...told(true, '2026-07-09')] },
    'late by less than the tolerance': { given: [...carried, ...told(true, '2026-06-05')] },
    'an evaluation was reported': {
      given: [...carried, a(performanceEvaluation, 'half', { reportedOn: '2026-07-09' })],
    },
    'told in a review': {
      given: [...carried, a(managementReview, 'july', { status: 'held', heldOn: '2026-07-22' })],
    },
    'the ISMS has just come into force': {
      given: [
        a(organisation, 'org', {
          topManagement: ['ana'],
          performanceReport: 'P3M',
          inForceSince: '2026-08-01',
        }),
        ben,
        manager,
        held(),
      ],
    },
    'the holder has just taken over': { given: [settings, ben, manager, held({ from: '2026-08-01' })] },
  },
  finds: {
    'no role has the duty': { given: [settings, ben, a(role, 'manager', { duties: [] })], finds: ['empty'] },
    'nobody holds the role': { given: [settings, ben, manager], finds: ['vacant manager'] },
    'given by a colleague': {
      given: [settings, ben, manager, held({ appointedBy: 'ben' }), ...told(true, '2026-07-09')],
      finds: ['stranger manager'],
    },
    'nobody knows by whom': {
      given: [settings, ben, manager, held({ appointedBy: undefined }), ...told(true, '2026-07-09')],
      finds: ['unsaid manager'],
    },
    'nothing was ever reported': { given: carried, finds: ['silent manager'] },
    'the last report is of last year': {
      given: [...carried, ...told(true, '2025-12-18')],
      finds: ['silent manager'],
    },
    'only other news was told': {
      given: [...carried, ...told(false, '2026-09-01')],
      finds: ['silent manager'],
    },
    'the next review is planned': {
      given: [...carried, a(managementReview, 'july', { status: 'planned', heldOn: '2026-07-22' })],
      finds: ['silent manager'],
    },
  },
});
