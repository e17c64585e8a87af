import { fails, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { cites } from '#isms/standard/cites.ts';
import { organisation } from '../../across/organisation.ts';
import { correctiveAction } from '../corrective-action.ts';
import { actionsOf, nonconformity, nextStageOf } from '../nonconformity.ts';
import { mustBeKnown, noCases } from '../decision-time.ts';

export const correctiveActionInTime = rule({
  key: 'corrective-action-in-time',
  title: 'Corrective action that is needed is taken, in time',
  answers: cites({ '2013': ['10.1 c)'], '2022': ['10.2 c)'] }),
  mode: 'computed',
  why: 'Decided and not done is the most frequent way in which cases die. Late with a new date is in order; late and silent is not.',
  of: nonconformity,
  reads: [correctiveAction, organisation],
  empty: noCases,
  findings: {
    unplanned: fails(
      'The cause of {record} has to be removed, and no action to that end is on record.',
      'Plan the action, with an owner and a date.',
    ),
    ineffective: fails(
      'The action on {record} did not do away with the cause, and nothing has been planned in its place.',
      'Look into the cause again, and plan what will remove it.',
    ),
    overdue: fails(
      '{record} was due on {due} and is not done.',
      'Finish it, or agree on a new date and say why.',
    ),
    undated: weakens(
      '{record} is due on no day, so nothing shows whether it is in time.',
      'Agree on a date.',
    ),
    dropped: weakens(
      '{record} was dropped, and nothing says why.',
      'Say why it is no longer needed, or what is done instead.',
    ),
  },
  *each(record, s, find) {
    if (record.fields.actionNeeded !== 'yes') return;
    if (actionsOf(record, s).length === 0 && mustBeKnown(record, s)) yield find.unplanned(record);
    if (nextStageOf(record, s) === 'ineffective') yield find.ineffective(record);
    for (const each of s.referring(correctiveAction, 'nonconformity', record.id)) {
      const { status, due, droppedBecause } = each.fields;
      if (status === 'dropped' && droppedBecause === undefined) yield find.dropped(each);
      if (status !== 'open') continue;
      if (due === undefined) yield find.undated(each);
      else if (due < s.asOf) yield find.overdue(each, { due });
    }
  },
});
