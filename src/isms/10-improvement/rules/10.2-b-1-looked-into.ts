import { fails, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { cites } from '#isms/standard/cites.ts';
import { organisation } from '../../across/organisation.ts';
import { nonconformity } from '../nonconformity.ts';
import { noCases, decisionOverdueSince } from '../decision-time.ts';

export const nonconformitiesLookedInto = rule({
  key: 'nonconformities-looked-into',
  title: 'Each nonconformity is looked into, and it is decided whether its cause has to go',
  answers: cites({ '2013': ['10.1 b) 1)'], '2022': ['10.2 b) 1)'] }),
  mode: 'computed',
  why: 'Not every slip needs a project, but somebody has to have decided. Cases without that decision are where symptoms are mended again and again.',
  of: nonconformity,
  reads: [organisation],
  empty: noCases,
  findings: {
    overdue: fails(
      'Whether the cause of {record} has to be removed was to be decided by {due}, and nobody has.',
      'Look into the case and decide, with the reason.',
    ),
    undecided: fails(
      '{record} was closed without a decision on whether its cause has to be removed.',
      'Look into the case and decide, with the reason; open it again if action is needed.',
    ),
    unseen: weakens(
      '{record} does not show that anybody looked into it before it was decided whether its cause has to be removed.',
      'Record who looked into it, and when.',
    ),
    unreasoned: weakens(
      'The cause of {record} was left alone, and nothing says why.',
      'Say what speaks for leaving it, or remove the cause.',
    ),
  },
  *each(record, s, find) {
    const { status, actionNeeded, actionReason, reviewedOn } = record.fields;
    if (actionNeeded === undefined) {
      const due = decisionOverdueSince(record, s);
      if (status === 'closed') yield find.undecided(record);
      else if (due !== undefined) yield find.overdue(record, { due });
      return;
    }
    if (reviewedOn === undefined) yield find.unseen(record);
    if (actionNeeded === 'no' && actionReason === undefined) yield find.unreasoned(record);
  },
});
