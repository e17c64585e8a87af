import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { correctiveAction } from '../corrective-action.ts';
import { nonconformity } from '../nonconformity.ts';
import { correctiveActionInTime } from './10.2-c-action-in-time.ts';

const needed = (fields: object = {}) => a(nonconformity, 'n1', fields);
const open = { status: 'open', closedOn: undefined };
const act = (id: string, fields: object = {}) => a(correctiveAction, id, { nonconformity: 'n1', ...fields });
const ahead = { status: 'open', doneOn: undefined, effective: undefined };

testRule(correctiveActionInTime, {
  holds: {
    done: { given: [needed(), act('c1')] },
    'due today': { given: [needed(open), act('c1', { ...ahead, due: '2026-09-30' })] },
    'not needed': { given: [needed({ actionNeeded: 'no' })] },
    'not decided': { given: [needed({ ...open, actionNeeded: undefined })] },
    'needed, and found last week': { given: [needed({ ...open, foundOn: '2026-09-23' })] },
    'one did not work, and another follows': {
      given: [needed(open), act('c1', { effective: 'no' }), act('c2', { ...ahead, due: '2026-12-18' })],
    },
  },
  finds: {
    'nothing is planned': { given: [needed(open)], finds: ['unplanned n1'] },
    'all there was is dropped': {
      given: [needed(), act('c1', { status: 'dropped', droppedBecause: 'Too dear.' })],
      finds: ['unplanned n1'],
    },
    'due yesterday': {
      given: [needed(open), act('c1', { ...ahead, due: '2026-09-29' })],
      finds: ['overdue c1'],
    },
    'due some day': {
      given: [needed(open), act('c1', { ...ahead, due: undefined })],
      finds: ['undated c1'],
    },
    'it did not work': {
      given: [needed(open), act('c1', { effective: 'no' })],
      finds: ['ineffective n1'],
    },
    'it did not work, and its case was closed': {
      given: [needed(), act('c1', { effective: 'no' })],
      finds: ['ineffective n1'],
    },
    'dropped without a word': {
      given: [needed(), act('c1'), act('c2', { status: 'dropped' })],
      finds: ['dropped c2'],
    },
  },
});
