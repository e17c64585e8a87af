import { add } from '#isms/kernel/values/calendar.ts';
import { organisation } from '../../../across/organisation.ts';
import { continuityPlan } from '../continuity-plan.ts';
import { planning } from '../../processes/occurrence.ts';
import { occurrences } from '../../processes/occurrences.ts';

/** The action that plans the next exercise of a continuity plan (8.1, A.5.30). */
export const planExercise = planning(occurrences.exercise, {
  key: 'plan-exercise',
  clause: '8.1',
  title: 'Plan exercise',
  consequence: 'The exercise is due on that day and is found overdue once nobody has recorded it by then.',
  of: continuityPlan,
  link: 'plan',
  settles: 'exercise',
  reads: [organisation],
  fields: (_, due) => ({ title: `Exercise of ${due.slice(0, 4)}` }),
  after: (_, last, s) => add(last, s.setting(organisation, 'continuityExercise')),
});
