import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { riskMethod } from '../../risk-method/risk-method.ts';
import { risk } from '../../risk-assessment/risk.ts';
import { risksClosedForReason } from './6.1.3-a-closed-for-a-reason.ts';

const method = a(riskMethod, 'm1');
const closed = (fields: object = {}) =>
  a(risk, 'r1', {
    method: 'm1',
    likelihood: 3,
    impact: 3,
    status: 'closed',
    closedOn: '2026-05-01',
    closedBy: 'ana',
    closedReason: 'The server is switched off.',
    ...fields,
  });

testRule(risksClosedForReason, {
  holds: {
    'closed by somebody for a reason': { given: [method, closed()] },
    'an acceptable one without': {
      given: [method, closed({ likelihood: 1, impact: 1, closedReason: undefined })],
    },
    'never scored': { given: [method, closed({ likelihood: undefined, closedReason: undefined })] },
    'still open': { given: [method, closed({ status: 'open', closedReason: undefined })] },
  },
  finds: {
    'closed without a word': {
      given: [method, closed({ closedReason: undefined, closedBy: undefined, closedOn: undefined })],
      finds: ['unexplained r1'],
    },
    'by nobody': { given: [method, closed({ closedBy: undefined })], finds: ['unsigned r1'] },
    'on no day': { given: [method, closed({ closedOn: undefined })], finds: ['unsigned r1'] },
  },
});
