import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { change } from '../../../06-planning/changes/change.ts';
import { action } from '../../../across/action.ts';
import { nonconformity } from '../../../10-improvement/nonconformity.ts';
import { unintendedReviewed } from './8.1-unintended-reviewed.ts';

const done = (fields: object = {}) =>
  a(change, 'c1', {
    status: 'done',
    doneOn: '2026-06-10',
    reviewedOn: '2026-06-20',
    unintended: 'none',
    ...fields,
  });
const adverse = { unintended: 'adverse', unintendedWhat: 'Old browsers were refused for a day.' };

testRule(unintendedReviewed, {
  holds: {
    'looked at, nothing': { given: [done()] },
    'looked at, harmless': {
      given: [done({ unintended: 'harmless', unintendedWhat: 'Reports run slower.' })],
    },
    'adverse, with an action': {
      given: [done(adverse), a(action, 'x1', { serves: { register: 'change', id: 'c1' } })],
    },
    'adverse, with a nonconformity': { given: [done(adverse), a(nonconformity, 'n1', { changes: ['c1'] })] },
    'done last week': {
      given: [done({ doneOn: '2026-09-24', reviewedOn: undefined, unintended: undefined })],
    },
    'still under way': { given: [done({ status: 'running', doneOn: undefined, reviewedOn: undefined })] },
  },
  finds: {
    'nobody asked': {
      given: [done({ reviewedOn: undefined, unintended: undefined })],
      finds: ['overdue c1'],
    },
    'asked, and no answer': { given: [done({ unintended: undefined })], finds: ['unanswered c1'] },
    'something happened, but what': { given: [done({ unintended: 'harmless' })], finds: ['untold c1'] },
    'adverse, and that was it': { given: [done(adverse)], finds: ['adverse c1'] },
  },
});
