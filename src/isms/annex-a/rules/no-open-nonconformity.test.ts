import { a, testRule } from '#isms/kernel/rule-tester.ts';
import { nonconformity } from '../../10-improvement/nonconformity.ts';
import { noOpenNonconformity } from './no-open-nonconformity.ts';

const open = (fields: object = {}) =>
  a(nonconformity, 'n1', { status: 'open', closedOn: undefined, controls: ['2022-A-5-18'], ...fields });

testRule(noOpenNonconformity, {
  holds: {
    closed: { given: [open({ status: 'closed', closedOn: '2026-03-04' })] },
    'held against a requirement, not a control': { given: [open({ controls: undefined })] },
  },
  finds: {
    minor: { given: [open()], finds: ['minor n1'] },
    major: { given: [open({ severity: 'major' })], finds: ['major n1'] },
  },
});
