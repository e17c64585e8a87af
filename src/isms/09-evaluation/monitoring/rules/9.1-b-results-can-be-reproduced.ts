import { present } from '#isms/kernel/declarations/condition.ts';
import { missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { cites } from '#isms/standard/cites.ts';
import { metric } from '../metric.ts';

export const resultsCanBeReproduced = rule({
  key: 'results-can-be-reproduced',
  title: 'Somebody else would arrive at the same values',
  answers: cites({ '2022': ['9.1 b)'] }),
  mode: 'supported',
  why: 'The 2022 edition says what valid means: results that can be compared and reproduced. A method that lives in one head yields neither.',
  of: metric,
  only: { status: ['active'] },
  reads: [],
  empty: missing(
    'Nothing is measured that could be reproduced.',
    'Settle what is measured, and how for each of it.',
  ),
  findings: {
    irreproducible: weakens(
      'Nothing says how somebody else would arrive at the same value of {record}.',
      'Write down the steps from the data to the value, and have somebody follow them.',
    ),
  },
  conditions: { irreproducible: present('reproduced') },
});
