import { fails, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { cites } from '#isms/standard/cites.ts';
import { nonconformity } from '../nonconformity.ts';
import { noCases } from '../decision-time.ts';

export const ismsChangedWhereNeeded = rule({
  key: 'isms-changed-where-needed',
  title: 'The ISMS itself is changed where a nonconformity shows the need',
  answers: cites({ '2013': ['10.1 e)'], '2022': ['10.2 e)'] }),
  mode: 'supported',
  why: 'Some cases are the fault of a rule, not of whoever broke it. The question is asked before a case is closed, and a yes leads to a planned change.',
  of: nonconformity,
  reads: [],
  empty: noCases,
  findings: {
    unasked: fails(
      '{record} was closed without saying whether the ISMS itself has to change.',
      'Answer the question, and plan the change if there is one.',
    ),
    unchanged: weakens(
      '{record} says that the ISMS has to change, and no change is planned.',
      'Plan the change, and name it here.',
    ),
  },
  *each(record, _, find) {
    const { status, changeNeeded, changes = [] } = record.fields;
    if (status === 'closed' && changeNeeded === undefined) yield find.unasked(record);
    if (changeNeeded === 'yes' && changes.length === 0) yield find.unchanged(record);
  },
});
