import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { nonconformity } from '../nonconformity.ts';
import { nonconformitiesPutRight } from './10.2-a-1-put-right.ts';

const uncorrected = (fields: object = {}) =>
  a(nonconformity, 'n1', { correction: undefined, status: 'open', closedOn: undefined, ...fields });

testRule(nonconformitiesPutRight, {
  holds: {
    'put right': { given: [a(nonconformity, 'n1')] },
    'nothing to put right': { given: [uncorrected({ noCorrection: 'The build is gone.' })] },
    'found two weeks ago': { given: [uncorrected({ foundOn: '2026-09-16' })] },
  },
  finds: {
    'found months ago': { given: [uncorrected({ foundOn: '2026-05-13' })], finds: ['uncorrected n1'] },
    'without a day, and on record for months': {
      given: [uncorrected({ foundOn: undefined })],
      finds: ['uncorrected n1'],
    },
    'closed in a hurry': {
      given: [uncorrected({ foundOn: '2026-09-16', status: 'closed', closedOn: '2026-09-17' })],
      finds: ['uncorrected n1'],
    },
  },
});
