import { a, testRule } from '#isms/kernel/rule-tester.ts';
import { person } from '../../07-support/person.ts';
import { risk } from '../risk.ts';
import { treatment } from '../treatment.ts';
import { whenNothingIsTreated } from '../nothing-to-treat-tester.ts';
import { planDrawnUp } from './6.1.3-e-plan-drawn-up.ts';

const given = [a(risk, 'r1'), a(person, 'ana'), a(person, 'leo', { to: '2026-05-31' })];
const plan = (fields: object) => a(treatment, 't1', { risk: 'r1', owner: 'ana', ...fields });

testRule(planDrawnUp, {
  holds: {
    ...whenNothingIsTreated.holds,
    'somebody, and a day': { given: [...given, plan({})] },
    'what is retained needs neither': {
      given: [...given, plan({ option: 'retain', owner: undefined, due: undefined })],
    },
    'it was done before its owner left': { given: [...given, plan({ owner: 'leo', doneOn: '2026-04-30' })] },
    'its owner leaves only later': { given: [...given, plan({ owner: 'leo' })], asOf: '2026-05-31' },
  },
  finds: {
    ...whenNothingIsTreated.finds,
    'nobody in particular': { given: [...given, plan({ owner: undefined })], finds: ['nobody t1'] },
    'its owner has left': { given: [...given, plan({ owner: 'leo' })], finds: ['left t1'] },
    'some day': { given: [...given, plan({ due: undefined })], finds: ['undated t1'] },
    'the only planned risk was retired': {
      given: [a(risk, 'r1', {}, { retired: true }), plan({})],
      finds: ['empty'],
    },
  },
});
