import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { applicability } from '../../06-planning/statement-of-applicability/applicability.ts';
import { risk } from '../../06-planning/risk-assessment/risk.ts';
import { treatment } from '../../06-planning/risk-treatment/treatment.ts';
import { excludedNotNeeded } from './excluded-controls-not-needed.ts';

const control = '2022-A-8-11';
const left = (fields: object = {}) =>
  a(applicability, 'a1', {
    scope: 's1',
    control,
    applicable: 'no',
    reasonNot: 'No copy of real data exists.',
    ...fields,
  });

testRule(excludedNotNeeded, {
  holds: {
    'with a reason': { given: [left()] },
    'a closed risk relies on nothing': {
      given: [
        left(),
        a(risk, 'r1', { status: 'closed', controls: [control] }),
        a(treatment, 't1', { risk: 'r1', controls: [control] }),
      ],
    },
    'what applies is asked elsewhere': { given: [left({ applicable: 'yes', reasonNot: undefined })] },
  },
  finds: {
    'without a reason': { given: [left({ reasonNot: undefined })], finds: ['unreasoned a1'] },
    'an open risk has it in place': {
      given: [left(), a(risk, 'r1', { controls: [control] })],
      finds: ['relied a1'],
    },
    'a treatment plans it': {
      given: [left(), a(risk, 'r1'), a(treatment, 't1', { risk: 'r1', controls: [control] })],
      finds: ['relied a1'],
    },
  },
});
