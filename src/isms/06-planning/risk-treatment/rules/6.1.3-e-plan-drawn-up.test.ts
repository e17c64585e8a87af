import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { person } from '../../../07-support/people/person.ts';
import { organisation } from '../../../across/organisation.ts';
import { riskMethod } from '../../risk-method/risk-method.ts';
import { risk } from '../../risk-assessment/risk.ts';
import { treatment } from '../treatment.ts';
import { whenNothingIsTreated } from '../nothing-to-treat-tester.ts';
import { planDrawnUp } from './6.1.3-e-plan-drawn-up.ts';

const given = [a(risk, 'r1'), a(person, 'ana'), a(person, 'leo', { to: '2026-05-31' })];
const method = a(riskMethod, 'm1');
const high = a(risk, 'r1', { method: 'm1', likelihood: 3, impact: 3 });
const plan = (fields: object) => a(treatment, 't1', { risk: 'r1', owner: 'ana', ...fields });

testRule(planDrawnUp, {
  holds: {
    ...whenNothingIsTreated.holds,
    'somebody, and a day': { given: [...given, plan({})] },
    'what is retained needs neither': {
      given: [...given, plan({ option: 'retain', owner: undefined, due: undefined })],
    },
    'it was done before its owner left': { given: [...given, plan({ owner: 'leo', doneOn: '2026-04-30' })] },
    'within the time a treatment may take': {
      given: [...given.slice(1), method, high, plan({ due: '2027-09-30' })],
    },
    'far ahead, for a risk that is acceptable': {
      given: [
        ...given.slice(1),
        method,
        a(risk, 'r1', { method: 'm1', likelihood: 1, impact: 1 }),
        plan({ due: '2035-01-01' }),
      ],
    },
    'far ahead, and done': {
      given: [...given.slice(1), method, high, plan({ due: '2035-01-01', doneOn: '2026-09-01' })],
    },
    'further ahead, and the organisation allows that': {
      given: [
        ...given.slice(1),
        method,
        high,
        plan({ due: '2028-09-30' }),
        a(organisation, 'org', { treatmentTime: 'P24M' }),
      ],
    },
    'its owner leaves only later': { given: [...given, plan({ owner: 'leo' })], asOf: '2026-05-31' },
  },
  finds: {
    ...whenNothingIsTreated.finds,
    'nobody in particular': { given: [...given, plan({ owner: undefined })], finds: ['nobody t1'] },
    'its owner has left': { given: [...given, plan({ owner: 'leo' })], finds: ['left t1'] },
    'some day': { given: [...given, plan({ due: undefined })], finds: ['undated t1'] },
    'a day far ahead, for a risk above the criteria': {
      given: [...given.slice(1), method, high, plan({ due: '2027-10-01' })],
      finds: ['far t1'],
    },
    'the only planned risk was retired': {
      given: [a(risk, 'r1', {}, { retired: true }), plan({})],
      finds: ['empty'],
    },
  },
});
