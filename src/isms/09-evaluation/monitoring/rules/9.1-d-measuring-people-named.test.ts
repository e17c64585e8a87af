import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { person } from '../../../07-support/people/person.ts';
import { metric } from '../metric.ts';
import { measuringPeopleNamed } from './9.1-d-measuring-people-named.ts';

const people = [a(person, 'ana'), a(person, 'leo', { to: '2026-05-31' })];

testRule(measuringPeopleNamed, {
  holds: {
    'somebody who is here': { given: [...people, a(metric, 'm1', { collector: 'ana' })] },
    'somebody who leaves today': {
      given: [...people, a(metric, 'm1', { collector: 'leo' })],
      asOf: '2026-05-31',
    },
    'of what has ended nothing is asked': {
      given: [...people, a(metric, 'm1', { collector: 'ana' }), a(metric, 'm2', { status: 'ended' })],
    },
  },
  finds: {
    nobody: { given: [a(metric, 'm1')], finds: ['nobody m1'] },
    'somebody who has left': {
      given: [...people, a(metric, 'm1', { collector: 'leo' })],
      finds: ['left m1'],
    },
  },
});
