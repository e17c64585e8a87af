import { a, testRule } from '#isms/kernel/rule-tester.ts';
import { person } from '../../07-support/person.ts';
import { risk } from '../risk.ts';
import { risksHaveOwners } from './6.1.2-c-2-owners.ts';

const ana = a(person, 'ana');
const left = a(person, 'leo', { name: 'Leo Brandt', to: '2026-05-31' });

testRule(risksHaveOwners, {
  holds: {
    'the owner works here': { given: [ana, a(risk, 'r1', { owner: 'ana' })] },
    'a closed risk needs none': {
      given: [ana, a(risk, 'r1', { owner: 'ana' }), a(risk, 'r2', { status: 'closed' })],
    },
    'the owner leaves only later': { given: [left, a(risk, 'r1', { owner: 'leo' })], asOf: '2026-05-31' },
    'a retired risk is not seen': {
      given: [a(risk, 'r1', {}, { retired: true }), a(risk, 'r2', { owner: 'ana' }), ana],
    },
  },
  finds: {
    'nobody owns it': { given: [a(risk, 'r1')], finds: ['none r1'] },
    'the owner has left': { given: [left, a(risk, 'r1', { owner: 'leo' })], finds: ['left r1'] },
    'no risk is open': { given: [a(risk, 'r1', { status: 'closed' })], finds: ['empty'] },
    'only the one without an owner': {
      given: [ana, a(risk, 'r1', { owner: 'ana' }), a(risk, 'r2')],
      finds: ['none r2'],
    },
  },
});
