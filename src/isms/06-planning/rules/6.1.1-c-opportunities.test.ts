import { a, testRule } from '#isms/kernel/rule-tester.ts';
import { ismsRisk } from '../isms-risk.ts';
import { opportunitiesConsidered } from './6.1.1-c-opportunities.ts';

testRule(opportunitiesConsidered, {
  holds: {
    'an opportunity': { given: [a(ismsRisk, 'i1', { kind: 'opportunity', concerns: undefined })] },
    'a risk to getting better': { given: [a(ismsRisk, 'i1', { concerns: ['continual improvement'] })] },
  },
  finds: {
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
