import { fails } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { cites } from '#isms/standard/cites.ts';
import { correctiveAction } from '../corrective-action.ts';
import { actionsOf, nonconformity } from '../nonconformity.ts';
import { noCases } from '../decision-time.ts';

export const correctiveResultsKept = rule({
  key: 'corrective-results-kept',
  title: 'What came of corrective action is kept on record',
  answers: cites({ '2013': ['10.1 g)'], '2022': ['10.2 g)'] }),
  mode: 'computed',
  why: 'What was planned is one thing, what was done in the end another. The result is what an auditor compares with the cause.',
  of: nonconformity,
  reads: [correctiveAction],
  empty: noCases,
  findings: {
    unrecorded: fails(
      '{record} is done, and what came of it is not on record.',
      'Write down what was done in the end and what came of it.',
    ),
  },
  *each(record, s, find) {
    for (const each of actionsOf(record, s))
      if (each.fields.status === 'done' && each.fields.result === undefined) yield find.unrecorded(each);
  },
});
