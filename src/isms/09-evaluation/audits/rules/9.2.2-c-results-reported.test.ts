import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { process } from '../../../04-context/process.ts';
import { unit } from '../../../04-context/unit.ts';
import { person } from '../../../07-support/people/person.ts';
import { audit } from '../audit.ts';
import { resultsReported } from './9.2.2-c-results-reported.ts';

const ben = a(person, 'ben', { name: 'Ben Okafor' });
const cloud = [ben, a(unit, 'u1', { manager: 'ben' }), a(process, 'p1', { units: ['u1'] })];
const held = (fields: object = {}) => a(audit, 'a1', { reportedTo: ['ana'], ...fields });

testRule(resultsReported, {
  holds: {
    'reported after it was concluded': { given: [held()] },
    'the manager of the unit is among them': {
      given: [...cloud, held({ units: ['u1'], reportedTo: ['ana', 'ben'] })],
    },
    'the manager joined since': {
      given: [a(person, 'ben', { from: '2026-02-01' }), ...cloud.slice(1), held({ units: ['u1'] })],
    },
    'the report is not due yet': {
      given: [held({ reportedOn: undefined, concludedOn: '2026-09-25', reportDue: '2026-10-09' })],
    },
    'no day is set for the report, and little time has passed': {
      given: [held({ reportedOn: undefined, concludedOn: '2026-09-25', reportDue: undefined })],
    },
  },
  finds: {
    'nobody got it in time': { given: [held({ reportedOn: undefined })], finds: ['unreported a1'] },
    'nobody got it, and no day was set': {
      given: [held({ reportedOn: undefined, reportDue: undefined })],
      finds: ['unreported a1'],
    },
    'it is not said who got it': { given: [held({ reportedTo: undefined })], finds: ['addressless a1'] },
    'the manager of a unit did not': {
      given: [...cloud, held({ units: ['u1'] })],
      finds: ['uninformed a1'],
    },
    'the manager of those who carry out a process did not': {
      given: [...cloud, held({ processes: ['p1'] })],
      finds: ['uninformed a1'],
    },
    'it went out before the conclusion': { given: [held({ reportedOn: '2025-09-10' })], finds: ['early a1'] },
    'only customers have audited': { given: [held({ kind: 'customer' })], finds: ['empty'] },
  },
});
