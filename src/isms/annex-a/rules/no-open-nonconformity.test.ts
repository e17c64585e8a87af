import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { correctiveAction } from '../../10-improvement/corrective-action.ts';
import { nonconformity } from '../../10-improvement/nonconformity.ts';
import { noOpenNonconformity } from './no-open-nonconformity.ts';

const open = (fields: object = {}) =>
  a(nonconformity, 'n1', { status: 'open', closedOn: undefined, controls: ['2022-A-5-18'], ...fields });

const acted = (fields: object = {}) => a(correctiveAction, 'c1', { nonconformity: 'n1', ...fields });

testRule(noOpenNonconformity, {
  holds: {
    'corrective action was seen to work, and the case is only to be closed': {
      given: [open({ actionNeeded: 'yes' }), acted()],
    },
    closed: { given: [open({ status: 'closed', closedOn: '2026-03-04' })] },
    'held against a requirement, not a control': { given: [open({ controls: undefined })] },
  },
  finds: {
    'nobody has seen yet whether it works': {
      given: [open({ actionNeeded: 'yes' }), acted({ effective: undefined })],
      finds: ['minor n1'],
    },
    'no action was needed, and nobody has closed it': {
      given: [open({ actionNeeded: 'no' })],
      finds: ['minor n1'],
    },
    minor: { given: [open()], finds: ['minor n1'] },
    major: { given: [open({ severity: 'major' })], finds: ['major n1'] },
  },
});
