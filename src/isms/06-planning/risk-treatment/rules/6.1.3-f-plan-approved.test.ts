import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { decided } from '../../../across/decision-tester.ts';
import { person } from '../../../07-support/people/person.ts';
import { risk } from '../../risk-assessment/risk.ts';
import { treatment } from '../treatment.ts';
import { whenNothingIsTreated } from '../nothing-to-treat-tester.ts';
import { planApproved } from './6.1.3-f-plan-approved.ts';

const people = [a(person, 'ana'), a(person, 'ben', { name: 'Ben Okafor' })];
const owned = [...people, a(risk, 'r1', { owner: 'ana' })];
const plan = (fields: object = {}) => a(treatment, 't1', { risk: 'r1', ...fields });
const done = (doneOn: string) => plan({ doneOn });
const byOwner = { by: 'ana', role: 'Risk owner' };

testRule(planApproved, {
  holds: {
    ...whenNothingIsTreated.holds,
    'by the owner, as it is': { given: [...owned, plan(), decided('d1', [plan()], byOwner)] },
    'by the owner, in whatever role': { given: [...owned, plan(), decided('d1', [plan()])] },
    'only its resources changed since': {
      given: [
        ...owned,
        plan({ resources: 'Two days of a firmware engineer.' }),
        decided('d1', [plan()], byOwner),
      ],
    },
    'approved on the day it was done': {
      given: [...owned, done('2026-06-01'), decided('d1', [done('2026-06-01')], byOwner)],
    },
    'approved before it was done, and again since': {
      given: [
        ...owned,
        done('2026-08-01'),
        { ...decided('d1', [done('2026-08-01')], byOwner), retired: true },
        decided('d2', [done('2026-08-01')], { ...byOwner, on: '2026-09-01' }),
      ],
    },
    'first approved after it was done, long ago': {
      given: [
        ...owned,
        done('2025-05-01'),
        decided('d1', [done('2025-05-01')], { ...byOwner, on: '2025-06-01' }),
      ],
    },
    'the plan of a closed risk needs none': {
      given: [
        ...owned,
        plan(),
        decided('d1', [plan()], byOwner),
        a(risk, 'r2', { status: 'closed' }),
        a(treatment, 't2', { risk: 'r2' }),
      ],
    },
  },
  finds: {
    ...whenNothingIsTreated.finds,
    'nobody has': { given: [...owned, plan()], finds: ['none t1'] },
    'it was rejected': {
      given: [...owned, plan(), decided('d1', [plan()], { ...byOwner, kind: 'rejection' })],
      finds: ['rejected t1'],
    },
    'it was rejected after it had been approved': {
      given: [
        ...owned,
        plan(),
        decided('d1', [plan()], byOwner),
        decided('d2', [plan()], { ...byOwner, kind: 'rejection', on: '2026-07-01' }),
      ],
      finds: ['rejected t1'],
    },
    'the due date was moved after approval': {
      given: [...owned, plan({ due: '2027-03-31' }), decided('d1', [plan()], byOwner)],
      finds: ['void t1'],
    },
    'it was approved for a time, and that is over': {
      given: [...owned, plan(), decided('d1', [plan()], { ...byOwner, until: '2026-07-31' })],
      finds: ['expired t1'],
    },
    'it was done before anybody approved it': {
      given: [...owned, done('2026-05-31'), decided('d1', [done('2026-05-31')], byOwner)],
      finds: ['afterwards t1'],
    },
    'somebody else approved it': {
      given: [...owned, plan(), decided('d1', [plan()], { by: 'ben', role: 'ISMS manager' })],
      finds: ['stranger t1'],
    },
    'the risk has a new owner since': {
      given: [...owned, plan(), decided('d1', [plan()], { ...byOwner, by: 'ben' })],
      finds: ['handed t1'],
    },
    'it was approved by somebody, and nobody owns the risk': {
      given: [...people, a(risk, 'r1'), plan(), decided('d1', [plan()], { by: 'ben', role: 'ISMS manager' })],
      finds: ['stranger t1'],
    },
  },
});
