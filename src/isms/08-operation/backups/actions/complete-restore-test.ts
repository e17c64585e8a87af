import { completing } from '../../processes/occurrence.ts';
import { occurrences } from '../../processes/occurrences.ts';

/** The action that records whether a backup could be restored (8.1, A.8.13). */
export const completeRestoreTest = completing(occurrences.restoreTest, {
  key: 'complete-restore-test',
  clause: '8.1',
  title: 'Complete restore test',
  consequence:
    'The backup counts as restored on that day with this result. One that failed calls for a nonconformity.',
  result: ['what', 'result', 'recoveryTime', 'note', 'evidence'],
  obstacle: ({ fields }) =>
    fields['kind'] === 'run' ? 'A run is recorded as it ends; only a restore is planned.' : undefined,
});
