import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { absence } from '../../../across/absence.ts';
import { person } from '../../../07-support/people/person.ts';
import { decided } from '../../../across/decision-tester.ts';
import { risk } from '../risk.ts';
import { treatment } from '../../risk-treatment/treatment.ts';
import { risksHaveOwners } from './6.1.2-c-2-owners.ts';

const ana = a(person, 'ana');
const left = a(person, 'leo', { name: 'Leo Brandt', to: '2026-05-31' });

const others = (owned: number, all: number) =>
  Array.from({ length: all }, (_each, n) => a(risk, `r${n}`, { owner: n < owned ? 'ana' : 'eva' }));
const away = (fields: object = {}) =>
  a(absence, 'away', { person: 'ana', from: '2026-06-01', to: '2026-12-31', deputy: undefined, ...fields });
const standingIn = [ana, a(person, 'eva'), away({ deputy: 'eva' }), a(risk, 'r1', { owner: 'ana' })];
const treated = a(treatment, 't1', { risk: 'r1', doneOn: undefined });

testRule(risksHaveOwners, {
  holds: {
    'the owner works here': { given: [ana, a(risk, 'r1', { owner: 'ana' })] },
    'the owner is away, and somebody stands in': {
      given: [ana, a(person, 'eva'), away({ deputy: 'eva' }), a(risk, 'r1', { owner: 'ana' })],
    },
    'the owner is away with a deputy, and has approved what is planned': {
      given: [...standingIn, treated, decided('d1', [treated])],
    },
    'the owner is on holiday, or was away before': {
      given: [
        ana,
        away({ from: '2026-09-21', to: '2026-10-02' }),
        a(absence, 'before', { person: 'ana', from: '2026-01-01', to: '2026-05-31', deputy: undefined }),
        a(risk, 'r1', { owner: 'ana' }),
      ],
    },
    'one person owns half of them': { given: [ana, a(person, 'eva'), ...others(5, 10)] },
    'one person owns the few there are': { given: [ana, ...others(9, 9)] },
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
    'the owner is away for months': {
      given: [ana, away(), a(risk, 'r1', { owner: 'ana' })],
      finds: ['away r1'],
    },
    'a deputy stands in, and a plan waits for the approval that only the owner gives': {
      given: [...standingIn, treated],
      finds: ['waiting r1'],
    },
    'whoever stood in has left': {
      given: [ana, left, away({ to: undefined, deputy: 'leo' }), a(risk, 'r1', { owner: 'ana' })],
      finds: ['away r1'],
    },
    'the owner is a consultant': {
      given: [a(person, 'ana', { kind: 'external' }), a(risk, 'r1', { owner: 'ana' })],
      finds: ['outsider r1'],
    },
    'one person owns most of them': {
      given: [ana, a(person, 'eva'), ...others(6, 10)],
      finds: ['gathered'],
    },
    'no risk is open': { given: [a(risk, 'r1', { status: 'closed' })], finds: ['empty'] },
    'only the one without an owner': {
      given: [ana, a(risk, 'r1', { owner: 'ana' }), a(risk, 'r2')],
      finds: ['none r2'],
    },
  },
});
