import { fails } from '#isms/kernel/declarations/finding.ts';
import { keeper } from '#isms/kernel/declarations/keeper.ts';
import { correctiveAction } from '../corrective-action.ts';
import { nonconformity } from '../nonconformity.ts';

export const closedCasesDoneWith = keeper({
  key: 'closed-cases-done-with',
  title: 'A case is closed once nothing in it is to be done',
  why: 'An action that goes on in a closed case is asked after by nobody, and whether it worked is never judged.',
  keepsFrom: 'contradiction',
  of: correctiveAction,
  only: { status: ['open'] },
  reads: [nonconformity],
  findings: {
    open: fails(
      '{case} was closed, and {record} is still to be done.',
      'Finish the action or drop it with a reason; or open the case again.',
    ),
  },
  *each(record, s, find) {
    const of = s.get(nonconformity, record.fields.nonconformity);
    if (of?.fields.status === 'closed' && !of.retired) yield find.open(record, { case: of.code });
  },
});
