import { weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { riskMethod } from '../../risk-method/risk-method.ts';
import { comparisonOf, risk } from '../../risk-assessment/risk.ts';

export const risksClosedForReason = rule({
  key: 'risks-closed-for-reason',
  title: 'A risk above the criteria is closed by somebody, on a day, for a reason',
  answers: citesBoth('6.1.3 a)'),
  mode: 'computed',
  why: 'To close a risk is a way out of treating it. Where nobody says what has become of it, an auditor takes it for one that was left open.',
  of: risk,
  only: { status: ['closed'] },
  reads: [riskMethod],
  empty: { credible: 'Where no risk was closed, none has vanished.' },
  findings: {
    unexplained: weakens(
      '{record} was above the acceptance criteria when it was closed, and nothing says why it was.',
      'Open it again and treat it; or close it with what has become of it.',
    ),
    unsigned: weakens(
      '{record} was above the acceptance criteria when it was closed, and it is not on record who did so and when.',
      'Have whoever answers for it decide again whether it is closed.',
    ),
  },
  *each(record, s, find) {
    if (comparisonOf(record, s) !== 'to be treated') return;
    const { closedOn, closedBy, closedReason } = record.fields;
    if (closedReason === undefined) yield find.unexplained(record);
    else if (closedOn === undefined || closedBy === undefined) yield find.unsigned(record);
  },
});
