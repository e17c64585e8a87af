import { completing } from '../../processes/occurrence.ts';
import { occurrences } from '../../processes/occurrences.ts';

/** The action that records an exercise of a continuity plan (8.1, A.5.30). */
export const completeExercise = completing(occurrences.exercise, {
  key: 'complete-exercise',
  clause: '8.1',
  title: 'Complete exercise',
  consequence:
    'The plan counts as exercised on that day with this result. Gaps call for actions that serve the exercise.',
  result: ['participants', 'recoveryTime', 'dataLoss', 'result', 'gaps', 'evidence'],
});
