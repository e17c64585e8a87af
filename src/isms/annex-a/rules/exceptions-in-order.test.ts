import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { decided } from '../../across/decision-tester.ts';
import { exception } from '../../08-operation/exceptions/exception.ts';
import { exceptionsInOrder } from './exceptions-in-order.ts';

const waiver = (fields: object = {}) => a(exception, 'x1', { until: '2026-12-31', ...fields });
const situation = (fields: object = {}) => [waiver(fields), decided('d1', [waiver(fields)])];

testRule(exceptionsInOrder, {
  holds: {
    granted: { given: situation() },
    'until today': { given: situation({ until: '2026-09-30' }) },
    'over and closed': { given: [waiver({ until: '2026-03-31', outcome: 'ended', closedOn: '2026-03-19' })] },
    'asked for from next month on': { given: [waiver({ from: '2026-10-01' })] },
  },
  finds: {
    'nobody granted it': { given: [waiver()], finds: ['ungranted x1'] },
    'refused, and used all the same': {
      given: [waiver(), decided('d1', [waiver()], { kind: 'rejection' })],
      finds: ['ungranted x1'],
    },
    'stretched after it was granted': {
      given: [waiver({ until: '2027-03-31' }), decided('d1', [waiver()])],
      finds: ['void x1'],
    },
    'over, and nobody came back to it': { given: situation({ until: '2026-09-29' }), finds: ['expired x1'] },
    'for ever': { given: situation({ until: undefined }), finds: ['endless x1'] },
    'nothing in its place': { given: situation({ compensation: undefined }), finds: ['bare x1'] },
  },
});
