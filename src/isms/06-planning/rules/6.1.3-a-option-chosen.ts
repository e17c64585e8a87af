import { fails, missing, weakens } from '#isms/kernel/finding.ts';
import { rule } from '#isms/kernel/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { acceptanceOf, decision } from '../../across/decision.ts';
import { riskMethod } from '../risk-method.ts';
import { comparisonOf, risk } from '../risk.ts';
import { treatment } from '../treatment.ts';

export const optionChosen = rule({
  key: 'option-chosen',
  title: 'Every risk above the criteria has a treatment option, chosen for a reason',
  answers: citesBoth('6.1.3 a)'),
  mode: 'computed',
  why: 'A risk that is too high is modified, avoided, shared or knowingly kept. To leave it open is not an option.',
  of: risk,
  only: { status: ['open'] },
  reads: [riskMethod, treatment, decision],
  empty: missing('No risk is on record that could be treated.', 'Identify the risks and score them.'),
  findings: {
    unscored: missing(
      '{record} is not scored, so it is not known whether it is to be treated.',
      'Score it on the scales of the method.',
    ),
    none: fails(
      '{record} is above the acceptance criteria, and no option is chosen for it.',
      'Decide whether to modify, avoid, share or retain it, and plan that.',
    ),
    unexplained: weakens(
      'For {record}, {treatment} does not say why this option was chosen.',
      'Say what speaks for it in view of the assessment.',
    ),
    retained: fails(
      '{record} is above the acceptance criteria and is to be retained by {treatment}, which nobody has accepted.',
      'Have it accepted by whoever may accept this level, or choose another option.',
    ),
  },
  *each(record, s, find) {
    const comparison = comparisonOf(record, s);
    if (comparison === 'not scored') yield find.unscored(record);
    if (comparison !== 'to be treated') return;
    const chosen = s.referring(treatment, 'risk', record.id);
    if (chosen.length === 0) yield find.none(record);
    for (const each of chosen) {
      const { option, reason } = each.fields;
      if (reason === undefined) yield find.unexplained(record, { treatment: each.code });
      if (option === 'retain' && acceptanceOf(each, s) !== 'in force')
        yield find.retained(record, { treatment: each.code });
    }
  },
});
