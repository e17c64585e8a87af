import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { exception } from '../exception.ts';
import { exceptionsOutcomeFits } from './exceptions-outcome-fits.ts';

const first = (fields: object) =>
  a(exception, 'e1', {
    until: '2026-03-31',
    renewedBy: undefined,
    outcome: undefined,
    closedOn: undefined,
    ...fields,
  });
const second = (from: string) =>
  a(exception, 'e2', { from, renewedBy: undefined, outcome: undefined, closedOn: undefined });

testRule(exceptionsOutcomeFits, {
  holds: {
    running: { given: [first({})] },
    ended: { given: [first({ outcome: 'ended', closedOn: '2026-03-20' })] },
    'renewed on the day after': {
      given: [first({ outcome: 'renewed', renewedBy: 'e2' }), second('2026-04-01')],
    },
  },
  finds: {
    'renewed by nothing': { given: [first({ outcome: 'renewed' })], finds: ['lost e1'] },
    'ended and renewed': {
      given: [first({ outcome: 'ended', renewedBy: 'e2' }), second('2026-04-01')],
      finds: ['against e1'],
    },
    'renewed a month later': {
      given: [first({ outcome: 'renewed', renewedBy: 'e2' }), second('2026-05-01')],
      finds: ['gap e1'],
    },
  },
});
