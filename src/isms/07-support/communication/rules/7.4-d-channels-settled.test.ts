import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { communication } from '../communication.ts';
import { channelsSettled } from './7.4-d-channels-settled.ts';

const byMail = a(communication, 'objectives', { channel: 'Mail' });
const somehow = a(communication, 'press', { channel: undefined });

testRule(channelsSettled, {
  holds: { 'each has its channel': { given: [byMail] } },
  finds: {
    'one gets there somehow': { given: [byMail, somehow], finds: ['channel press'] },
    'all of them do': { given: [somehow], finds: ['channel press', 'none'] },
  },
});
