import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { person } from '../../../07-support/people/person.ts';
import { objective } from '../objective.ts';
import { objectivesAnsweredFor } from './6.2-j-objectives-answered-for.ts';

const people = [a(person, 'ana'), a(person, 'leo', { to: '2026-05-31' })];

testRule(objectivesAnsweredFor, {
  holds: {
    'somebody who is here': { given: [...people, a(objective, 'fast', { owner: 'ana' })] },
    'until the last day': { given: [...people, a(objective, 'fast', { owner: 'leo' })], asOf: '2026-05-31' },
    'a closed one was somebody’s who has left': {
      given: [
        ...people,
        a(objective, 'fast', { owner: 'ana' }),
        a(objective, 'old', { owner: 'leo', status: 'closed' }),
      ],
    },
  },
  finds: {
    'nobody in particular': { given: [a(objective, 'fast')], finds: ['nobody fast'] },
    'somebody who has left': {
      given: [...people, a(objective, 'fast', { owner: 'leo' })],
      finds: ['left fast'],
    },
  },
});
