import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { person } from '../../../07-support/people/person.ts';
import { metric } from '../metric.ts';
import { analystsNamed } from './9.1-f-analysts-named.ts';

const people = [a(person, 'ana'), a(person, 'leo', { to: '2026-05-31' })];

testRule(analystsNamed, {
  holds: {
    'somebody who is here': { given: [...people, a(metric, 'm1', { analyst: 'ana' })] },
    'somebody who leaves today': {
      given: [...people, a(metric, 'm1', { analyst: 'leo' })],
      asOf: '2026-05-31',
    },
    'of what has ended nothing is asked': {
      given: [...people, a(metric, 'm1', { analyst: 'ana' }), a(metric, 'm2', { status: 'ended' })],
    },
  },
  finds: {
    nobody: { given: [a(metric, 'm1')], finds: ['nobody m1'] },
    'somebody who has left': { given: [...people, a(metric, 'm1', { analyst: 'leo' })], finds: ['left m1'] },
  },
});
