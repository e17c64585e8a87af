import { fails, missing, weakens } from '#isms/kernel/finding.ts';
import { rule } from '#isms/kernel/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { approvalOf, decision, latestDecision } from '../../across/decision.ts';
import { treatsOpenRisk } from '../../06-planning/open.ts';
import { risk } from '../../06-planning/risk.ts';
import { treatment } from '../../06-planning/treatment.ts';

export const treatedInTime = rule({
  key: 'treatments-in-time',
  title: 'The treatment plan is carried out in time',
  answers: citesBoth('8.3 [implement]'),
  mode: 'computed',
  why: 'A plan months late with nobody the wiser is how a small finding becomes a major one. Late is in order only if the owner of the risk knows and agrees.',
  of: treatment,
  only: treatsOpenRisk,
  reads: [risk, decision],
  empty: missing('There is no treatment plan to carry out.', 'Plan the treatment of the open risks.'),
  findings: {
    undated: missing(
      '{record} is due on no day, so nothing shows whether it is in time.',
      'Agree on a date.',
    ),
    overdue: fails(
      '{record} was due on {due:date} and is not done.',
      'Finish it, or agree on a new date with the owner of the risk and have the plan approved again.',
    ),
    tolerated: weakens(
      '{record} was due on {due:date} and is not done; the owner of the risk approved it again on {on:date}.',
      'Agree on the day by which it will be done.',
    ),
  },
  *each(plan, s, find) {
    const { due, doneOn, option } = plan.fields;
    if (doneOn !== undefined || option === 'retain') return;
    if (due === undefined) yield find.undated(plan);
    else if (due < s.asOf) {
      const on = latestDecision(plan, ['approval'], s)?.fields.on ?? '';
      const isTolerated = on > due && approvalOf(plan, s) === 'in force';
      yield isTolerated ? find.tolerated(plan, { due, on }) : find.overdue(plan, { due });
    }
  },
});
