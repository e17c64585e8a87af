import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { evidence } from '../../across/evidence.ts';
import { measure } from '../../06-planning/risk-treatment/measure.ts';
import { measuresEvidenced } from './measures-evidenced.ts';

const signing = (fields: object = {}) => a(measure, 'm1', { evidence: ['e1'], ...fields });
const proof = (to: string | undefined, fields: object = {}) =>
  a(evidence, 'e1', { from: undefined, to, ...fields });

testRule(measuresEvidenced, {
  holds: {
    'of this year': { given: [signing(), proof('2026-05-31')] },
    'a year old and a little': { given: [signing(), proof('2025-09-05')] },
    'the proof names the measure': {
      given: [
        signing({ evidence: undefined }),
        proof('2026-05-31', { records: [{ register: 'measure', id: 'm1' }] }),
      ],
    },
    'gathered on a day, and that is all it says': {
      given: [signing(), proof(undefined, { collectedOn: '2026-06-19' })],
    },
    'what is only planned has none': {
      given: [signing(), proof('2026-05-31'), a(measure, 'm2', { status: 'planned' })],
    },
  },
  finds: {
    nothing: { given: [signing({ evidence: undefined })], finds: ['none m1'] },
    'handed in lately, and about long ago': {
      given: [signing(), proof('2025-06-30', { collectedOn: '2026-09-01' })],
      finds: ['stale m1'],
    },
    'no longer valid': {
      given: [signing(), proof('2026-05-31', { validUntil: '2026-09-29' })],
      finds: ['none m1'],
    },
  },
});
