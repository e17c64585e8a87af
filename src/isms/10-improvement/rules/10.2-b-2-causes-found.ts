import { fails, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { cites } from '#isms/standard/cites.ts';
import { organisation } from '../../across/organisation.ts';
import { correctiveAction } from '../corrective-action.ts';
import { actionsOf, nonconformity } from '../nonconformity.ts';
import { mustBeKnown, noCases } from '../decision-time.ts';

export const causesFound = rule({
  key: 'causes-found',
  title: 'The causes of nonconformities are found before action is taken',
  answers: cites({ '2013': ['10.1 b) 2)'], '2022': ['10.2 b) 2)'] }),
  mode: 'supported',
  why: 'Whoever acts before knowing the cause mends the symptom. How deep the search went is for a person to say; whether there was one, and when, is on record.',
  of: nonconformity,
  reads: [correctiveAction, organisation],
  empty: noCases,
  findings: {
    unknown: fails(
      '{record} has no cause on record.',
      'Ask why until the answer is something that can be changed.',
    ),
    hasty: fails(
      'Corrective action on {record} has begun, and its cause is not known.',
      'Settle the cause, and ask whether the action removes it.',
    ),
    afterwards: weakens(
      'The cause of {record} was settled on {found}; action had begun on {began} already.',
      'Check that the action removes the cause that was found, and say so.',
    ),
  },
  *each(record, s, find) {
    const { cause, causeFoundOn } = record.fields;
    const [began] = actionsOf(record, s)
      .flatMap(({ fields }) => fields.startedOn ?? fields.doneOn ?? [])
      .toSorted();
    if (cause === undefined) {
      if (began !== undefined) yield find.hasty(record);
      else if (mustBeKnown(record, s)) yield find.unknown(record);
    } else if (causeFoundOn !== undefined && began !== undefined && causeFoundOn > began)
      yield find.afterwards(record, { found: causeFoundOn, began });
  },
});
