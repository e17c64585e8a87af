import { fails } from '#isms/kernel/declarations/finding.ts';
import { keeper } from '#isms/kernel/declarations/keeper.ts';
import { correctiveAction } from '../corrective-action.ts';

export const correctiveActionsStatusFits = keeper({
  key: 'corrective-actions-status-fits',
  title: 'A corrective action is judged once it is done',
  why: 'A verdict on what was never done, or on what was dropped, closes a case whose cause is still there.',
  keepsFrom: 'contradiction',
  of: correctiveAction,
  only: { status: ['open', 'dropped'] },
  reads: [],
  findings: {
    undone: fails(
      '{record} is {status}, and has a day on which it was done or a verdict on its effect.',
      'Correct the status, or take out what has not happened.',
    ),
  },
  *each(record, _, find) {
    const { status, doneOn, effective } = record.fields;
    if (doneOn !== undefined || effective !== undefined) yield find.undone(record, { status });
  },
});
