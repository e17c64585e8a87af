import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { communicationOccurrence } from '../../../07-support/communication/communication-occurrence.ts';
import { organisation } from '../../../across/organisation.ts';
import { managementCommitment } from '../management-commitment.ts';
import { importanceTold } from './5.1-d-importance-told.ts';

const settings = a(organisation, 'org', { topManagement: ['ana'] });
const talk = (doneOn: string, fields: object = {}) => a(managementCommitment, 'talk', { doneOn, ...fields });
const letter = (doneOn: string, fields: object) =>
  a(communicationOccurrence, 'letter', { doneOn, ...fields });

testRule(importanceTold, {
  holds: {
    'spoken of this year': { given: [settings, talk('2026-01-13')] },
    'late by less than the tolerance': { given: [settings, talk('2025-09-10')] },
    'a letter in the name of top management': {
      given: [settings, letter('2026-05-06', { sentBy: 'ben', signedBy: 'ana' })],
    },
    'a letter sent by top management': { given: [settings, letter('2026-05-06', { sentBy: 'ana' })] },
  },
  finds: {
    'money was given, and nothing said': {
      given: [settings, talk('2026-01-13', { kind: 'resources' })],
      finds: ['never'],
    },
    'somebody else wrote': { given: [settings, letter('2026-05-06', { sentBy: 'ben' })], finds: ['never'] },
    'a talk lies in the future': { given: [settings, talk('2026-10-13')], finds: ['never'] },
    'the last word is two years old': { given: [settings, talk('2024-09-30')], finds: ['stale'] },
  },
});
