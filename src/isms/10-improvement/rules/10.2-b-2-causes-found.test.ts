import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { correctiveAction } from '../corrective-action.ts';
import { nonconformity } from '../nonconformity.ts';
import { causesFound } from './10.2-b-2-causes-found.ts';

const open = { status: 'open', closedOn: undefined };
const act = (fields: object = {}) => a(correctiveAction, 'c1', { nonconformity: 'n1', ...fields });

testRule(causesFound, {
  holds: {
    'found, then acted upon': { given: [a(nonconformity, 'n1'), act()] },
    'settled on the day on which work began': {
      given: [a(nonconformity, 'n1', { causeFoundOn: '2025-10-06' }), act()],
    },
    'found two weeks ago': {
      given: [a(nonconformity, 'n1', { ...open, cause: undefined, foundOn: '2026-09-16' })],
    },
    'an action is planned, not begun': {
      given: [
        a(nonconformity, 'n1', { ...open, cause: undefined, foundOn: '2026-09-16' }),
        act({ status: 'open', startedOn: undefined, doneOn: undefined }),
      ],
    },
    'what was begun was dropped': {
      given: [a(nonconformity, 'n1', { causeFoundOn: '2025-10-20' }), act({ status: 'dropped' })],
    },
  },
  finds: {
    'closed without': { given: [a(nonconformity, 'n1', { cause: undefined })], finds: ['unknown n1'] },
    'open for months without': {
      given: [a(nonconformity, 'n1', { ...open, cause: undefined, foundOn: '2026-05-13' })],
      finds: ['unknown n1'],
    },
    'acted upon at once': {
      given: [a(nonconformity, 'n1', { ...open, cause: undefined, foundOn: '2026-09-16' }), act()],
      finds: ['hasty n1'],
    },
    'found after the fact': {
      given: [a(nonconformity, 'n1', { causeFoundOn: '2025-10-20' }), act()],
      finds: ['afterwards n1'],
    },
  },
});
