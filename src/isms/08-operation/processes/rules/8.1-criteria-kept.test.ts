import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { process } from '../../../04-context/process.ts';
import { action } from '../../../across/action.ts';
import { nonconformity } from '../../../10-improvement/nonconformity.ts';
import { operatingRecord } from '../operating-record.ts';
import { criteriaKept } from './8.1-criteria-kept.ts';

const criterion = (words: string) => ({ criterion: words });
const monthly = a(process, 'p1', { interval: 'P1M', criteria: [criterion('Answered in two days')] });
const twofold = a(process, 'p1', { interval: 'P1M', criteria: [criterion('One'), criterion('Two')] });
const run = (fields: object = {}, id = 'o1') =>
  a(operatingRecord, id, { process: 'p1', performedOn: '2026-09-03', ...fields });

testRule(criteriaKept, {
  holds: {
    'checked, all criteria at once': { given: [twofold, run()] },
    'checked one by one': { given: [twofold, run({ criterion: 1 }), run({ criterion: 2 }, 'o2')] },
    'a breach with a nonconformity': {
      given: [monthly, run({ result: 'breached', nonconformity: 'n1' }), a(nonconformity, 'n1')],
    },
    'a breach with an action': {
      given: [
        monthly,
        run({ result: 'breached' }),
        a(action, 'x1', { serves: { register: 'operating-record', id: 'o1' } }),
      ],
    },
    'what no longer runs is found elsewhere': { given: [monthly, run({ performedOn: '2025-03-01' })] },
  },
  finds: {
    'done, and not compared with anything': {
      given: [monthly, run({ result: undefined })],
      finds: ['unchecked p1'],
    },
    'one of two criteria': { given: [twofold, run({ criterion: 2 })], finds: ['unchecked p1'] },
    'one of two checked long ago': {
      given: [twofold, run({ criterion: 2 }), run({ criterion: 1, performedOn: '2026-06-02' }, 'o2')],
      finds: ['unchecked p1'],
    },
    'a breach nobody acted upon': { given: [monthly, run({ result: 'breached' })], finds: ['breach p1'] },
    'a breach without a word': {
      given: [
        monthly,
        run({ result: 'breached', note: undefined, nonconformity: 'n1' }),
        a(nonconformity, 'n1'),
      ],
      finds: ['blank p1'],
    },
  },
});
