import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { absence } from '../../across/absence.ts';
import { campaign } from '../../07-support/awareness/campaign.ts';
import { completion } from '../../07-support/awareness/completion.ts';
import { person } from '../../07-support/people/person.ts';
import { awarenessCompleted } from './awareness-completed.ts';

const hour = a(campaign, 'c1');
const people = (count: number) =>
  Array.from({ length: count }, (_, n) => a(person, `p${n}`, { from: '2021-03-01', kind: 'employee' }));
const done = (count: number, doneOn = '2026-03-17') =>
  Array.from({ length: count }, (_, n) =>
    a(completion, `d${n}`, { campaign: 'c1', person: `p${n}`, doneOn }),
  );

testRule(awarenessCompleted, {
  holds: {
    everybody: { given: [hour, ...people(4), ...done(4)] },
    'nine of ten': { given: [hour, ...people(10), ...done(9)] },
    'somebody new': { given: [hour, ...people(2), ...done(2), a(person, 'new', { from: '2026-09-15' })] },
    'somebody away': {
      given: [
        hour,
        ...people(3),
        ...done(2),
        a(absence, 'a1', { person: 'p2', from: '2026-02-16', to: '2026-12-31' }),
      ],
    },
    'nobody works here': { given: [hour] },
  },
  finds: {
    'eight of ten': { given: [hour, ...people(10), ...done(8)], finds: ['short'] },
    'half of them': { given: [hour, ...people(4), ...done(2)], finds: ['few'] },
    'all of them two years ago': { given: [hour, ...people(4), ...done(4, '2024-03-17')], finds: ['few'] },
  },
});
