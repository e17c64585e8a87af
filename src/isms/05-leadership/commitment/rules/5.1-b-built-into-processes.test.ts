import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { partyRequirement } from '../../../04-context/party-requirement.ts';
import { process } from '../../../04-context/process.ts';
import { builtIntoProcesses } from './5.1-b-built-into-processes.ts';

const business = (id: string, fields: object = {}) => a(process, id, { kind: 'business', ...fields });

testRule(builtIntoProcesses, {
  // Records alone can never show that security is part of the business.
  holds: {},
  finds: {
    'measures are part of it': {
      given: [business('make', { measures: ['counting'] })],
      finds: ['judge'],
    },
    'it takes care of what a party requires': {
      given: [business('make'), a(partyRequirement, 'keys', { processes: ['make'] })],
      finds: ['judge'],
    },
    'nothing is said of it': { given: [business('make')], finds: ['bare make', 'judge'] },
    'only processes of the ISMS are known': { given: [a(process, 'audits')], finds: ['empty'] },
  },
});
