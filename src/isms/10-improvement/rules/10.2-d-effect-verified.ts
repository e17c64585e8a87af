import { fails, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { cites } from '#isms/standard/cites.ts';
import { organisation } from '../../across/organisation.ts';
import { correctiveAction, mayBeJudgedFrom, verdictMissingSince } from '../corrective-action.ts';
import { actionsOf, nonconformity } from '../nonconformity.ts';
import { noCases } from '../decision-time.ts';

export const correctiveActionVerified = rule({
  key: 'corrective-action-verified',
  title: 'It is checked whether corrective action worked',
  answers: cites({ '2013': ['10.1 d)'], '2022': ['10.2 d)'] }),
  mode: 'computed',
  why: 'Done is not effective. An auditor looks for a verdict given some time later, by somebody else, on facts that could have been otherwise.',
  of: nonconformity,
  reads: [correctiveAction, organisation],
  empty: noCases,
  findings: {
    overdue: fails(
      '{record} was done on {done}; whether it worked was to be judged by {due}, and nobody has.',
      'Hold it against its criterion, and record the verdict.',
    ),
    closed: fails(
      '{record} was never judged, and its case was closed.',
      'Judge whether it worked; open the case again if it did not.',
      { atOnce: true },
    ),
    unfounded: weakens(
      'The verdict on {record} does not say what it rests on, by whom it was given or when.',
      'Record who judged it, when, and what was looked at.',
    ),
    own: weakens(
      '{record} was judged by the person who did it.',
      'Have somebody else look whether it worked.',
      { house: true, atOnce: true },
    ),
    early: weakens(
      '{record} was judged on {on}; before {from} nobody could tell.',
      'Look again after the waiting time, and record what you see then.',
      { house: true, atOnce: true },
    ),
  },
  *each(record, s, find) {
    for (const each of actionsOf(record, s)) {
      const { status, owner, doneOn, effective, verifier, verifiedOn, verification } = each.fields;
      if (status !== 'done' || doneOn === undefined) continue;
      if (effective === undefined) {
        const due = verdictMissingSince(each, s);
        if (record.fields.status === 'closed') yield find.closed(each);
        else if (due !== undefined) yield find.overdue(each, { done: doneOn, due });
        continue;
      }
      if (verifier === undefined || verifiedOn === undefined || verification === undefined)
        yield find.unfounded(each);
      if (verifier !== undefined && verifier === owner) yield find.own(each);
      const from = mayBeJudgedFrom(each, s);
      if (verifiedOn !== undefined && from !== undefined && verifiedOn < from)
        yield find.early(each, { on: verifiedOn, from });
    }
  },
});
