import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { communication } from '../communication.ts';
import { audiencesSettled } from './7.4-c-audiences-settled.ts';

const everyone = a(communication, 'objectives', { audience: 'Everyone who works here' });
const somebody = a(communication, 'advisories', { audience: undefined });

testRule(audiencesSettled, {
  holds: {
    'named in words': { given: [everyone] },
    'named as interested parties': {
      given: [a(communication, 'advisories', { audience: undefined, parties: ['utilities'] })],
    },
  },
  finds: {
    'one is for nobody in particular': { given: [everyone, somebody], finds: ['nobody advisories'] },
    'all of them are': { given: [somebody], finds: ['nobody advisories', 'none'] },
  },
});
