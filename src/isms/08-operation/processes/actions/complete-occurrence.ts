import { completing } from '../occurrence.ts';
import { occurrences } from '../occurrences.ts';

/**
 * The action that records that a planned occurrence of a process was performed, and its result against the criteria
 * (8.1).
 */
export const completeOccurrence = completing(occurrences.process, {
  key: 'complete-occurrence',
  clause: '8.1',
  title: 'Complete occurrence',
  consequence:
    'It counts as done on that day with this result. A breach of the criteria calls for a nonconformity or an action.',
  result: ['result', 'note', 'nonconformity', 'evidence'],
});
