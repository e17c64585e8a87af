import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { nonconformity } from '../nonconformity.ts';
import { consequencesDealtWith } from './10.2-a-2-consequences-dealt-with.ts';

const unknown = (fields: object = {}) => a(nonconformity, 'n1', { consequences: undefined, ...fields });
const open = { status: 'open', closedOn: undefined };

testRule(consequencesDealtWith, {
  holds: {
    'it led to nothing, and it is said how one knows': { given: [a(nonconformity, 'n1')] },
    'found two weeks ago': { given: [unknown({ ...open, foundOn: '2026-09-16' })] },
  },
  finds: {
    closed: { given: [unknown()], finds: ['unknown n1'] },
    'found months ago': { given: [unknown({ ...open, foundOn: '2026-05-13' })], finds: ['unknown n1'] },
  },
});
