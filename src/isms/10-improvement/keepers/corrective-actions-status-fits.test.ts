import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { correctiveAction } from '../corrective-action.ts';
import { correctiveActionsStatusFits } from './corrective-actions-status-fits.ts';

const act = (status: string, fields: object = {}) => [
  a(correctiveAction, 'c1', {
    status,
    doneOn: undefined,
    effective: undefined,
    verifier: undefined,
    verifiedOn: undefined,
    ...fields,
  }),
];

testRule(correctiveActionsStatusFits, {
  holds: {
    open: { given: act('open') },
    'done and judged': { given: act('done', { doneOn: '2026-05-01', effective: 'yes' }) },
  },
  finds: {
    'open and done': { given: act('open', { doneOn: '2026-05-01' }), finds: ['undone c1'] },
    'dropped and effective': { given: act('dropped', { effective: 'yes' }), finds: ['undone c1'] },
  },
});
