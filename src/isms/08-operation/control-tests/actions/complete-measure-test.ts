import { completing } from '../../processes/occurrence.ts';
import { occurrences } from '../../processes/occurrences.ts';

/** The action that records a test of whether a measure works (6.1.3, 8.1). */
export const completeMeasureTest = completing(occurrences.measureTest, {
  key: 'complete-measure-test',
  clause: '6.1.3',
  title: 'Record result',
  consequence:
    'The measure counts as tested on that day with this result. What failed calls for a nonconformity.',
  result: ['result', 'observed', 'population', 'sample', 'sampling', 'evidence'],
});
