import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { correctiveAction } from '../corrective-action.ts';
import { nonconformity } from '../nonconformity.ts';
import { correctiveActionVerified } from './10.2-d-effect-verified.ts';

const closed = a(nonconformity, 'n1');
const open = a(nonconformity, 'n1', { status: 'open', closedOn: undefined });
const act = (fields: object = {}) =>
  a(correctiveAction, 'c1', { nonconformity: 'n1', owner: 'ana', verifier: 'ben', ...fields });
const unjudged = {
  effective: undefined,
  verifier: undefined,
  verifiedOn: undefined,
  verification: undefined,
};

testRule(correctiveActionVerified, {
  holds: {
    'judged by somebody else, after the waiting time': { given: [closed, act()] },
    'judged as having failed': { given: [open, act({ effective: 'no' })] },
    'there is still time to see': { given: [open, act({ ...unjudged, doneOn: '2026-06-26' })] },
    'late by no more than the tolerance': { given: [open, act({ ...unjudged, doneOn: '2026-03-02' })] },
    'a later day was agreed for the verdict': {
      given: [open, act({ ...unjudged, doneOn: '2026-01-27', effectivenessDue: '2026-09-30' })],
    },
    'judged on the day agreed for it, however soon': {
      given: [
        closed,
        act({ doneOn: '2026-06-01', verifiedOn: '2026-06-15', effectivenessDue: '2026-06-15' }),
      ],
    },
    'not done yet': { given: [open, act({ ...unjudged, status: 'open', doneOn: undefined })] },
    'what was dropped needs no verdict': { given: [closed, act({ ...unjudged, status: 'dropped' })] },
    'judged on the first day on which one could tell': {
      given: [closed, act({ doneOn: '2026-06-01', verifiedOn: '2026-07-01' })],
    },
  },
  finds: {
    'nobody has looked': { given: [open, act({ ...unjudged, doneOn: '2026-01-27' })], finds: ['overdue c1'] },
    'the day agreed for the verdict has passed': {
      given: [open, act({ ...unjudged, doneOn: '2026-08-31', effectivenessDue: '2026-09-29' })],
      finds: ['overdue c1'],
    },
    'closed before anyone looked': {
      given: [closed, act({ ...unjudged, doneOn: '2026-09-01' })],
      finds: ['closed c1'],
    },
    'nobody knows by whom': { given: [closed, act({ verifier: undefined })], finds: ['unfounded c1'] },
    'nobody knows on what': { given: [closed, act({ verification: undefined })], finds: ['unfounded c1'] },
    'by the doer': { given: [closed, act({ verifier: 'ana' })], finds: ['own c1'] },
    'the day after': { given: [closed, act({ verifiedOn: '2025-11-19' })], finds: ['early c1'] },
  },
});
