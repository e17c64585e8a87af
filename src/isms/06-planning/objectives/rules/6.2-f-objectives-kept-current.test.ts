import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { organisation } from '../../../across/organisation.ts';
import { objective } from '../objective.ts';
import { objectivesKeptCurrent } from './6.2-f-objectives-kept-current.ts';

const monthly = a(organisation, 'org', { objectiveReview: 'P1M' });
const often = a(organisation, 'org', { objectiveReview: 'P6M' });

testRule(objectivesKeptCurrent, {
  holds: {
    'looked at this half year': { given: [often, a(objective, 'fast')] },
    'newly set': { given: [a(objective, 'fast', { reviewedOn: undefined })] },
    'its day was last week, and the figures are being counted': {
      given: [a(objective, 'fast', { due: '2026-09-23' })],
    },
    'without a day, which another rule finds': { given: [a(objective, 'fast', { due: undefined })] },
    'closed long ago': {
      given: [
        a(objective, 'fast'),
        a(objective, 'old', { status: 'closed', due: '2025-12-31', reviewedOn: '2025-10-29' }),
      ],
    },
  },
  finds: {
    'not looked at for too long': { given: [monthly, a(objective, 'fast')], finds: ['stale fast'] },
    'never looked at': {
      given: [often, a(objective, 'fast', { reviewedOn: undefined })],
      finds: ['stale fast'],
    },
    'pursued past its day': {
      given: [a(objective, 'fast', { due: '2026-06-30' })],
      finds: ['overrun fast'],
    },
  },
});
