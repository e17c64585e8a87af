import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { objective } from '../../../06-planning/objectives/objective.ts';
import { risk } from '../../../06-planning/risk-assessment/risk.ts';
import { action } from '../../../across/action.ts';
import { objectivesCarriedOut } from './8.1-objectives-carried-out.ts';

const goal = a(objective, 'o1');
const step = (fields: object, serves: object = { register: 'objective', id: 'o1' }) =>
  a(action, 'x1', { moves: undefined, due: '2026-12-18', serves, ...fields });
const late = { due: '2026-09-29' };

testRule(objectivesCarriedOut, {
  holds: {
    'in time': { given: [goal, step({})] },
    'due today': { given: [goal, step({ due: '2026-09-30' })] },
    done: { given: [goal, step({ ...late, status: 'done', doneOn: '2026-10-01' })] },
    dropped: { given: [goal, step({ ...late, status: 'dropped' })] },
    'what serves a risk is asked elsewhere': {
      given: [goal, a(risk, 'r1'), step(late, { register: 'risk', id: 'r1' })],
    },
  },
  finds: {
    'due yesterday': { given: [goal, step(late)], finds: ['overdue x1'] },
    'blocked, and nobody says why': {
      given: [goal, step({ ...late, status: 'blocked' })],
      finds: ['overdue x1'],
    },
    'late with a note': {
      given: [goal, step({ ...late, note: 'Waits for the new gate.' })],
      finds: ['late x1'],
    },
    'due some day': { given: [goal, step({ due: undefined })], finds: ['undated x1'] },
  },
});
