import { asks, fails, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { decision } from '../../../across/decision.ts';
import { organisation } from '../../../across/organisation.ts';
import { bandAccepted, standingOfAcceptance } from '../risk-acceptance.ts';
import { treatedBy } from '../planned-treatments.ts';
import { bandOf, levelOf, riskMethod } from '../../risk-method/risk-method.ts';
import { comparisonOf, risk, scoreOf } from '../../risk-assessment/risk.ts';
import { treatment } from '../treatment.ts';
import { exceedsCurrentRisk, isScoredSince, residualOf, claimsReduction } from '../residual-risk.ts';

export const optionChosen = rule({
  key: 'option-chosen',
  title: 'Every risk above the criteria has a treatment option, chosen for a reason',
  answers: citesBoth('6.1.3 a)'),
  mode: 'computed',
  why: 'A risk that is too high is modified, avoided, shared or knowingly kept. To leave it open is not an option.',
  of: risk,
  only: { status: ['open'] },
  reads: [riskMethod, treatment, decision, organisation],
  empty: missing('No risk is on record that could be treated.', 'Identify the risks and score them.'),
  findings: {
    unscored: missing(
      '{record} is not scored, so it is not known whether it is to be treated.',
      'Score it on the scales of the method.',
    ),
    none: fails(
      '{record} is above the acceptance criteria, and no option is chosen for it.',
      'Decide whether to modify, avoid, share or retain it, and plan that.',
      { adds: 'treatment' },
    ),
    outgrown: fails(
      '{record} is of level {level}: all that was planned for it is done, none of that was to leave so much, and nobody who may has accepted it.',
      'Plan a further treatment, or have it accepted by whoever may accept this level.',
    ),
    unexplained: weakens(
      '{record} does not say why its option was chosen.',
      'Say what speaks for it in view of the assessment.',
    ),
    retained: fails(
      '{record} is above the acceptance criteria and is to be retained by {treatment}, which nobody has accepted.',
      'Have it accepted by whoever may accept this level, or choose another option.',
    ),
    unacceptable: fails(
      '{record} is of level {level}, which nobody may accept, and is to be retained by {treatment}.',
      'Choose another option: by the criteria this one is not open.',
      { atOnce: true },
    ),
    lessened: weakens(
      'By {treatment} {record} is retained, and less is said to remain of it than there is today.',
      'Leave open what is to remain, or score it as the risk is today; to bring the risk down is another option.',
    ),
    raised: weakens(
      'By {treatment} more is to remain of {record} than there is today.',
      'Score again what is to remain, or say what today’s score leaves out.',
    ),
    idle: asks(
      '{treatment} is to modify {record}, and as much is to remain as there is today.',
      'Score what the treatment is to bring about, or retain the risk if it brings nothing.',
    ),
    unshared: asks(
      '{treatment} shares {record}, and names no measure and no evidence of a contract or an insurance.',
      'Name what passes part of it on, and to whom; what is not covered is retained.',
    ),
  },
  follows: { unscored: ['impact-estimated', 'likelihood-estimated'], retained: ['residual-risks-accepted'] },
  *each(record, s, find) {
    const comparison = comparisonOf(record, s);
    if (comparison === 'not scored') yield find.unscored(record);
    if (comparison !== 'to be treated') return;
    const chosen = s.referring(treatment, 'risk', record.id);
    const treated = chosen.map((each) => treatedBy(each, record, s));
    if (chosen.length === 0) yield find.none(record);
    const isOutgrown =
      chosen.length > 0 &&
      isScoredSince(record, chosen) &&
      treated.every((each) => exceedsCurrentRisk(each, s));
    if (isOutgrown && !treated.some((each) => standingOfAcceptance(each, s) === 'in force'))
      yield find.outgrown(record, { level: bandOf(scoreOf(record), s)?.name ?? '' });
    for (const about of treated) {
      const each = about.plan;
      const { option, reason, doneOn, measures = [], evidence = [] } = each.fields;
      if (reason === undefined) yield find.unexplained(each);
      const band = bandAccepted(about, s);
      if (option === 'retain' && band?.acceptedBy === 'nobody')
        yield find.unacceptable(record, { level: band.name, treatment: each.code });
      else if (option === 'retain' && standingOfAcceptance(about, s) !== 'in force')
        yield find.retained(record, { treatment: each.code });
      if (claimsReduction(about)) yield find.lessened(record, { treatment: each.code });
      if (option === 'share' && measures.length + evidence.length === 0)
        yield find.unshared(record, { treatment: each.code });
      // Once it is done, today's score is what was achieved. Levels compare only on one method.
      if (doneOn !== undefined || each.fields.method !== record.fields.method) continue;
      const [today, then] = [scoreOf(record), residualOf(each)];
      const [level = 0, remaining = 0] = [levelOf(today, s), levelOf(then, s)];
      if (remaining > level) yield find.raised(record, { treatment: each.code });
      else if (option === 'modify' && today.likelihood === then.likelihood && today.impact === then.impact)
        yield find.idle(record, { treatment: each.code });
    }
  },
});
