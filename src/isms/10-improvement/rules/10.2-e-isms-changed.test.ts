import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { nonconformity } from '../nonconformity.ts';
import { ismsChangedWhereNeeded } from './10.2-e-isms-changed.ts';

testRule(ismsChangedWhereNeeded, {
  holds: {
    'no change needed': { given: [a(nonconformity, 'n1')] },
    'needed, and planned': { given: [a(nonconformity, 'n1', { changeNeeded: 'yes', changes: ['chg'] })] },
    'still open': {
      given: [a(nonconformity, 'n1', { status: 'open', closedOn: undefined, changeNeeded: undefined })],
    },
  },
  finds: {
    'closed without asking': {
      given: [a(nonconformity, 'n1', { changeNeeded: undefined })],
      finds: ['unasked n1'],
    },
    'needed, and not planned': {
      given: [a(nonconformity, 'n1', { changeNeeded: 'yes' })],
      finds: ['unchanged n1'],
    },
  },
});
