import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { action } from '../../across/action.ts';
import { continuityPlan } from '../../08-operation/continuity/continuity-plan.ts';
import { exercise } from '../../08-operation/continuity/exercise.ts';
import { continuityExercised } from './continuity-exercised.ts';

const old = { createdAt: '2025-01-01T09:00:00.000Z' };
const plan = a(continuityPlan, 'p1', {}, old);
const held = (heldOn: string | undefined, fields: object = {}) =>
  a(exercise, 'e1', { plan: 'p1', heldOn, result: heldOn && 'passed', ...fields });

testRule(continuityExercised, {
  holds: {
    'this spring': { given: [plan, held('2026-05-22')] },
    'written this year, the exercise is planned': { given: [a(continuityPlan, 'p1'), held(undefined)] },
    'gaps with an action': {
      given: [
        plan,
        held('2026-05-22', { result: 'passed with gaps' }),
        a(action, 'x1', { serves: { register: 'exercise', id: 'e1' } }),
      ],
    },
  },
  finds: {
    never: { given: [plan, held(undefined)], finds: ['never p1'] },
    'a year and a half ago': { given: [plan, held('2025-03-22')], finds: ['overdue p1'] },
    failed: { given: [plan, held('2026-05-22', { result: 'failed' })], finds: ['failed p1'] },
    'slower than planned': { given: [plan, held('2026-05-22', { recoveryTime: 30 })], finds: ['slow p1'] },
    'gaps, and that was it': {
      given: [plan, held('2026-05-22', { result: 'passed with gaps' })],
      finds: ['gaps p1'],
    },
  },
});
