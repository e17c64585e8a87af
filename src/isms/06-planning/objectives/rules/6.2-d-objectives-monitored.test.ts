import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { organisation } from '../../../across/organisation.ts';
import { reading } from '../../../09-evaluation/monitoring/reading.ts';
import { objective } from '../objective.ts';
import { objectivesMonitored } from './6.2-d-objectives-monitored.ts';

const fast = (fields: object = {}) => a(objective, 'fast', { metric: 'share', ...fields });
const read = (takenOn: string, fields: object = {}) =>
  a(reading, 'r1', { metric: 'share', takenOn, ...fields });
const told = { metric: undefined, notMeasurable: 'Held or not held.', progress: 'Stage 1 is passed.' };

testRule(objectivesMonitored, {
  holds: {
    'read in the quarter': { given: [fast(), read('2026-06-30')] },
    'the next one is due, within the tolerance': { given: [fast(), read('2026-06-01')] },
    'it has just begun': { given: [fast({ from: '2026-07-01' })] },
    'it has just begun, and its metric rested before': {
      given: [fast({ from: '2026-07-01' }), read('2025-12-31')],
    },
    'not measured, and looked at': { given: [fast(told)] },
    'not measured, and just begun': {
      given: [fast({ ...told, progress: undefined, reviewedOn: undefined, from: '2026-08-03' })],
    },
    'a closed one is not read any more': {
      given: [fast(), read('2026-06-30'), a(objective, 'old', { metric: 'load', status: 'closed' })],
    },
    'the organisation looks twice a year': {
      given: [fast(), read('2026-03-31'), a(organisation, 'org', { objectiveMonitoring: 'P6M' })],
    },
  },
  finds: {
    'not read for half a year': { given: [fast(), read('2026-03-31')], finds: ['unread fast'] },
    'never read': { given: [fast()], finds: ['unread fast'] },
    'the reading was missed': {
      given: [fast(), read('2026-06-30', { status: 'missed', takenOn: undefined, value: undefined })],
      finds: ['unread fast'],
    },
    'a reading that lies ahead': { given: [fast(), read('2026-12-31')], finds: ['unread fast'] },
    'the reading is of something else': {
      given: [fast(), read('2026-06-30', { metric: 'load' })],
      finds: ['unread fast'],
    },
    'not measured, and not looked at for long': {
      given: [fast({ ...told, reviewedOn: '2026-03-31' })],
      finds: ['unseen fast'],
    },
    'not measured, and no word on it': {
      given: [fast({ ...told, progress: undefined })],
      finds: ['wordless fast'],
    },
  },
});
