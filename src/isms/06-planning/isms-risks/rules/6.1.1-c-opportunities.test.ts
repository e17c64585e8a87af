import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { ismsRisk } from '../isms-risk.ts';
import { opportunitiesConsidered } from './6.1.1-c-opportunities.ts';

testRule(opportunitiesConsidered, {
  holds: {
    'an opportunity': { given: [a(ismsRisk, 'i1', { kind: 'opportunity', concerns: undefined })] },
    'one was taken and is closed, another is not worth it': {
      given: [
        a(ismsRisk, 'i1', { kind: 'opportunity', handling: 'no action' }),
        a(ismsRisk, 'i2', { kind: 'opportunity', handling: 'act', status: 'closed', closedOn: '2026-02-24' }),
      ],
    },
    'what to do about it is not decided': {
      given: [a(ismsRisk, 'i1', { kind: 'opportunity', handling: undefined })],
    },
    'a risk to getting better': { given: [a(ismsRisk, 'i1', { concerns: ['continual improvement'] })] },
  },
  finds: {
    'none is taken': {
      given: [
        a(ismsRisk, 'i1', { kind: 'opportunity', handling: 'no action' }),
        a(ismsRisk, 'i2', { kind: 'opportunity', handling: 'no action' }),
      ],
      finds: ['untaken'],
    },
    'risks only': { given: [a(ismsRisk, 'i1'), a(ismsRisk, 'i2')], finds: ['empty'] },
    'the opportunity was taken and closed': {
      given: [
        a(ismsRisk, 'i1'),
        a(ismsRisk, 'i2', { kind: 'opportunity', status: 'closed', closedOn: '2026-02-24' }),
      ],
      finds: ['empty'],
    },
  },
});
